import { isArray, type JsonObject, type JsonValue } from "../../ir/json.js";
import { nullType, numberType, objectWith, type Type } from "./type.js";

/** The type of which a value is the only one. */
export function valueType(value: JsonValue): Type {
  if (value === null) return nullType;
  if (typeof value === "number")
    return Number.isFinite(value) ? { kind: "literal", value } : numberType;
  if (typeof value === "string" || typeof value === "boolean")
    return { kind: "literal", value };
  if (isArray(value))
    return {
      kind: "tuple",
      elements: value.map((each) => ({
        type: valueType(each),
        optional: false,
      })),
    };
  return objectValueType(value);
}

function objectValueType(value: JsonObject): Type {
  return objectWith(
    Object.entries(value).map(([name, each]) => ({
      name,
      type: valueType(each),
      optional: false,
    })),
  );
}
