import type { Schema } from "../../ir/schema.js";
import { type Expression, literal } from "../code/expression.js";
import { runtime } from "../code/runtime.js";
import { constant, guarded, type Statement, when } from "../code/statement.js";
import type { Emission } from "../emission.js";
import { no, tell } from "../issue.js";
import {
  isAbsent,
  isGiven,
  isPresent,
  isUndefined,
  readProperty,
} from "../presence.js";
import { below, type Subject } from "../subject.js";
import { statementsOf } from "../subschema.js";
import type { DeclaredProperty } from "./declared.js";
import { refusesUndefined } from "./refuses-undefined.js";

/** A property's statements: presence, then its schema. */
export function emitProperty(
  declared: DeclaredProperty,
  subject: Subject,
  emission: Emission,
): readonly Statement[] {
  const { name, schema, required } = declared;
  if (schema.never === true)
    return [
      ...(required ? missingIfAbsent(name, subject, emission) : []),
      ...refused(name, schema, subject, emission),
    ];
  const local = emission.names.like(name);
  const inner = below(subject, literal(name), local, schema, emission);
  const body = statementsOf(schema, inner, emission);
  if (body.length === 0)
    return required ? missingIfAbsent(name, subject, emission) : [];
  const read = constant(local, readProperty(subject.value, name));
  if (!required) return [read, ...guarded(isGiven(local), body)];
  if (!inner.secret && refusesUndefined(schema, emission.registry))
    return [read, ...body];
  const missing = tellMissing(literal(name), subject, emission);
  return emission.kind === "is"
    ? [read, ...when(isUndefined(local), missing), ...body]
    : [read, ...when(isUndefined(local), missing, body)];
}

function refused(
  name: string,
  schema: Schema,
  subject: Subject,
  emission: Emission,
): readonly Statement[] {
  const value = readProperty(subject.value, name);
  const inner = below(subject, literal(name), value, schema, emission);
  const body = statementsOf(schema, inner, emission);
  return when(isPresent(subject.value, name), body);
}

/** `if (object["name"] === undefined) { … }` */
export function missingIfAbsent(
  name: string,
  subject: Subject,
  emission: Emission,
): readonly Statement[] {
  const missing = tellMissing(literal(name), subject, emission);
  return when(isAbsent(subject.value, name), missing);
}

export function tellMissing(
  key: Expression,
  subject: Subject,
  emission: Emission,
): readonly Statement[] {
  if (emission.kind === "is") return [no];
  return [tell(runtime.missing, [], { path: [...subject.path, key] })];
}
