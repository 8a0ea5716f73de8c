import type { Schema } from "../ir/schema.js";

const silent: ReadonlySet<string> = new Set([
  "id",
  "at",
  "derived",
  "resource",
  "dynamicAnchor",
  "title",
  "description",
  "deprecated",
  "readOnly",
  "writeOnly",
  "default",
  "examples",
  "extensions",
  "contentEncoding",
  "contentMediaType",
]);

/** Whether a schema has any keyword that could refuse a value of a type that it allows. */
export function saysMoreThanTypes(schema: Schema): boolean {
  return Object.keys(schema).some(
    (keyword) => keyword !== "types" && !silent.has(keyword),
  );
}

/** Whether a schema has any keyword that could refuse a value. */
export function saysSomething(schema: Schema): boolean {
  return Object.keys(schema).some((keyword) => !silent.has(keyword));
}
