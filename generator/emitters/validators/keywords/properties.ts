import type { Schema } from "../../../ir/schema.js";
import { type Code, code } from "../../../typescript/code.js";
import { literal } from "../../../typescript/literal.js";
import {
  below,
  type Emission,
  no,
  pathCode,
  type Subject,
} from "../emission.js";
import { atom } from "../condition.js";
import type { Keyword } from "../keyword.js";
import { refusesUndefined } from "../accepted-types.js";
import { isAbsent, isInherited, isPresent, readProperty } from "../presence.js";
import { runtime } from "../runtime.js";
import { requiredOn } from "../sides.js";
import {
  call,
  constant,
  constantCall,
  guarded,
  ifStatement,
  statement,
} from "../statements.js";

/** `properties` (2020-12 Core, 10.3.2.1) with `required` (Validation, 6.5.3): each property is read once. */
export const properties: Keyword = {
  applies: "object",
  emit(schema, subject, emission) {
    const required = new Set(
      requiredOn(emission.side, schema, emission.registry),
    );
    const declared = (schema.properties ?? []).map((each) => ({
      ...each,
      required: required.delete(each.name),
    }));
    const undeclared = [...required].map((name) =>
      missingIfAbsent(name, subject, emission),
    );
    return [
      ...undeclared,
      ...emission.unit.inParts(declared, subject, emission, emitProperty),
    ];
  },
};

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
  const read = readProperty(subject.value, name);
  const reading = isInherited(name)
    ? constantCall(local, read)
    : constant(local, read);
  if (!required)
    return [reading, guarded(atom(code`${local} !== undefined`), body)];
  if (!inner.secret && refusesUndefined(schema, emission.registry))
    return [reading, ...body];
  const absent = {
    condition: code`${local} === undefined`,
    body: tellMissing(name, subject, emission),
  };
  return emission.kind === "is"
    ? [reading, ifStatement([absent]), ...body]
    : [reading, ifStatement([absent], body)];
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
      body: tellMissing(name, subject, emission),
    },
  ]);
}

function tellMissing(
  name: string,
  subject: Subject,
  emission: Emission,
): readonly Code[] {
  if (emission.kind === "is") return [no];
  return [
    statement(
      call(runtime.missing, [
        code`issues`,
        pathCode(subject.path),
        literal(name),
      ]),
    ),
  ];
}
