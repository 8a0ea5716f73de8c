import type { Schema } from "../ir/schema.js";
import { subschemas } from "../ir/visit.js";
import { assertions, soleReference } from "../schema/assertions.js";
import { takesBytes } from "../schema/bytes.js";
import { kindOf, testedTypes } from "../schema/kinds.js";
import { requiredOn } from "../schema/sides.js";
import { type Code, code, concat } from "../typescript/code.js";
import { call } from "../typescript/layout.js";
import { always, and, atom, type Condition, never, or } from "./condition.js";
import type { Emission, Subject } from "./emission.js";
import { differs, equals } from "./equality.js";
import { isAbsent, isPresent } from "./presence.js";
import { isNotOfType, isOfType } from "./types.js";

/** Whether the subject is valid, as an expression: written out for simple schemas, else a call of a function. */
export function validity(
  schema: Schema,
  subject: Subject,
  emission: Emission,
): Condition {
  return expression(schema, subject, emission, "valid");
}

/** Whether the subject is invalid. */
export function invalidity(
  schema: Schema,
  subject: Subject,
  emission: Emission,
): Condition {
  return expression(schema, subject, emission, "invalid");
}

type Wanted = "valid" | "invalid";

function expression(
  schema: Schema,
  subject: Subject,
  emission: Emission,
  wanted: Wanted,
): Condition {
  const simple = inlined(schema, subject, emission, wanted);
  if (simple !== undefined) return simple;
  const called = callOf(schema, subject, emission);
  return atom(wanted === "valid" ? called : concat(code`!`, called));
}

function callOf(schema: Schema, subject: Subject, emission: Emission): Code {
  return call(emission.unit.functionOf("is", schema, emission), [
    subject.value,
  ]);
}

/** One condition for each keyword, or nothing if there is a keyword that takes more than a condition. */
function simpleParts(
  schema: Schema,
  subject: Subject,
  emission: Emission,
  wanted: Wanted,
): readonly Condition[] | undefined {
  const parts: Condition[] = [];
  for (const keyword of assertions(schema)) {
    const part = simplePart(keyword, schema, subject, emission, wanted);
    if (part === undefined) return undefined;
    parts.push(...part);
  }
  return parts;
}

function simplePart(
  keyword: string,
  schema: Schema,
  subject: Subject,
  emission: Emission,
  wanted: Wanted,
): readonly Condition[] | undefined {
  const { value } = subject;
  switch (keyword) {
    case "types":
      return takesBytes(schema, emission.side)
        ? undefined
        : typePart(schema, subject, wanted);
    case "const":
      return (
        schema.const && [
          equality([schema.const.value], value, emission, wanted),
        ]
      );
    case "enum":
      return schema.enum === undefined || schema.enum.length > 5
        ? undefined
        : [equality(schema.enum, value, emission, wanted)];
    case "required":
      return subject.known === "object"
        ? presence(schema, value, emission, wanted)
        : undefined;
    case "not":
      return negated(schema, subject, emission, wanted);
    case "allOf":
    case "anyOf":
      return combined(keyword, schema, subject, emission, wanted);
    case "ref":
      return Object.keys(schema).length <= 4 && isOnlyReference(schema)
        ? [reference(schema.ref, value, emission, wanted)]
        : undefined;
    default:
      return undefined;
  }
}

function isOnlyReference(
  schema: Schema,
): schema is Schema & { readonly ref: string } {
  return soleReference(schema) !== undefined;
}

function reference(
  id: string,
  value: Code,
  emission: Emission,
  wanted: Wanted,
): Condition {
  const called = call(emission.unit.functionOfReference("is", id, emission), [
    value,
  ]);
  return atom(wanted === "valid" ? called : concat(code`!`, called));
}

function typePart(
  schema: Schema,
  { value, known }: Subject,
  wanted: Wanted,
): readonly Condition[] {
  const types = testedTypes(schema);
  if (types === undefined) return [];
  if (
    known !== undefined &&
    known !== "number" &&
    types.some((type) => kindOf(type) === known)
  )
    return [];
  const test = { narrow: false, exact: true };
  return [
    wanted === "valid"
      ? or(types.map((type) => isOfType(type, value, test)))
      : and(types.map((type) => isNotOfType(type, value, test))),
  ];
}

function equality(
  values: NonNullable<Schema["enum"]>,
  value: Code,
  emission: Emission,
  wanted: Wanted,
): Condition {
  return wanted === "valid"
    ? equals(values, value, emission)
    : differs(values, value, emission);
}

function presence(
  schema: Schema,
  value: Code,
  emission: Emission,
  wanted: Wanted,
): readonly Condition[] {
  return requiredOn(emission.side, schema, emission.registry).map((name) =>
    wanted === "valid" ? isPresent(value, name) : isAbsent(value, name),
  );
}

/** The condition of a schema that is simple. */
function inlined(
  schema: Schema,
  subject: Subject,
  emission: Emission,
  wanted: Wanted,
): Condition | undefined {
  if (schema.never === true) return wanted === "valid" ? never : always;
  const parts = simpleParts(schema, subject, emission, wanted);
  return parts && (wanted === "valid" ? and(parts) : or(parts));
}

function negated(
  { not }: Schema,
  subject: Subject,
  emission: Emission,
  wanted: Wanted,
): readonly Condition[] | undefined {
  const opposite = wanted === "valid" ? "invalid" : "valid";
  const condition = not && inlined(not, subject, emission, opposite);
  return condition && [condition];
}

function combined(
  keyword: "allOf" | "anyOf",
  schema: Schema,
  subject: Subject,
  emission: Emission,
  wanted: Wanted,
): readonly Condition[] | undefined {
  const all: Condition[] = [];
  for (const branch of schema[keyword] ?? []) {
    const condition = inlined(branch, subject, emission, wanted);
    if (condition === undefined) return undefined;
    all.push(condition);
  }
  const conjoined = (keyword === "allOf") === (wanted === "valid");
  return [conjoined ? and(all) : or(all)];
}

/** Whether answering yes or no costs little code, references included. */
export function isSmall(schema: Schema, { registry }: Emission): boolean {
  let size = 0;
  const pending = [schema];
  for (let next = pending.pop(); next !== undefined; next = pending.pop()) {
    size += assertions(next).length;
    if (size > smallSize) return false;
    const target = next.ref === undefined ? undefined : registry.get(next.ref);
    pending.push(
      ...subschemas(next),
      ...(target === undefined ? [] : [target]),
    );
  }
  return true;
}

/** Keywords of a schema that is small. */
const smallSize = 10;
