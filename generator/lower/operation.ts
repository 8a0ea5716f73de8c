import type {
  ExternalDocs,
  Operation,
  Parameter,
  SecurityRequirement,
} from "../ir/api.js";
import { isOperationMethod } from "../ir/operation-methods.js";
import { below } from "../ir/pointer.js";
import type { LowerSchema } from "./media-type.js";
import { lowerParameters } from "./parameter.js";
import { lowerPathTemplate } from "./path-template.js";
import type { NamedNode, ObjectNode, Reader } from "./reader.js";
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
  reader: Reader,
  root: ObjectNode,
  defaults: OperationDefaults,
  lowerSchema: LowerSchema,
): readonly Operation[] {
  const operations = reader
    .objects(root, "paths")
    .filter((item) => isPath(reader, root, item))
    .flatMap((item) =>
      Object.keys(item.value).flatMap((method) => {
        if (!isOperationMethod(method)) return [];
        const written = reader.object(item, method);
        const node = written === undefined ? undefined : reader.follow(written);
        return node === undefined
          ? []
          : [
              lowerOperation(
                reader,
                { method, item, node, root },
                defaults,
                lowerSchema,
              ),
            ];
      }),
    );
  reportDuplicateIds(reader, operations);
  return operations;
}

function isPath(reader: Reader, root: ObjectNode, item: NamedNode): boolean {
  if (item.key.startsWith("/")) return true;
  reader.report.add(
    "bad-path",
    `The path \`${item.key}\` must begin with a slash.`,
    {
      kind: "location",
      location: below(below(root.at, "paths"), item.key),
      key: true,
    },
  );
  return false;
}

interface Site {
  readonly method: string;
  readonly item: NamedNode;
  readonly node: ObjectNode;
  readonly root: ObjectNode;
}

function lowerOperation(
  reader: Reader,
  { method, item, node, root }: Site,
  defaults: OperationDefaults,
  lowerSchema: LowerSchema,
): Operation {
  const parameters = lowerParameters(reader, item, node, lowerSchema);
  const pathAt = below(below(root.at, "paths"), item.key);
  const requestBody = lowerRequestBody(reader, node, lowerSchema);
  const operationId = reader.string(node, "operationId");
  const externalDocs = lowerExternalDocs(reader, node);
  const summary =
    reader.string(node, "summary") ?? reader.string(item, "summary");
  const description =
    reader.string(node, "description") ?? reader.string(item, "description");
  reportUnhonoured(reader, node);
  return {
    id: `${method} ${item.key}`,
    at: node.at,
    method: method.toUpperCase(),
    path: item.key,
    pathSegments: lowerPathTemplate(
      item.key,
      parameters,
      pathAt,
      reader.report,
    ),
    ...(operationId !== undefined && { operationId }),
    ...(summary !== undefined && { summary }),
    ...(description !== undefined && { description }),
    deprecated: reader.boolean(node, "deprecated") ?? false,
    tags: reader.strings(node, "tags"),
    ...(externalDocs !== undefined && { externalDocs }),
    parameters: withPathParameters(parameters, item.key),
    ...(requestBody !== undefined && { requestBody }),
    responses: lowerResponses(reader, node, lowerSchema),
    security:
      lowerSecurity(reader, node, defaults.securitySchemes) ??
      defaults.security,
    servers: [...lowerServers(reader, node), ...lowerServers(reader, item)],
    extensions: reader.extensions(node),
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

export function lowerExternalDocs(
  reader: Reader,
  owner: ObjectNode,
): ExternalDocs | undefined {
  const node = reader.object(owner, "externalDocs");
  if (node === undefined) return undefined;
  const description = reader.string(node, "description");
  return {
    url: reader.requiredString(node, "url"),
    ...(description !== undefined && { description }),
  };
}

function reportUnhonoured(reader: Reader, node: ObjectNode): void {
  const callbacks = reader.value(node, "callbacks");
  if (callbacks !== undefined) {
    reader.report.add(
      "callbacks-not-honoured",
      "Callbacks are not honoured yet: nothing is emitted for them.",
      {
        kind: "location",
        location: callbacks.at,
        key: true,
      },
    );
  }
}

function reportDuplicateIds(
  reader: Reader,
  operations: readonly Operation[],
): void {
  const seen = new Map<string, Operation>();
  for (const operation of operations) {
    if (operation.operationId === undefined) continue;
    const first = seen.get(operation.operationId);
    if (first === undefined) seen.set(operation.operationId, operation);
    else
      reader.report.add(
        "duplicate-operation-id",
        `The operationId \`${operation.operationId}\` is used twice.`,
        below(operation.at, "operationId"),
        below(first.at, "operationId"),
      );
  }
}
