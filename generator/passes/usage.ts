import type { Api } from "../ir/api.js";
import type { Schema, SchemaId } from "../ir/schema.js";
import type { Resource, Side } from "../ir/sdk.js";
import { bodiesOf } from "../ir/takes-params.js";
import { references } from "../ir/visit.js";
import { heirsOf } from "../schema/tags/heirs.js";

/** The sides on which methods use each schema, directly, through others or as what extends one; both for a schema that no method uses, and for what that refers to. */
export function schemaUsage(
  api: Api,
  resources: readonly Resource[],
): ReadonlyMap<SchemaId, ReadonlySet<Side>> {
  const methods = resources.flatMap((resource) => resource.methods);
  const requests = methods.flatMap((method) => [
    ...method.params.parameters.map((each) => each.parameter.schema),
    ...bodiesOf(method).map((each) => each.schema),
  ]);
  const responses = methods.flatMap(({ result }) =>
    [...result.success, ...result.errors].flatMap(({ bodies }) =>
      bodies.flatMap(({ schema }) => schema ?? []),
    ),
  );
  const links = new Map(
    [...api.schemas].map(([id, schema]) => [
      id,
      new Set([...references(schema), ...heirsOf(id, api.schemas)]),
    ]),
  );
  const used = reachable([...requests, ...responses], links);
  const unused = [...api.schemas.values()].filter(({ id }) => !used.has(id));
  const sent = reachable([...requests, ...unused], links);
  const received = reachable([...responses, ...unused], links);
  return new Map(
    [...api.schemas.keys()].map((id) => [
      id,
      sidesOf(sent.has(id), received.has(id)),
    ]),
  );
}

function sidesOf(isSent: boolean, isReceived: boolean): ReadonlySet<Side> {
  if (isSent === isReceived) return new Set<Side>(["request", "response"]);
  return new Set<Side>([isSent ? "request" : "response"]);
}

function reachable(
  roots: readonly Schema[],
  links: ReadonlyMap<SchemaId, ReadonlySet<SchemaId>>,
): ReadonlySet<SchemaId> {
  const found = new Set<SchemaId>();
  const stack = roots.flatMap((schema) => [...references(schema)]);
  for (let id = stack.pop(); id !== undefined; id = stack.pop()) {
    if (found.has(id)) continue;
    found.add(id);
    stack.push(...(links.get(id) ?? []));
  }
  return found;
}
