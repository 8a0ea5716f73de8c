import type { Type } from "./type.js";
import { union } from "./union.js";

/**
 * Where no `type` was said anywhere, keywords for objects (or arrays) are read as a promise that there is one. JSON Schema lets any
 * other value pass; people who write `properties` without `type` mean an object. This is the one place where a type is narrower
 * than its validator.
 */
export function settle(type: Type): Type {
  switch (type.kind) {
    case "applicable":
      return union(
        [type.object, type.array].flatMap((each) =>
          each === undefined ? [] : [each],
        ),
      );
    case "union":
      return type.members.some(needsSettling)
        ? union(type.members.map(settle))
        : type;
    case "intersection":
      return type.members.some(needsSettling)
        ? { ...type, members: type.members.map(settle) }
        : type;
    default:
      return type;
  }
}

function needsSettling(type: Type): boolean {
  return (
    type.kind === "applicable" ||
    type.kind === "union" ||
    type.kind === "intersection"
  );
}
