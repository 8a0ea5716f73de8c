import type { Schema } from "../ir/schema.js";

/** Annotations, what a schema is called, and what only types say: they have no bearing on a check. */
const descriptive: readonly string[] = [
  "id",
  "at",
  "derived",
  "title",
  "description",
  "deprecated",
  "default",
  "examples",
  "externalDocs",
  "extensions",
  "absent",
  "anyForm",
];

/** What refuses no value by itself, but is looked at where values are sent or received, or references resolved. */
const silent: ReadonlySet<string> = new Set([
  ...descriptive,
  "resource",
  "dynamicAnchor",
  "bytes",
  "openEnum",
  "readOnly",
  "writeOnly",
  "contentEncoding",
  "contentMediaType",
]);

const isDescriptive: ReadonlySet<string> = new Set(descriptive);

/** Whether a keyword of a schema makes a difference to its check: all do but annotations. */
export function isMeaningful(keyword: string): boolean {
  return !isDescriptive.has(keyword);
}

/** Whether a keyword of a schema refuses no value by itself. */
export function isSilent(keyword: string): boolean {
  return silent.has(keyword);
}

/** The keywords of a schema that could refuse a value, in its own order. */
export function assertions(schema: Schema): readonly string[] {
  return Object.keys(schema).filter((keyword) => !silent.has(keyword));
}

/** Whether a schema has any keyword that could refuse a value. */
export function saysSomething(schema: Schema): boolean {
  for (const keyword in schema) if (!silent.has(keyword)) return true;
  return false;
}

/** Whether a schema has any keyword that could refuse a value of a type that it allows. */
export function saysMoreThanTypes(schema: Schema): boolean {
  for (const keyword in schema)
    if (keyword !== "types" && !silent.has(keyword)) return true;
  return false;
}

/** What a schema refers to, if it says nothing else that could refuse a value. */
export function soleReference(schema: Schema): string | undefined {
  if (schema.ref === undefined) return undefined;
  for (const keyword in schema)
    if (keyword !== "ref" && !silent.has(keyword)) return undefined;
  return schema.ref;
}
