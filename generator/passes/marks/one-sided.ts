import type { Api } from "../../ir/api.js";
import { deriveSchema } from "../../ir/derived-schema.js";
import type {
  Property,
  Schema,
  SchemaId,
  SchemaRegistry,
} from "../../ir/schema.js";
import { mapSchema, walk } from "../../ir/visit.js";
import { speaksOfOthers } from "../../schema/closed.js";
import { conjuncts } from "../../schema/in-place.js";
import { isGivenOn, isOneSided } from "../../schema/sides.js";
import { mapSchemas } from "./map-schemas.js";

/**
 * Where one part of an `allOf` has a readOnly or writeOnly property, the other parts are told of the mark: on the side where the property is
 * not given, none of them requires it (OpenAPI 3.1, 4.8.24). A part that is a component and requires it is told in a copy, since by itself
 * it goes on to require it.
 */
export function spreadMarks(api: Api): Api {
  return mapSchemas(api, (schema) =>
    walk(schema).some(isConjunction)
      ? mapSchema(schema, (each) => withMarks(each, api.schemas))
      : schema,
  );
}

function isConjunction({ allOf, ref, required, properties }: Schema): boolean {
  return (
    allOf !== undefined ||
    (ref !== undefined && (required ?? properties) !== undefined)
  );
}

function withMarks(schema: Schema, registry: SchemaRegistry): Schema {
  if (!isConjunction(schema)) return schema;
  const marked = markedProperties(schema, registry);
  return marked.size === 0
    ? schema
    : told(schema, { marked, registry, within: new Set() });
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

interface Telling {
  readonly marked: Marked;
  readonly registry: SchemaRegistry;
  /** The components that are being told. */
  readonly within: ReadonlySet<SchemaId>;
}

function told(schema: Schema, telling: Telling): Schema {
  const { ref, ...rest } = toldItself(schema, telling);
  const parts = rest.allOf?.map((part) => told(part, telling));
  const copy = ref === undefined ? undefined : copyOf(ref, telling);
  if (copy !== undefined) return { ...rest, allOf: [copy, ...(parts ?? [])] };
  return {
    ...rest,
    ...(ref !== undefined && { ref }),
    ...(parts && { allOf: parts }),
  };
}

/** What speaks of undeclared properties would say another thing with one more that is declared: it is left alone. */
function toldItself(schema: Schema, telling: Telling): Schema {
  const { required = [] } = schema;
  const properties = schema.properties?.map((each) => withMark(each, telling));
  const declared = new Set(properties?.map((each) => each.name));
  const more = required.flatMap((name) => {
    const property = declared.has(name) ? undefined : telling.marked.get(name);
    return property === undefined ? [] : [markOf(property)];
  });
  const isFree = more.length > 0 && !speaksOfOthers(schema);
  const all = isFree ? [...(properties ?? []), ...more] : properties;
  return all === undefined ? schema : { ...schema, properties: all };
}

/** A property that only another part marks. */
function withMark(property: Property, { marked, registry }: Telling): Property {
  const { name, schema } = property;
  const known = marked.get(name)?.schema;
  if (known === undefined || isOneSided(schema, registry)) return property;
  const marks = {
    ...(!isGivenOn("request", known, registry) && { readOnly: true as const }),
    ...(!isGivenOn("response", known, registry) && {
      writeOnly: true as const,
    }),
  };
  return { name, schema: { ...schema, ...marks } };
}

/** A copy of a component that requires what it doesn't know to be marked; `undefined` for others. */
function copyOf(id: SchemaId, telling: Telling): Schema | undefined {
  const { marked, registry, within } = telling;
  const target = registry.get(id);
  if (target === undefined || within.has(id)) return undefined;
  const known = markedProperties(target, registry);
  const asks = conjuncts(target, registry).some(({ required = [] }) =>
    required.some((name) => marked.has(name) && !known.has(name)),
  );
  if (!asks) return undefined;
  const { id: _id, at: _at, derived: _derived, ...keywords } = target;
  const copy = deriveSchema(target, "mark", keywords);
  return told(copy, { ...telling, within: new Set([...within, id]) });
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
