import type { Place } from "../diagnostics/report.js";
import type { Operation, SecurityRequirement, Server } from "../ir/api.js";
import { isEmptyObject } from "../ir/json.js";
import { isOperationMethod } from "../ir/operation-methods.js";
import { below, placeKey } from "../ir/pointer.js";
import { lowerExternalDocs } from "./info.js";
import type { LowerSchema } from "./media-type.js";
import {
  boolean,
  field,
  follow,
  givenTexts,
  members,
  type NamedNode,
  type ObjectNode,
  text,
  texts,
} from "./node.js";
import { operationExtensions } from "./operation-extensions.js";
import { lowerParameters } from "./parameter.js";
import { partWith, pathItemParts } from "./path-item.js";
import { lowerPathTemplate } from "./path-template.js";
import { lowerRequestBody } from "./request-body.js";
import { lowerResponses } from "./response.js";
import { lowerSecurity } from "./security/requirements.js";
import { lowerServers } from "./server.js";
import { templateShape } from "./template-pieces.js";

/** What the operations of a description have in common. */
export interface OperationDefaults {
  /** Absent where the OpenAPI Object says nothing of it. */
  readonly security?: readonly SecurityRequirement[];
  readonly securitySchemes: ReadonlySet<string>;
}

/** Every operation under `paths` (OpenAPI 3.1, 4.8.8), in the order of the paths, then of the author's methods. */
export function lowerOperations(
  root: ObjectNode,
  defaults: OperationDefaults,
  lowerSchema: LowerSchema,
): readonly Operation[] {
  const items = members(root, "paths").filter((item) => isPath(root, item));
  reportTwins(items, root);
  const operations = items.flatMap((item) =>
    lowerPathItem(item, root, defaults, lowerSchema),
  );
  reportDuplicateIds(operations, root);
  return operations;
}

/** Twice what a server should take at least (RFC 9110, 4.1): every place below a path is called by all of it. */
const longestPath = 16_000;

function isPath(root: ObjectNode, { key, report }: NamedNode): boolean {
  const problem = !key.startsWith("/")
    ? "must begin with a slash"
    : key.length > longestPath
      ? `has more than ${longestPath} characters`
      : undefined;
  if (problem === undefined) return true;
  report.add("bad-path", `The path \`${key}\` ${problem}.`, {
    kind: "location",
    location: below(root.at, "paths", key),
    key: true,
  });
  return false;
}

function lowerPathItem(
  item: NamedNode,
  root: ObjectNode,
  defaults: OperationDefaults,
  lowerSchema: LowerSchema,
): readonly Operation[] {
  const parts = pathItemParts(item);
  return methodsOf(parts).flatMap((method) => {
    const written = partWith(parts, method);
    const node = written && follow(written);
    if (node === undefined) return [];
    const site: Site = { method, path: item.key, parts, node, root };
    return [lowerOperation(site, defaults, lowerSchema)];
  });
}

/** In the author's order; what is referred to comes first, as what stands beside the reference is added to it. */
function methodsOf(parts: readonly ObjectNode[]): readonly string[] {
  const keys = parts.toReversed().flatMap(({ value }) => Object.keys(value));
  return [...new Set(keys)].filter(isOperationMethod);
}

/** Where an operation stands. */
interface Site {
  readonly method: string;
  readonly path: string;
  /** Of its Path Item. */
  readonly parts: readonly ObjectNode[];
  readonly node: ObjectNode;
  readonly root: ObjectNode;
}

function lowerOperation(
  { method, path, parts, node, root }: Site,
  defaults: OperationDefaults,
  lowerSchema: LowerSchema,
): Operation {
  const pathAt = below(root.at, "paths", path);
  const given = lowerParameters(parts, node, lowerSchema);
  const requestBody = lowerRequestBody(node, lowerSchema);
  const operationId = givenTexts(node, "operationId");
  const externalDocs = lowerExternalDocs(node);
  const described = lowerDescription([node, ...parts]);
  const security =
    lowerSecurity(node, defaults.securitySchemes) ?? defaults.security;
  reportUnhonoured(node);
  return {
    id: `${method} ${path}`,
    at: node.at,
    method: method.toUpperCase(),
    path,
    ...lowerPathTemplate(path, given, pathAt, node.report),
    ...operationId,
    ...described,
    deprecated: boolean(node, "deprecated") ?? false,
    tags: texts(node, "tags"),
    ...(externalDocs !== undefined && { externalDocs }),
    ...(requestBody !== undefined && { requestBody }),
    responses: lowerResponses(node, lowerSchema),
    ...(security !== undefined && { security }),
    servers: lowerOwnServers([node, ...parts]),
    extensions: operationExtensions(node),
  };
}

/** Those of an operation, or else of its Path Item. The options of a client are those of the API's servers. */
function lowerOwnServers(nodes: readonly ObjectNode[]): readonly Server[] {
  return nodes.flatMap((node) => {
    const servers = lowerServers(node);
    for (const { at, variables } of servers)
      for (const { name, enum: values } of variables)
        if (values?.length !== 1)
          node.report.gather(
            "server-variable-fixed",
            `The variable \`${name}\` of an operation's server always has its default.`,
            {
              kind: "location",
              location: below(at, "variables", name),
              key: true,
            },
          );
    return servers;
  });
}

/** An operation's own words, or else its Path Item's. */
function lowerDescription(
  nodes: readonly ObjectNode[],
): Pick<Operation, "summary" | "description"> {
  const summary = firstText(nodes, "summary");
  const description = firstText(nodes, "description");
  return {
    ...(summary !== undefined && { summary }),
    ...(description !== undefined && { description }),
  };
}

function firstText(
  nodes: readonly ObjectNode[],
  key: "summary" | "description",
): string | undefined {
  const node = nodes.find(({ value }) => Object.hasOwn(value, key));
  return node && text(node, key);
}

function reportUnhonoured(node: ObjectNode): void {
  const callbacks = field(node, "callbacks");
  if (callbacks === undefined || isEmptyObject(callbacks.value)) return;
  node.report.add(
    "callbacks-not-honoured",
    "Callbacks are not honoured yet: nothing is emitted for them.",
    { kind: "location", location: callbacks.at, key: true },
  );
}

/** Paths that are the same but for their parameters' names (OpenAPI 3.1, 4.8.8): which of them a server takes, nobody knows. */
function reportTwins(
  items: readonly NamedNode[],
  { at, report }: ObjectNode,
): void {
  const seen = new Map<string, string>();
  const placeOf = (path: string): Place => ({
    kind: "location",
    location: below(at, "paths", path),
    key: true,
  });
  for (const { key } of items) {
    const shape = templateShape(key);
    const first = seen.get(shape);
    if (first === undefined) seen.set(shape, key);
    else
      report.add(
        "equal-paths",
        `\`${key}\` is the same path as \`${first}\`: only the names of their parameters differ.`,
        placeOf(key),
        placeOf(first),
      );
  }
}

function reportDuplicateIds(
  operations: readonly Operation[],
  { report }: ObjectNode,
): void {
  const seen = new Map<string, Operation>();
  for (const operation of operations) {
    if (operation.operationId === undefined) continue;
    const first = seen.get(operation.operationId);
    if (first === undefined) seen.set(operation.operationId, operation);
    // One and the same operation may stand under several paths, whose items refer to each other.
    else if (placeKey(first.at) !== placeKey(operation.at))
      report.add(
        "duplicate-operation-id",
        `The operationId \`${operation.operationId}\` is used twice: nothing is told by it but names.`,
        below(operation.at, "operationId"),
        below(first.at, "operationId"),
      );
  }
}
