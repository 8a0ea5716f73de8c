import type { Api, Operation } from "../ir/api.js";
import type { JsonValue } from "../ir/json.js";
import type { Schema } from "../ir/schema.js";
import { mapSchema } from "../ir/visit.js";

/** Leaves out the operations, parameters and properties that bear one of the `exclude:` keywords with any value but false. */
export function excludeMarked(api: Api, keywords: readonly string[]): Api {
  if (keywords.length === 0) return api;
  const isMarked = (
    extensions: ReadonlyMap<string, JsonValue> | undefined,
  ): boolean =>
    extensions !== undefined &&
    keywords.some(
      (keyword) => extensions.has(keyword) && extensions.get(keyword) !== false,
    );
  const prune = (schema: Schema): Schema =>
    mapSchema(schema, (each) => withoutProperties(each, isMarked));
  return {
    ...api,
    operations: api.operations
      .filter((operation) => !isMarked(operation.extensions))
      .map((operation) => mapOperationSchemas(operation, prune)),
    schemas: new Map(
      [...api.schemas].map(([id, schema]) => [id, prune(schema)]),
    ),
  };
}

function withoutProperties(
  schema: Schema,
  isMarked: (extensions: ReadonlyMap<string, JsonValue> | undefined) => boolean,
): Schema {
  const excluded = new Set(
    (schema.properties ?? [])
      .filter((each) => isMarked(each.schema.extensions))
      .map((each) => each.name),
  );
  if (excluded.size === 0) return schema;
  return {
    ...schema,
    properties: (schema.properties ?? []).filter(
      (each) => !excluded.has(each.name),
    ),
    ...(schema.required && {
      required: schema.required.filter((name) => !excluded.has(name)),
    }),
  };
}

/** An operation whose every schema went through `change`. */
function mapOperationSchemas(
  operation: Operation,
  change: (schema: Schema) => Schema,
): Operation {
  const changed = <T extends { readonly schema?: Schema }>(owner: T): T =>
    owner.schema === undefined
      ? owner
      : { ...owner, schema: change(owner.schema) };
  return {
    ...operation,
    parameters: operation.parameters.map(changed),
    ...(operation.requestBody && {
      requestBody: {
        ...operation.requestBody,
        content: operation.requestBody.content.map(changed),
      },
    }),
    responses: operation.responses.map((response) => ({
      ...response,
      headers: response.headers.map(changed),
      content: response.content.map(changed),
    })),
  };
}
