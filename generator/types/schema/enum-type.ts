import type { JsonValue } from "../../ir/json.js";
import type { JsonType, Schema } from "../../ir/schema.js";
import {
  anyListType,
  anyObjectType,
  openStringType,
  type Type,
} from "../type/type.js";
import { union } from "../type/union.js";
import { valueType } from "../type/value-type.js";
import type { View } from "../view.js";
import { scalarType } from "./scalar-type.js";

/** The values that the `type` beside them admits. */
export function enumType(
  values: readonly JsonValue[],
  schema: Schema,
  view: View,
): Type {
  const all = union(values.map(valueType));
  const type =
    schema.types === undefined
      ? all
      : view.meet(all, union(schema.types.map(plainType)));
  return isOpen(values, view) ? union([type, openStringType]) : type;
}

/** Whether a value may come back that the enum does not list yet; a single one is a constant. */
function isOpen(values: readonly JsonValue[], { sdk, side }: View): boolean {
  return (
    sdk.config.enums === "open" &&
    side === "response" &&
    values.length > 1 &&
    values.some((value) => typeof value === "string")
  );
}

function plainType(type: JsonType): Type {
  if (type === "object") return anyObjectType;
  return type === "array" ? anyListType : scalarType(type);
}
