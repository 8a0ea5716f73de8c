import type { Api, Parameter } from "../../ir/api.js";
import { deriveSchema } from "../../ir/derived-schema.js";
import type { Schema, SchemaRegistry } from "../../ir/schema.js";
import { acceptedKinds } from "../../schema/kinds.js";

/**
 * An API whose parameters of paths say that they are not null, and that an object or a list has something in it: without, a path would lead
 * elsewhere, and no call is made.
 */
export function fillPaths(api: Api): Api {
  const operations = api.operations.map((operation) => ({
    ...operation,
    parameters: operation.parameters.map((each) =>
      each.in === "path" ? filled(each, api.schemas) : each,
    ),
  }));
  return { ...api, operations };
}

function filled(parameter: Parameter, registry: SchemaRegistry): Parameter {
  const schema = withoutNull(parameter.schema, registry);
  const { minItems = 1, minProperties = 1 } = schema;
  const kinds = acceptedKinds(schema, registry);
  const isList = kinds?.has("array") === true;
  const isObject = kinds?.has("object") === true;
  if (!isList && !isObject) return { ...parameter, schema };
  const least: Schema = {
    ...schema,
    ...(isList && { minItems: Math.max(1, minItems) }),
    ...(isObject && { minProperties: Math.max(1, minProperties) }),
  };
  return { ...parameter, schema: least };
}

/** A schema that takes anything else than null, and not null. */
function withoutNull(schema: Schema, registry: SchemaRegistry): Schema {
  const kinds = acceptedKinds(schema, registry);
  if (kinds?.has("null") !== true || kinds.size === 1) return schema;
  const isOther = (branch: Schema): boolean =>
    [...(acceptedKinds(branch, registry) ?? [])].join() !== "null";
  const { types, enum: values, anyOf, oneOf } = schema;
  const left: Schema = {
    ...schema,
    ...(types && { types: types.filter((type) => type !== "null") }),
    ...(values && { enum: values.filter((value) => value !== null) }),
    ...(anyOf && { anyOf: anyOf.filter(isOther) }),
    ...(oneOf && { oneOf: oneOf.filter(isOther) }),
  };
  if (acceptedKinds(left, registry)?.has("null") !== true) return left;
  const none = deriveSchema(schema, "null", { types: ["null"] });
  return left.not === undefined ? { ...left, not: none } : left;
}
