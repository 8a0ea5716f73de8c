import { keyOf } from "../type/key.js";
import type { Scalar } from "../type/kinds.js";
import { isKeyword, neverType, type Type } from "../type/type.js";

/** Of a keyword and its literals, the literals; of two kinds of text, the second. */
export function meetScalars(a: Scalar, b: Scalar): Type {
  if (keyOf(a) === keyOf(b)) return a;
  if (a.kind === "literal" && covers(b, a.value)) return a;
  if (b.kind === "literal" && covers(a, b.value)) return b;
  if (isText(a) && isText(b)) return b;
  return neverType;
}

function covers(type: Scalar, value: string | number | boolean): boolean {
  if (type.kind === "literal") return type.value === value;
  return (
    type.name === typeof value ||
    (type.name === "open-string" && typeof value === "string")
  );
}

function isText(type: Scalar): boolean {
  return isKeyword(type, "string") || isKeyword(type, "open-string");
}
