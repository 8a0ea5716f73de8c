import { deriveSchema } from "../../ir/derived-schema.js";
import type { Schema, SchemaDraft } from "../../ir/schema.js";
import { type Reading, tell } from "./keyword.js";

const annotations = [
  "title",
  "description",
  "deprecated",
  "readOnly",
  "writeOnly",
  "default",
  "examples",
  "externalDocs",
  "extensions",
] as const;

/**
 * OpenAPI 3.0 `nullable: true`. By the letter of 3.0.3 it only adds null to a `type` that stands beside it; authors and tools mean
 * more, so null is always accepted here: beside `enum`, `allOf`, `oneOf`, `anyOf`, `not` and `$ref` too.
 */
export function withNull(node: Schema): Schema {
  const { types, enum: values } = node;
  if (decidesAboutNull(node)) return orNull(node);
  if (types === undefined) return values === undefined ? node : orNull(node);
  return {
    ...node,
    types: [...new Set([...types, "null" as const])],
    ...(values && {
      enum: values.includes(null) ? values : [...values, null],
    }),
  };
}

/** Tells where null is allowed though the letter of the version says otherwise. */
export function tellOfNull(reading: Reading): void {
  const { dialect, node } = reading;
  if (dialect === "oas31")
    tell(
      reading,
      "nullable-in-31",
      "nullable",
      '`nullable` is of OpenAPI 3.0, and 3.1 writes `type: [string, "null"]`: null is allowed, as it is meant.',
    );
  const beside = besideNullable(node);
  if (beside !== undefined)
    tell(
      reading,
      "nullable-by-intent",
      "nullable",
      `Beside ${beside}, \`nullable\` says nothing by the letter of OpenAPI 3.0: null is allowed, as it is meant.`,
    );
}

function besideNullable({ ref, enum: values }: Schema): string | undefined {
  if (ref !== undefined) return "`$ref`";
  return values === undefined || values.includes(null)
    ? undefined
    : "an `enum` without null";
}

/** Whether something other than `type` and `enum` could refuse null. */
function decidesAboutNull(schema: Schema): boolean {
  const { ref, dynamicRef, allOf, anyOf, oneOf, not } = schema;
  const others = [schema.const, schema.if];
  return [ref, dynamicRef, allOf, anyOf, oneOf, not, ...others].some(
    (each) => each !== undefined,
  );
}

function orNull(node: Schema): Schema {
  const outer: SchemaDraft = { id: node.id, at: node.at };
  const inner: SchemaDraft = deriveSchema(node, "value", node);
  for (const name of annotations) move(name, inner, outer);
  outer.anyOf = [inner, deriveSchema(node, "null", { types: ["null"] })];
  return outer;
}

function move<Name extends (typeof annotations)[number]>(
  name: Name,
  from: SchemaDraft,
  to: SchemaDraft,
): void {
  const value = from[name];
  if (value === undefined) return;
  to[name] = value;
  delete from[name];
}
