import type { Schema } from "../../ir/schema.js";
import { assertions } from "../../schema/assertions.js";
import { valuesOf } from "../../schema/values.js";
import { keyOf } from "../type/key.js";
import { type Expand, leavesOf } from "../type/lookup.js";
import type { Type } from "../type/type.js";
import { union } from "../type/union.js";
import { valueType } from "../type/value-type.js";

/** `not` of a few values, or of types, takes them out of a union, also of one that has a name; any other `not` is left to the validator. */
export function withoutExcludedValues(
  type: Type,
  { not }: Schema,
  expand: Expand,
): Type {
  if (not === undefined) return type;
  const [keyword, ...others] = assertions(not);
  if (others.length > 0 || !isPlain(keyword)) return type;
  const excluded = new Set([
    ...(valuesOf(not) ?? []).map((value) => keyOf(valueType(value))),
    ...(not.types ?? []),
  ]);
  const isKept = (each: Type): boolean => !excluded.has(keyOf(each));
  const parts = type.kind === "union" ? type.members : [type];
  const left = parts.flatMap((part) => {
    if (part.kind !== "reference") return part;
    const leaves = leavesOf(part, expand);
    return leaves.every(isKept) ? [part] : leaves;
  });
  return left.length > 1 ? union(left.filter(isKept)) : type;
}

function isPlain(keyword: string | undefined): boolean {
  return keyword === "const" || keyword === "enum" || keyword === "types";
}
