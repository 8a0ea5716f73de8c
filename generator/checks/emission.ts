import type { JsonValue } from "../ir/json.js";
import type { Schema, SchemaId, SchemaRegistry } from "../ir/schema.js";
import type { Side } from "../ir/sdk.js";
import type { Kind } from "../schema/kinds.js";
import { isSecret } from "../schema/secret.js";
import { type Code, code } from "../typescript/code.js";
import { call } from "../typescript/layout.js";
import { literal } from "../typescript/literal.js";
import type { Condition } from "./condition.js";
import type { DynamicScope, DynamicScopes } from "./dynamic-scope.js";
import type { LocalNames } from "./local-names.js";
import { runtime } from "./runtime.js";
import { constant, ifStatement, statement } from "./statements.js";

/** What a function of a schema does: it adds issues, or answers yes or no. */
export type FunctionKind = "check" | "is";

/** The value that is checked: an expression that costs nothing to repeat. */
export interface Subject {
  readonly value: Code;
  /** Keys and indexes that lead here from the function's own value. */
  readonly path: readonly Code[];
  /** The value is never to be shown in an issue. */
  readonly secret: boolean;
  /** What is known of its type where it stands. */
  readonly known?: Kind;
  /** The function does nothing after this subject's statements, so that they may return. */
  readonly last: boolean;
}

/** One function in the making. */
export interface Emission {
  readonly kind: FunctionKind;
  /** `both`: exactly JSON Schema, for which readOnly and writeOnly are annotations. */
  readonly side: Side | "both";
  readonly scope: DynamicScope;
  readonly assertsFormats: boolean;
  readonly names: LocalNames;
  readonly unit: UnitFunctions;
  readonly registry: SchemaRegistry;
  /** Says that the schema can't be compiled exactly. */
  refuse(schema: Schema, why: string): void;
}

/** What a function can ask of the unit that it is part of. */
export interface UnitFunctions {
  readonly scopes: DynamicScopes;
  /** Statements that check a subject against a schema. */
  statements(
    schema: Schema,
    subject: Subject,
    emission: Emission,
  ): readonly Code[];
  /** A number that schemas share which say the same. */
  shapeOf(schema: Schema): number;
  /** The function of a schema: of a component's module, or private to this unit. */
  functionOf(
    kind: FunctionKind,
    schema: Schema,
    emission: Pick<Emission, "scope">,
  ): Code;
  functionOfReference(
    kind: FunctionKind,
    id: SchemaId,
    emission: Pick<Emission, "scope">,
  ): Code;
  /** The statements of many properties, in functions of their own where they are too many for one. */
  inParts<Part>(
    parts: readonly Part[],
    subject: Subject,
    emission: Emission,
    emit: EmitPart<Part>,
  ): readonly Code[];
  /** A module constant: a compiled pattern. */
  pattern(pattern: string): Code;
  /** A module constant: the Set of these names. */
  nameSet(names: readonly string[]): Code;
  /** A module constant: the Set of these scalars. */
  valueSet(values: readonly JsonValue[]): Code;
  /** A module constant: this value. */
  constant(value: JsonValue): Code;
}

export type EmitPart<Part> = (
  part: Part,
  subject: Subject,
  emission: Emission,
) => readonly Code[];

/** Statements for when the subject is not what it must be: an issue, or the answer no. */
export function fail(
  emission: Emission,
  subject: Subject,
  keyword: string,
  expected: Code,
): readonly Code[] {
  if (emission.kind === "is") return [no];
  const value = subject.secret ? runtime.secret : subject.value;
  const args = [
    code`issues`,
    pathCode(subject.path),
    literal(keyword),
    expected,
    value,
  ];
  return [statement(call(runtime.mustBe, args))];
}

export function failIf(
  emission: Emission,
  condition: Condition,
  subject: Subject,
  keyword: string,
  expected: string,
): Code {
  return ifStatement([
    {
      condition: condition,
      body: fail(emission, subject, keyword, literal(expected)),
    },
  ]);
}

/** The answer of a function that answers yes or no. */
export const no: Code = code`return false;`;

/** Statements about a value that is read first, unless they don't look at it. */
export function reading(read: Code, body: readonly Code[]): readonly Code[] {
  return body[0] === no ? [no] : [read, ...body];
}

/** The way to a place from where the function's own value is: `at(at(path, "lines"), index1)`. */
export function pathCode(path: readonly Code[]): Code {
  return path.reduce((up, key) => call(runtime.at, [up, key]), code`path`);
}

/** The subject of a property or an item. */
export function below(
  subject: Subject,
  key: Code,
  value: Code,
  schema: Schema,
): Subject {
  return {
    value,
    path: [...subject.path, key],
    secret: subject.secret || isSecret(schema),
    last: false,
  };
}

/** Statements that call the check of another function on the subject. */
export function callCheck(
  emission: Emission,
  subject: Subject,
  callee: Code,
): readonly Code[] {
  const args = [subject.value, code`issues`, pathCode(subject.path)];
  const calling = statement(call(callee, args));
  if (!subject.secret) return [calling];
  const from = emission.names.fresh("from");
  return [
    constant(from, code`issues.length`),
    calling,
    statement(call(runtime.redact, [code`issues`, from])),
  ];
}
