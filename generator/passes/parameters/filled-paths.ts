import type { Api, Parameter } from "../../ir/api.js";
import type { Schema, SchemaRegistry } from "../../ir/schema.js";
import { acceptedKinds } from "../../schema/kinds.js";

/** An API whose parameters of paths say that an object or a list has something in it: without, a path would lead elsewhere, and no call is made. */
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
  const { schema } = parameter;
  const { minItems = 1, minProperties = 1 } = schema;
  const kinds = acceptedKinds(schema, registry);
  const isList = kinds?.has("array") === true;
  const isObject = kinds?.has("object") === true;
  if (!isList && !isObject) return parameter;
  const least: Schema = {
    ...schema,
    ...(isList && { minItems: Math.max(1, minItems) }),
    ...(isObject && { minProperties: Math.max(1, minProperties) }),
  };
  return { ...parameter, schema: least };
}
