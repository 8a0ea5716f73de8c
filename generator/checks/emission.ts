import type { Schema, SchemaRegistry } from "../ir/schema.js";
import type { Side } from "../ir/sdk.js";
import type { Kind } from "../schema/kinds.js";
import { isSecret } from "../schema/secret.js";
import type { Condition } from "./code/condition.js";
import type { FunctionKind } from "./code/declaration.js";
import type { Expression } from "./code/expression.js";
import type { Statement } from "./code/statement.js";
import { enterScope } from "./program/dynamic-scope.js";
import type { Caller } from "./program/functions.js";
import type { LocalNames } from "./program/local-names.js";

/** The value that is checked: an expression that costs nothing to repeat. */
export interface Subject {
  readonly value: Expression;
  /** Keys and indexes that lead here from the function's own value. */
  readonly path: readonly Expression[];
  /** The value is never to be shown in an issue. */
  readonly secret: boolean;
  /** What is known of its type where it stands. */
  readonly known?: Kind;
  /** The function does nothing after this subject's statements, so that they may return. */
  readonly last: boolean;
}

/** One function in the making. */
export interface Emission extends Caller {
  readonly kind: FunctionKind;
  /** `both`: exactly JSON Schema, for which readOnly and writeOnly are annotations. */
  readonly side: Side | "both";
  readonly registry: SchemaRegistry;
  readonly assertsFormats: boolean;
  readonly names: LocalNames;
  readonly byKeywords: ByKeywords;
}

/** What the keywords of a schema say together; a keyword that applies another schema comes back here. */
export interface ByKeywords {
  /** Statements that check a subject. */
  statements(
    schema: Schema,
    subject: Subject,
    emission: Emission,
  ): readonly Statement[];
  /** The condition under which a subject is valid; `undefined` where that takes more than a condition. */
  condition(
    schema: Schema,
    subject: Subject,
    emission: Emission,
  ): Condition | undefined;
}

/** Inside of a schema, which may be of another resource. */
export function inside(schema: Schema, outer: Emission): Emission {
  const { scopes } = outer.program;
  return { ...outer, scope: enterScope(outer.scope, schema, scopes) };
}

/** The subject of a property or an item. */
export function below(
  subject: Subject,
  key: Expression,
  value: Expression,
  schema: Schema,
): Subject {
  return {
    value,
    path: [...subject.path, key],
    secret: subject.secret || isSecret(schema),
    last: false,
  };
}

/** A value of which only yes or no is asked: no issue says where it is. */
export function apart(value: Expression): Subject {
  return { value, path: [], secret: false, last: false };
}
