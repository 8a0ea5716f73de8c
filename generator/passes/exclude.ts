import type { Api } from "../ir/api.js";
import { isExcluded } from "../ir/config.js";
import type { JsonValue } from "../ir/json.js";
import type { Schema } from "../ir/schema.js";
import { mapSchema } from "../ir/visit.js";
import { mapSchemas } from "./marks/map-schemas.js";

/** Leaves out the operations, properties and parameters, but for those of a path, that bear one of the `exclude:` keywords with any value but false. */
export function excludeMarked(api: Api, keywords: readonly string[]): Api {
  if (keywords.length === 0) return api;
  const isMarked = (
    extensions: ReadonlyMap<string, JsonValue> | undefined,
  ): boolean =>
    extensions !== undefined &&
    isExcluded(keywords, (keyword) => extensions.get(keyword));
  const prune = (schema: Schema): Schema =>
    mapSchema(schema, (each) => withoutProperties(each, isMarked));
  const operations = api.operations
    .filter((operation) => !isMarked(operation.extensions))
    .map((operation) => ({
      ...operation,
      parameters: operation.parameters.filter(
        ({ in: place, extensions, schema }) =>
          place === "path" ||
          !(isMarked(extensions) || isMarked(schema.extensions)),
      ),
    }));
  return mapSchemas({ ...api, operations }, prune);
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
