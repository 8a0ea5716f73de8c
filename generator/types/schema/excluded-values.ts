import type { Schema } from "../../ir/schema.js";
import { assertions } from "../../schema/assertions.js";
import { valuesOf } from "../../schema/values.js";
import { keyOf } from "../type/key.js";
import type { Type } from "../type/type.js";
import { union } from "../type/union.js";
import { valueType } from "../type/value-type.js";

/** `not` of a few values, or of types, takes them out of a union; any other `not` is left to the validator. */
export function withoutExcludedValues(type: Type, { not }: Schema): Type {
  if (not === undefined || type.kind !== "union") return type;
  const [keyword, ...others] = assertions(not);
  if (others.length > 0 || !isPlain(keyword)) return type;
  const excluded = new Set([
    ...(valuesOf(not) ?? []).map((value) => keyOf(valueType(value))),
    ...(not.types ?? []),
  ]);
  return union(type.members.filter((each) => !excluded.has(keyOf(each))));
}

function isPlain(keyword: string | undefined): boolean {
  return keyword === "const" || keyword === "enum" || keyword === "types";
}
