import type { JsonType, Schema } from "../ir/schema.js";
import { saysMoreThanTypes } from "../schema/assertions.js";
import { takesBytes } from "../schema/bytes.js";
import { type Group, type Kind, kindOf, testedTypes } from "../schema/kinds.js";
import { isSecret } from "../schema/secret.js";
import { type Code, code } from "../typescript/code.js";
import { literal } from "../typescript/literal.js";
import { and, atom } from "./condition.js";
import { type Emission, fail, type Subject } from "./emission.js";
import { keywordsOf } from "./keywords/index.js";
import { type Branch, ifStatement } from "./statements.js";
import { isNotOfType, isOfType, typeNames } from "./types.js";

/** Statements that check a subject against a schema: in a `check` they add issues, in an `is` they return false. */
export function schemaStatements(
  schema: Schema,
  given: Subject,
  outer: Emission,
): readonly Code[] {
  if (schema.never === true)
    return fail(outer, given, "false", literal("absent"));
  const subject = isSecret(schema) ? { ...given, secret: true } : given;
  const emission = {
    ...outer,
    scope: outer.unit.scopes.enter(outer.scope, schema),
  };
  const more = saysMoreThanTypes(schema);
  const statements = (applies: Group | "any", of: Subject): readonly Code[] =>
    more
      ? keywordsOf[applies].flatMap((keyword) =>
          keyword.emit(schema, of, emission),
        )
      : [];
  const types = testedTypes(schema);
  if (
    types !== undefined &&
    subject.known !== undefined &&
    !types.some((type) => kindOf(type) === subject.known)
  ) {
    return fail(outer, subject, "type", literal(typeNames(types)));
  }
  if (takesBytes(schema, emission.side))
    return contentStatements(schema, subject, emission);
  const [only] = types ?? [];
  if (types?.length === 1 && only !== undefined)
    return ofOneType(only, subject, emission, statements);
  return [
    ...byType(types, subject, emission, statements),
    ...statements("any", { ...subject, last: false }),
  ];
}

/** OpenAPI 3.0, 4.7.14.2: what is sent as `format: binary` may be text or bytes. */
function contentStatements(
  { types = [] }: Schema,
  subject: Subject,
  emission: Emission,
): readonly Code[] {
  const { value } = subject;
  const test = { narrow: false, exact: true };
  const condition = and([
    ...types.map((type) => isNotOfType(type, value, test)),
    atom(code`!(${value} instanceof Blob)`),
    atom(code`!(${value} instanceof Uint8Array)`),
  ]);
  const expected = types.includes("null")
    ? "text, bytes or null"
    : "text or bytes";
  const body = fail(emission, subject, "type", literal(expected));
  return [ifStatement([{ condition, body }])];
}

type Statements = (applies: Group | "any", subject: Subject) => readonly Code[];

/** All that is to be said stands behind the test of the type, so that a wrong type is told once. */
function ofOneType(
  type: JsonType,
  subject: Subject,
  emission: Emission,
  statements: Statements,
): readonly Code[] {
  const kind = kindOf(type);
  const known: Subject = { ...subject, known: kind };
  const body = [
    ...(isGroup(kind) ? statements(kind, known) : []),
    ...statements("any", known),
  ];
  if (subject.known === type) return body;
  const failing = fail(emission, subject, "type", literal(typeNames([type])));
  const narrow = body.length > 0 && subject.known === undefined;
  const wrong = isNotOfType(type, subject.value, { narrow, exact: true });
  if (emission.kind === "is")
    return [ifStatement([{ condition: wrong, body: failing }]), ...body];
  const returns = body.length > 0 && subject.last;
  if (returns)
    return [
      ifStatement([{ condition: wrong, body: [...failing, code`return;`] }]),
      ...body,
    ];
  return [ifStatement([{ condition: wrong, body: failing }], body)];
}

function isGroup(kind: Kind): kind is Group {
  return kind !== "null" && kind !== "boolean";
}

/** One branch for each type that something is said about, and one for those that are not allowed. */
function byType(
  types: readonly JsonType[] | undefined,
  subject: Subject,
  emission: Emission,
  statements: Statements,
): readonly Code[] {
  const { known } = subject;
  const bodies = (["string", "number", "array", "object"] as const).flatMap(
    (group) => {
      const type =
        types === undefined
          ? group
          : types.find((each) => kindOf(each) === group);
      if (type === undefined || (known !== undefined && known !== group))
        return [];
      const body = statements(group, { ...subject, known: group, last: false });
      return body.length === 0 ? [] : [{ type, body }];
    },
  );
  if (known !== undefined && !isInexact(known, types))
    return bodies.flatMap((each) => each.body);
  const exact = types !== undefined;
  const branches: Branch[] = bodies.map(({ type, body }) => ({
    condition: isOfType(type, subject.value, { narrow: true, exact }),
    body,
  }));
  if (types === undefined) return chain(branches, []);
  const others = types.filter((type) =>
    bodies.every((each) => each.type !== type),
  );
  const failing = fail(emission, subject, "type", literal(typeNames(types)));
  if (others.length === 0) return chain(branches, failing);
  const refusing = and(
    others.map((type) =>
      isNotOfType(type, subject.value, { narrow: false, exact }),
    ),
  );
  return chain([...branches, { condition: refusing, body: failing }], []);
}

/** A number is known, but only integers are allowed. */
function isInexact(
  known: Kind,
  types: readonly JsonType[] | undefined,
): boolean {
  return known === "number" && types?.includes("integer") === true;
}

function chain(
  branches: readonly Branch[],
  otherwise: readonly Code[],
): readonly Code[] {
  return branches.length === 0 ? otherwise : [ifStatement(branches, otherwise)];
}
