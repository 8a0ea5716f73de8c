import type { Schema, SchemaRegistry } from "../../ir/schema.js";
import type { Side } from "../../ir/sdk.js";
import { descriptionOf } from "../../schema/nullable.js";
import { propertiesOf, requiredNames } from "../../schema/properties.js";

/** One named value of a list of values. */
export interface Field {
  readonly name: string;
  readonly schema: Schema;
  readonly required: boolean;
  readonly description: string | undefined;
  /** Said besides the schema's rules: `in the path`. */
  readonly remarks: readonly string[];
  /** A union whose variants are shown, though it is a model: that of a whole body. */
  readonly shown?: Schema;
}

/** The properties of an object schema as fields, which are required where they are on a side. */
export function schemaFields(
  schema: Schema,
  side: Side,
  registry: SchemaRegistry,
): readonly Field[] {
  return schema.properties === undefined
    ? []
    : allFields(schema, side, registry);
}

/** As `schemaFields`, of what a schema takes over from others, too. */
export function allFields(
  schema: Schema,
  side: Side,
  registry: SchemaRegistry,
): readonly Field[] {
  const required = requiredNames(side, schema, registry);
  return [...propertiesOf(schema, registry).values()].map((property) => ({
    name: property.name,
    schema: property.schema,
    required: required.has(property.name),
    description: descriptionOf(property.schema, registry),
    remarks: [],
  }));
}
