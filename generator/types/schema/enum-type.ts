import type { JsonValue } from "../../ir/json.js";
import type { JsonType, Schema } from "../../ir/schema.js";
import { isOpenOn } from "../../schema/open-enum.js";
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
  return isOpenOn(view.side, schema) ? union([type, openStringType]) : type;
}

function plainType(type: JsonType): Type {
  if (type === "object") return anyObjectType;
  return type === "array" ? anyListType : scalarType(type);
}
