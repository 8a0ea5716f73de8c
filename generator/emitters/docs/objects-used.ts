import type { Schema, SchemaId } from "../../ir/schema.js";
import type { Method, Model, Resource, Sdk } from "../../ir/sdk.js";
import { bodiesOf } from "../../ir/takes-params.js";
import { references } from "../../ir/visit.js";

/** A model that methods use, and who names it. */
export interface ObjectUse {
  readonly model: Model;
  readonly methods: readonly MethodOfResource[];
  readonly models: readonly Model[];
}

export interface MethodOfResource {
  readonly resource: Resource;
  readonly method: Method;
}

/** The models that methods use, directly or through others, in the order of the description's components. */
export function objectsUsed({ models, resources }: Sdk): readonly ObjectUse[] {
  const methods = new Map<SchemaId, MethodOfResource[]>();
  for (const resource of resources)
    for (const method of resource.methods)
      for (const id of referencesOf(method))
        add(methods, id, { resource, method });
  const used = new Map<SchemaId, Model[]>();
  const reached = new Set(methods.keys());
  for (const id of reached) {
    const model = models.get(id);
    for (const other of model === undefined ? [] : references(model.schema)) {
      reached.add(other);
      if (model !== undefined && other !== id) add(used, other, model);
    }
  }
  return [...models.values()]
    .filter(({ id }) => reached.has(id))
    .map((model) => ({
      model,
      methods: methods.get(model.id) ?? [],
      models: used.get(model.id) ?? [],
    }));
}

/** The models that a method's page names. */
export function objectsOf(method: Method, { models }: Sdk): readonly Model[] {
  return [...referencesOf(method)].flatMap((id) => models.get(id) ?? []);
}

function referencesOf(method: Method): ReadonlySet<SchemaId> {
  return new Set(
    schemasOf(method).flatMap((schema) => [...references(schema)]),
  );
}

function schemasOf(method: Method): readonly Schema[] {
  const { params, operation } = method;
  return [
    ...params.parameters.map(({ parameter }) => parameter.schema),
    ...bodiesOf(method).map(({ schema }) => schema),
    ...operation.responses
      .flatMap(({ content }) => content)
      .flatMap(({ schema }) => schema ?? []),
  ];
}

function add<Value>(
  lists: Map<SchemaId, Value[]>,
  id: SchemaId,
  value: Value,
): void {
  const known = lists.get(id);
  if (known === undefined) lists.set(id, [value]);
  else known.push(value);
}
