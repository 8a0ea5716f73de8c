import type { JsonType, Schema } from "../ir/schema.js";
import { assertions, saysMoreThanTypes } from "../schema/assertions.js";
import { type Group, type Kind, kindOf, testedTypes } from "../schema/kinds.js";
import { asSeenOn } from "../schema/open-enum.js";
import { isSecret } from "../schema/secret.js";
import { all, holds, not } from "./code/condition.js";
import { call, type Expression } from "./code/expression.js";
import { runtime } from "./code/runtime.js";
import {
  andLeave,
  type Branch,
  choose,
  type Statement,
  when,
} from "./code/statement.js";
import { type Emission, inside } from "./emission.js";
import { fail, failIf, tell } from "./issue.js";
import { expectedFormat, hasFormat, stringFormat } from "./keywords/format.js";
import { keywordsOf } from "./keywords/index.js";
import { sizeStatements } from "./size-statements.js";
import type { Subject } from "./subject.js";
import { expectedTypes, isNotOfType, isOfType } from "./type-test.js";

/** Statements that check a subject against a schema: in a `check` they add issues, in an `is` they return false. */
export function schemaStatements(
  written: Schema,
  given: Subject,
  outer: Emission,
): readonly Statement[] {
  const schema = asSeenOn(outer.side, written);
  if (schema.never === true) return fail("false", "absent", given, outer);
  const secret = given.secret || isSecret(schema, outer.registry);
  const subject = { ...given, secret };
  const emission = inside(schema, outer);
  const types = testedTypes(schema);
  if (types !== undefined && isNone(types, subject.known))
    return wrongType(types, subject, emission);
  if (schema.bytes !== undefined)
    return bytesStatements(schema, subject, emission);
  const test = wholeTest(schema, types, subject, emission);
  if (test !== undefined) return [tell(test, [subject.value], subject)];
  const says: Says = (applies, of) =>
    keywordStatements(applies, schema, of, emission);
  const [only] = types ?? [];
  if (types?.length === 1 && only !== undefined)
    return ofOneType(only, subject, emission, says);
  return [
    ...byType(types, subject, emission, says),
    ...says("any", { ...subject, last: false }),
  ];
}

/**
 * The runtime's function that tests, and tells, all that a schema says: a type, or a type and a format. Not far inside, where the way to the
 * place would be made for valid values, too.
 */
function wholeTest(
  schema: Schema,
  types: readonly JsonType[] | undefined,
  { known, secret, path }: Subject,
  emission: Emission,
): Expression | undefined {
  if (types === undefined || known !== undefined) return undefined;
  if (path.length > 1 || secret || emission.kind === "is") return undefined;
  const [type, ...others] = types;
  const rest = assertions(schema).filter((keyword) => keyword !== "types");
  if (type === undefined || !rest.every(isAboutFormat)) return undefined;
  const format =
    others.length === 0 ? expectedFormat(type, schema, emission) : undefined;
  if (format !== undefined) return format.test;
  if (types.some((each) => hasFormat(each, schema, emission))) return undefined;
  const expected = expectedTypes(types);
  return typeof expected === "object" ? expected.test : undefined;
}

function isAboutFormat(keyword: string): boolean {
  return keyword === "format" || keyword === "formatAsserted";
}

/** What the keywords say that speak about a kind of value. */
type Says = (applies: Group | "any", subject: Subject) => readonly Statement[];

function keywordStatements(
  applies: Group | "any",
  schema: Schema,
  subject: Subject,
  emission: Emission,
): readonly Statement[] {
  if (!saysMoreThanTypes(schema)) return [];
  return keywordsOf[applies].flatMap((keyword) =>
    keyword.emit(schema, subject, emission),
  );
}

function isNone(types: readonly JsonType[], known: Kind | undefined): boolean {
  return known !== undefined && !types.some((type) => kindOf(type) === known);
}

function wrongType(
  types: readonly JsonType[],
  subject: Subject,
  emission: Emission,
): readonly Statement[] {
  return fail("type", expectedTypes(types), subject, emission);
}

/** What is sent as it is are bytes; a string only where they are a text, which may be encoded. */
function bytesStatements(
  schema: Schema,
  subject: Subject,
  emission: Emission,
): readonly Statement[] {
  const { bytes, types = [] } = schema;
  const { value } = subject;
  const test = { narrow: false, exact: true };
  const others = types.filter(
    (type) => type !== "string" || bytes === "bytes or text",
  );
  const condition = all([
    ...others.map((type) => isNotOfType(type, value, test)),
    not(holds(call(runtime.isBytes, [value]))),
  ]);
  const words = [
    ...(others.includes("string") ? ["text"] : []),
    "a Blob, File, Uint8Array or ReadableStream",
    ...(others.includes("null") ? ["null"] : []),
  ];
  return [
    ...failIf(condition, "type", words.join(" or "), subject, emission),
    ...sizeStatements(schema, subject, emission),
    ...when(
      isOfType("string", value, { narrow: true, exact: true }),
      stringFormat.emit(schema, { ...subject, known: "string" }, emission),
    ),
  ];
}

/** All that is to be said stands behind the test of the type, so that a wrong type is told once. */
function ofOneType(
  type: JsonType,
  subject: Subject,
  emission: Emission,
  says: Says,
): readonly Statement[] {
  const kind = kindOf(type);
  const known: Subject = { ...subject, known: kind };
  const body = [
    ...(isGroup(kind) ? says(kind, known) : []),
    ...says("any", known),
  ];
  if (subject.known === type) return body;
  const narrow = body.length > 0 && subject.known === undefined;
  if (subject.toldType === type && emission.kind === "check")
    return when(isOfType(type, subject.value, { narrow, exact: true }), body);
  const failing = wrongType([type], subject, emission);
  const wrong = isNotOfType(type, subject.value, { narrow, exact: true });
  if (emission.kind === "is") return [...when(wrong, failing), ...body];
  return body.length > 0 && subject.last
    ? [...when(wrong, andLeave(failing)), ...body]
    : when(wrong, failing, body);
}

function isGroup(kind: Kind): kind is Group {
  return kind !== "null" && kind !== "boolean";
}

/** What is said about one type of value. */
interface Said {
  readonly type: JsonType;
  readonly body: readonly Statement[];
}

/** One branch for each type that something is said about, and one for those that are not allowed. */
function byType(
  types: readonly JsonType[] | undefined,
  subject: Subject,
  emission: Emission,
  says: Says,
): readonly Statement[] {
  const { known, value } = subject;
  const said = groups.flatMap((group) => saidOf(group, types, subject, says));
  if (known !== undefined && !isInexact(known, types))
    return said.flatMap((each) => each.body);
  const exact = types !== undefined;
  const branches: Branch[] = said.map(({ type, body }) => ({
    condition: isOfType(type, value, { narrow: true, exact }),
    body,
  }));
  if (types === undefined) return choose(branches);
  const others = types.filter((type) =>
    said.every((each) => each.type !== type),
  );
  const isWrong = all(
    others.map((type) => isNotOfType(type, value, { narrow: false, exact })),
  );
  const body = wrongType(types, subject, emission);
  return choose([...branches, { condition: isWrong, body }]);
}

const groups: readonly Group[] = ["string", "number", "array", "object"];

function saidOf(
  group: Group,
  types: readonly JsonType[] | undefined,
  subject: Subject,
  says: Says,
): readonly Said[] {
  const { known } = subject;
  const type =
    types === undefined ? group : types.find((each) => kindOf(each) === group);
  if (type === undefined || (known !== undefined && known !== group)) return [];
  const body = says(group, { ...subject, known: group, last: false });
  return body.length === 0 ? [] : [{ type, body }];
}

/** A number is known, but only integers are allowed. */
function isInexact(
  known: Kind,
  types: readonly JsonType[] | undefined,
): boolean {
  return known === "number" && types?.includes("integer") === true;
}
