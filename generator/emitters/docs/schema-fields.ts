import type { Schema, SchemaRegistry } from "../../ir/schema.js";
import type { Side } from "../../ir/sdk.js";
import { codeSpan } from "../../markdown/code.js";
import { saysSomething } from "../../schema/assertions.js";
import { descriptionOf } from "../../schema/nullable.js";
import { propertiesOf, requiredNames } from "../../schema/properties.js";
import { isGivenOn } from "../../schema/sides.js";

/** One named value of a list of values. */
export interface Field {
  readonly name: string;
  /** What stands in place of the name, for properties whose names are not known: `any other`. */
  readonly label?: string;
  readonly schema: Schema;
  readonly required: boolean;
  readonly description: string | undefined;
  /** Said besides the schema's rules: `in the path`. */
  readonly remarks: readonly string[];
  /** A union whose variants are shown, though it is a model: that of a whole body. */
  readonly shown?: Schema;
}

/** The properties of an object schema as fields, which are required where they are on a side; of an `allOf` those that it declares itself. */
export function schemaFields(
  schema: Schema,
  side: Side,
  registry: SchemaRegistry,
): readonly Field[] {
  if (schema.properties !== undefined) return allFields(schema, side, registry);
  const own = new Set(namesInside(schema.allOf ?? []));
  return own.size === 0
    ? []
    : allFields(schema, side, registry).filter(({ name }) => own.has(name));
}

/** The properties that are declared in place, not by what is referred to. */
function namesInside(parts: readonly Schema[]): readonly string[] {
  return parts
    .filter(({ ref }) => ref === undefined)
    .flatMap(({ properties = [], allOf = [] }) => [
      ...properties.map(({ name }) => name),
      ...namesInside(allOf),
    ]);
}

/** As `schemaFields`, of what a schema takes over from others, too. What is given on the other side alone is none of them. */
export function allFields(
  schema: Schema,
  side: Side,
  registry: SchemaRegistry,
): readonly Field[] {
  const required = requiredNames(side, schema, registry);
  return [...propertiesOf(schema, registry).values()]
    .filter((property) => isGivenOn(side, property.schema, registry))
    .map((property) => ({
      name: property.name,
      schema: property.schema,
      required: required.has(property.name),
      description: descriptionOf(property.schema, registry),
      remarks: [],
    }));
}

/** The properties whose names an object does not list, where anything is said of them beside those that it lists. */
export function otherFields(
  { properties = [], patternProperties = [], additionalProperties }: Schema,
  registry: SchemaRegistry,
): readonly Field[] {
  const isBeside = properties.length > 0 || patternProperties.length > 0;
  const isSaid =
    isBeside &&
    additionalProperties?.never !== true &&
    additionalProperties !== undefined &&
    saysSomething(additionalProperties);
  return [
    ...patternProperties.map(({ pattern, schema }) =>
      unnamed(`names matching ${codeSpan(pattern)}`, schema, registry),
    ),
    ...(isSaid ? [unnamed("any other", additionalProperties, registry)] : []),
  ];
}

function unnamed(
  label: string,
  schema: Schema,
  registry: SchemaRegistry,
): Field {
  const description = descriptionOf(schema, registry);
  return { name: "", label, schema, required: false, description, remarks: [] };
}
