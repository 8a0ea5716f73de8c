import type { JsonType } from "../../ir/schema.js";
import {
  booleanType,
  nullType,
  numberType,
  stringType,
  type Type,
} from "../type/type.js";

/** A JSON type that has no parts, in TypeScript: integers are numbers. */
export function scalarType(type: Exclude<JsonType, "object" | "array">): Type {
  if (type === "null") return nullType;
  if (type === "boolean") return booleanType;
  return type === "string" ? stringType : numberType;
}
