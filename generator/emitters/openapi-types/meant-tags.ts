import type { Api } from "../../ir/api.js";
import { isArray, isObject, type JsonObject } from "../../ir/json.js";
import { propertiesOf } from "../../schema/properties.js";
import { valuesOf } from "../../schema/values.js";
import { basesOf, discriminatorOf } from "./bases.js";
import { declares } from "./stated-tags.js";

/**
 * The document with the tags of those heirs that no mapping names and that are not called by their names: openapi-typescript would declare these. They
 * have what the mappings and lists of other levels leave them.
 */
export function withMeantTags(document: JsonObject, api: Api): JsonObject {
  const components = document["components"];
  const written = isObject(components) ? components["schemas"] : undefined;
  if (!isObject(components) || !isObject(written)) return document;
  const schemas = Object.entries(written).map(([name, schema]) => [
    name,
    isObject(schema) ? withTags(name, schema, document, api) : schema,
  ]);
  return {
    ...document,
    components: { ...components, schemas: Object.fromEntries(schemas) },
  };
}

function withTags(
  name: string,
  schema: JsonObject,
  document: JsonObject,
  { components, schemas }: Api,
): JsonObject {
  const meant = schemas.get(components.get(name) ?? "");
  const names = unmappedTags(name, schema, document);
  if (meant === undefined || names.length === 0) return schema;
  const known = propertiesOf(meant, schemas);
  const tags = names.flatMap((tag) => {
    const declared = known.get(tag)?.schema;
    const values = declared && valuesOf(declared);
    return values === undefined || values.includes(name)
      ? []
      : [[tag, { enum: values }] as const];
  });
  if (tags.length === 0) return schema;
  const { properties, required } = schema;
  return {
    ...schema,
    properties: {
      ...(isObject(properties) && properties),
      ...Object.fromEntries(tags),
    },
    required: [
      ...(isArray(required) ? required : []),
      ...tags.map(([tag]) => tag),
    ],
  };
}

/** The properties of discriminators that a component inherits, for which neither itself nor a mapping says anything of it. */
function unmappedTags(
  name: string,
  schema: JsonObject,
  document: JsonObject,
): readonly string[] {
  const inherited = basesOf(schema, document).flatMap(
    (base) => discriminatorOf(base) ?? [],
  );
  const mapped = inherited
    .filter(({ mapping = {} }) =>
      Object.values(mapping).some((to) => to.split("/").at(-1) === name),
    )
    .map(({ propertyName }) => propertyName);
  const names = new Set(inherited.map(({ propertyName }) => propertyName));
  return [...names].filter(
    (tag) => !mapped.includes(tag) && !declares(schema, tag),
  );
}
