import type { Operation, Parameter, SecurityRequirement } from "../ir/api.js";
import { isOperationMethod } from "../ir/operation-methods.js";
import { below } from "../ir/pointer.js";
import { lowerExternalDocs } from "./info.js";
import type { LowerSchema } from "./media-type.js";
import {
  boolean,
  extensions,
  field,
  follow,
  givenTexts,
  type NamedNode,
  object,
  type ObjectNode,
  objects,
  text,
  texts,
} from "./node.js";
import { lowerParameters } from "./parameter.js";
import { lowerPathTemplate } from "./path-template.js";
import { lowerRequestBody } from "./request-body.js";
import { lowerResponses } from "./response.js";
import { lowerSecurity } from "./security.js";
import { lowerServers } from "./server.js";

/** What the operations of a description have in common. */
export interface OperationDefaults {
  readonly security: readonly SecurityRequirement[];
  readonly securitySchemes: ReadonlySet<string>;
}

/** Every operation under `paths` (OpenAPI 3.1, 4.8.8), in the order of the paths, then of the author's methods. */
export function lowerOperations(
  root: ObjectNode,
  defaults: OperationDefaults,
  lowerSchema: LowerSchema,
): readonly Operation[] {
  const operations = objects(root, "paths")
    .filter((item) => isPath(root, item))
    .flatMap((item) => lowerPathItem(item, root, defaults, lowerSchema));
  reportDuplicateIds(operations, root);
  return operations;
}

function isPath(root: ObjectNode, { key, report }: NamedNode): boolean {
  if (key.startsWith("/")) return true;
  report.add("bad-path", `The path \`${key}\` must begin with a slash.`, {
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
  return Object.keys(item.value)
    .filter(isOperationMethod)
    .flatMap((method) => {
      const written = object(item, method);
      const node = written && follow(written);
      if (node === undefined) return [];
      const site: Site = { method, item, node, root };
      return [lowerOperation(site, defaults, lowerSchema)];
    });
}

/** Where an operation stands. */
interface Site {
  readonly method: string;
  readonly item: NamedNode;
  readonly node: ObjectNode;
  readonly root: ObjectNode;
}

function lowerOperation(
  { method, item, node, root }: Site,
  defaults: OperationDefaults,
  lowerSchema: LowerSchema,
): Operation {
  const path = item.key;
  const pathAt = below(root.at, "paths", path);
  const parameters = lowerParameters(item, node, lowerSchema);
  const requestBody = lowerRequestBody(node, lowerSchema);
  const operationId = givenTexts(node, "operationId");
  const externalDocs = lowerExternalDocs(node);
  const described = lowerDescription(node, item);
  reportUnhonoured(node);
  return {
    id: `${method} ${path}`,
    at: node.at,
    method: method.toUpperCase(),
    path,
    pathSegments: lowerPathTemplate(path, parameters, pathAt, node.report),
    ...operationId,
    ...described,
    deprecated: boolean(node, "deprecated") ?? false,
    tags: texts(node, "tags"),
    ...(externalDocs !== undefined && { externalDocs }),
    parameters: withPathParameters(parameters, path),
    ...(requestBody !== undefined && { requestBody }),
    responses: lowerResponses(node, lowerSchema),
    security:
      lowerSecurity(node, defaults.securitySchemes) ?? defaults.security,
    servers: [...lowerServers(node), ...lowerServers(item)],
    extensions: extensions(node),
  };
}

/** An operation's own words, or else its Path Item's. */
function lowerDescription(
  node: ObjectNode,
  item: ObjectNode,
): Pick<Operation, "summary" | "description"> {
  const summary = text(node, "summary") ?? text(item, "summary");
  const description = text(node, "description") ?? text(item, "description");
  return {
    ...(summary !== undefined && { summary }),
    ...(description !== undefined && { description }),
  };
}

/** Path parameters that the template does not name can't be sent: they were reported and are left out. */
function withPathParameters(
  parameters: readonly Parameter[],
  path: string,
): readonly Parameter[] {
  return parameters.filter(
    (each) => each.in !== "path" || path.includes(`{${each.name}}`),
  );
}

function reportUnhonoured(node: ObjectNode): void {
  const callbacks = field(node, "callbacks");
  if (callbacks === undefined) return;
  node.report.add(
    "callbacks-not-honoured",
    "Callbacks are not honoured yet: nothing is emitted for them.",
    { kind: "location", location: callbacks.at, key: true },
  );
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
    else
      report.add(
        "duplicate-operation-id",
        `The operationId \`${operation.operationId}\` is used twice.`,
        below(operation.at, "operationId"),
        below(first.at, "operationId"),
      );
  }
}
