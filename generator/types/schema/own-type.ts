import type { BytesGiven, JsonType, Schema } from "../../ir/schema.js";
import { refusesListed } from "../../schema/contradiction/refused.js";
import { valuesOf } from "../../schema/values.js";
import {
  anyListType,
  anyObjectType,
  binaryType,
  formType,
  stringType,
  type Type,
  unknownType,
} from "../type/type.js";
import { union } from "../type/union.js";
import type { View } from "../view.js";
import { enumType } from "./enum-type.js";
import { listType } from "./list-type.js";
import { objectType } from "./object-type.js";
import { scalarType } from "./scalar-type.js";

/** What a schema's `type`, `enum` and `const` say, and its keywords for the properties and items of what they let through. */
export function ownType(schema: Schema, view: View): Type {
  const values = valuesOf(schema);
  if (values !== undefined) {
    const possible = values.filter((value) => !refusesListed(schema, value));
    return enumType(possible, schema, view);
  }
  if (schema.anyForm === true) return formType;
  if (schema.types === undefined) return applicableType(schema, view);
  return union(schema.types.map((type) => typedType(type, schema, view)));
}

function typedType(type: JsonType, schema: Schema, view: View): Type {
  if (type === "object") return objectType(schema, view) ?? anyObjectType;
  if (type === "array") return listType(schema, view) ?? anyListType;
  const isText = type === "string";
  return isText && schema.bytes !== undefined
    ? bytesType(schema.bytes)
    : scalarType(type);
}

/** What callers give where bytes are sent. */
function bytesType(given: BytesGiven): Type {
  return given === "bytes" ? binaryType : union([binaryType, stringType]);
}

function applicableType(schema: Schema, view: View): Type {
  const object = objectType(schema, view);
  const array = listType(schema, view);
  if (object === undefined && array === undefined) return unknownType;
  return {
    kind: "applicable",
    ...(object && { object }),
    ...(array && { array }),
  };
}
