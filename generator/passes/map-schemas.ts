import type { Api, Operation } from "../ir/api.js";
import type { Schema } from "../ir/schema.js";

/** An API whose every schema that is no part of another went through `change`, once. */
export function mapSchemas(api: Api, change: (schema: Schema) => Schema): Api {
  const known = new Map<Schema, Schema>();
  const changeOnce = (schema: Schema): Schema => {
    const changed = known.get(schema) ?? change(schema);
    known.set(schema, changed);
    return changed;
  };
  return {
    ...api,
    operations: api.operations.map((operation) =>
      mapOperationSchemas(operation, changeOnce),
    ),
    schemas: new Map(
      [...api.schemas].map(([id, schema]) => [id, change(schema)]),
    ),
  };
}

/** Every schema of an API that is no part of another. */
export function schemasOf({ operations, schemas }: Api): readonly Schema[] {
  const owners = operations.flatMap((operation) => [
    ...operation.parameters,
    ...(operation.requestBody?.content ?? []),
    ...operation.responses.flatMap(({ headers, content }) => [
      ...headers,
      ...content,
    ]),
  ]);
  return [...schemas.values(), ...owners.flatMap(({ schema }) => schema ?? [])];
}

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
