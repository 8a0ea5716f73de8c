import type { Api } from "../ir/api.js";
import { deriveSchema } from "../ir/derived-schema.js";
import type { Property, Schema, SchemaRegistry } from "../ir/schema.js";
import { mapSchema, walk } from "../ir/visit.js";
import { speaksOfOthers } from "../schema/closed.js";
import { conjuncts } from "../schema/in-place.js";
import { isOneSided } from "../schema/sides.js";
import { mapSchemas } from "./map-schemas.js";

/**
 * Where one part of an `allOf` has a readOnly or writeOnly property and another requires it, the other part is told of the mark:
 * on the side where the property is not given, it is not required either (OpenAPI 3.1, 4.8.24).
 */
export function spreadMarks(api: Api): Api {
  return mapSchemas(api, (schema) =>
    walk(schema).some((each) => isConjunction(each))
      ? mapSchema(schema, (each) => withMarks(each, api.schemas))
      : schema,
  );
}

function isConjunction({ allOf, ref, required }: Schema): boolean {
  return allOf !== undefined || (ref !== undefined && required !== undefined);
}

function withMarks(schema: Schema, registry: SchemaRegistry): Schema {
  if (!isConjunction(schema) || !asksForMore(schema)) return schema;
  const marked = markedProperties(schema, registry);
  return marked.size === 0 ? schema : told(schema, marked);
}

/** Whether a part requires what it does not declare. */
function asksForMore({
  required = [],
  properties = [],
  allOf = [],
}: Schema): boolean {
  const declared = new Set(properties.map((each) => each.name));
  return (
    required.some((name) => !declared.has(name)) || allOf.some(asksForMore)
  );
}

type Marked = ReadonlyMap<string, Property>;

/** The one-sided properties of all that holds for the same object. */
function markedProperties(schema: Schema, registry: SchemaRegistry): Marked {
  const properties = conjuncts(schema, registry).flatMap(
    (part) => part.properties ?? [],
  );
  const marked = properties.filter((each) => isOneSided(each.schema, registry));
  return new Map(marked.map((each) => [each.name, each]));
}

/** What speaks of undeclared properties is left alone. */
function told(schema: Schema, marked: Marked): Schema {
  const { required = [], properties = [], allOf } = schema;
  const declared = new Set(properties.map((each) => each.name));
  const more = required.flatMap((name) => {
    const property = declared.has(name) ? undefined : marked.get(name);
    return property === undefined ? [] : [markOf(property)];
  });
  return {
    ...schema,
    ...(more.length > 0 &&
      !speaksOfOthers(schema) && {
        properties: [...properties, ...more],
      }),
    ...(allOf && { allOf: allOf.map((part) => told(part, marked)) }),
  };
}

function markOf({ name, schema }: Property): Property {
  const { ref, readOnly, writeOnly } = schema;
  return {
    name,
    schema: deriveSchema(schema, "mark", {
      ...(ref !== undefined && { ref }),
      ...(readOnly && { readOnly }),
      ...(writeOnly && { writeOnly }),
    }),
  };
}
