import type { Schema } from "../ir/schema.js";
import { type Code, code } from "../typescript/code.js";
import { call } from "../typescript/layout.js";
import { literal } from "../typescript/literal.js";
import { below, type Emission, no, pathCode, reading, type Subject } from "./emission.js";
import { isAbsent, isGiven, isInherited, isPresent, isUndefined, readProperty } from "./presence.js";
import { refusesUndefined } from "./refuses-undefined.js";
import { runtime } from "./runtime.js";
import { constant, constantCall, guarded, ifStatement, statement } from "./statements.js";

/** A declared property, and whether it has to be given. */
export interface DeclaredProperty {
  readonly name: string;
  readonly schema: Schema;
  readonly required: boolean;
}

/** A property's statements: presence, then its schema. */
export function emitProperty(
  { name, schema, required }: DeclaredProperty,
  subject: Subject,
  emission: Emission,
): readonly Code[] {
  if (schema.never === true)
    return required
      ? [
          missingIfAbsent(name, subject, emission),
          ...refused(name, schema, subject, emission),
        ]
      : refused(name, schema, subject, emission);
  const local = emission.names.like(name);
  const inner = below(subject, literal(name), local, schema);
  const body = emission.unit.statements(schema, inner, emission);
  if (body.length === 0)
    return required ? [missingIfAbsent(name, subject, emission)] : [];
  const value = readProperty(subject.value, name);
  const read = isInherited(name)
    ? constantCall(local, value)
    : constant(local, value);
  if (!required) return [read, guarded(isGiven(local), body)];
  if (!inner.secret && refusesUndefined(schema, emission.registry))
    return reading(read, body);
  const absent = {
    condition: isUndefined(local),
    body: tellMissing(literal(name), subject, emission),
  };
  return emission.kind === "is"
    ? [read, ifStatement([absent]), ...body]
    : [read, ifStatement([absent], body)];
}

function refused(
  name: string,
  schema: Schema,
  subject: Subject,
  emission: Emission,
): readonly Code[] {
  const body = emission.unit.statements(
    schema,
    below(subject, literal(name), readProperty(subject.value, name), schema),
    emission,
  );
  return [ifStatement([{ condition: isPresent(subject.value, name), body }])];
}

/** `if (object["name"] === undefined) { … }` */
export function missingIfAbsent(
  name: string,
  subject: Subject,
  emission: Emission,
): Code {
  return ifStatement([
    {
      condition: isAbsent(subject.value, name),
      body: tellMissing(literal(name), subject, emission),
    },
  ]);
}

export function tellMissing(
  key: Code,
  subject: Subject,
  emission: Emission,
): readonly Code[] {
  if (emission.kind === "is") return [no];
  return [
    statement(
      call(runtime.missing, [code`issues`, pathCode([...subject.path, key])]),
    ),
  ];
}
