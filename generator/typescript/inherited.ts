/** Whether TypeScript finds a property by this name in any object (`lib.es5.d.ts`, `interface Object`). */
export function isInherited(name: string): boolean {
  return inherited.has(name);
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
