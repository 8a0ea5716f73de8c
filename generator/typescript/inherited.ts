import { code, type Code } from "./code.js";
import { literal } from "./literal.js";

/** Whether TypeScript finds a property by this name in any object (`lib.es5.d.ts`, `interface Object`). */
export function isInherited(name: string): boolean {
  return inherited.has(name);
}

/**
 * What TypeScript takes an object for that has no property of its own by this name: a property that may be left out must be of that type, too. It stands
 * beside the property's own in a union.
 */
export function inheritedType(name: string): readonly Code[] {
  return isInherited(name) ? [code`{}[${literal(name)}]`] : [];
}

const inherited: ReadonlySet<string> = new Set([
  "constructor",
  "hasOwnProperty",
  "isPrototypeOf",
  "propertyIsEnumerable",
  "toLocaleString",
  "toString",
  "valueOf",
]);
