import type { Api, MediaType, Operation } from "../../ir/api.js";
import type { Schema, SchemaId } from "../../ir/schema.js";
import { mapSchema, referencesThrough } from "../../ir/visit.js";
import type { FormComponent } from "./forms.js";

/** A component that operations send in forms only is there under its own id; one that is sent or comes elsewhere as well is two. */
export function nameForms(
  api: Api,
  derived: ReadonlyMap<SchemaId, FormComponent>,
): Api {
  if (derived.size === 0) return api;
  const both = new Map([
    ...api.schemas,
    ...[...derived].map(([id, { schema }]) => [id, schema] as const),
  ]);
  const used = referencesThrough(api.operations.flatMap(schemasOf), both);
  const renamed = new Map(
    [...derived]
      .filter(([, { component }]) => !used.has(component.id))
      .map(([id, { component }]) => [id, component]),
  );
  const settle = (schema: Schema): Schema =>
    mapSchema(schema, (each) => {
      const component = each.ref && renamed.get(each.ref);
      return component ? { ...each, ref: component.id } : each;
    });
  const schemas = new Map(api.schemas);
  for (const [id, { schema }] of derived) {
    const component = renamed.get(id);
    const { derived: _form, ...named } = settle(schema);
    if (component === undefined) schemas.set(id, settle(schema));
    else schemas.set(component.id, { ...named, id: component.id });
  }
  const operations = api.operations.map((each) => withForms(each, settle));
  return { ...api, operations, schemas };
}

/** An operation whose forms went through `change`. */
function withForms(
  operation: Operation,
  change: (schema: Schema) => Schema,
): Operation {
  const { requestBody } = operation;
  if (requestBody === undefined) return operation;
  const content = requestBody.content.map((each): MediaType =>
    each.kind === "multipart" && each.schema !== undefined
      ? { ...each, schema: change(each.schema) }
      : each,
  );
  return { ...operation, requestBody: { ...requestBody, content } };
}

function schemasOf({
  parameters,
  requestBody,
  responses,
}: Operation): readonly Schema[] {
  const contents = [
    ...(requestBody?.content ?? []),
    ...responses.flatMap((each) => [...each.content, ...each.headers]),
  ];
  return [
    ...parameters.map((each) => each.schema),
    ...contents.flatMap((each) => each.schema ?? []),
  ];
}
