import type { JsonValue } from "../ir/json.js";
import type { Schema, SchemaId, SchemaRegistry } from "../ir/schema.js";
import type { Side } from "../ir/sdk.js";
import type { Kind } from "../schema/kinds.js";
import { isSecret } from "../schema/secret.js";
import type { Condition } from "./code/condition.js";
import type { FunctionKind } from "./code/declaration.js";
import type { Expression } from "./code/expression.js";
import type { Statement } from "./code/statement.js";
import type { DynamicScope, DynamicScopes } from "./dynamic-scope.js";
import type { LocalNames } from "./local-names.js";

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
  ): readonly Statement[];
  /** The condition under which a subject is valid; `undefined` where that takes more than a condition. */
  condition(
    schema: Schema,
    subject: Subject,
    emission: Emission,
  ): Condition | undefined;
  /** A number that schemas share which say the same. */
  shapeOf(schema: Schema): number;
  /** The function of a schema: of a component's module, or private to this unit. */
  functionOf(
    kind: FunctionKind,
    schema: Schema,
    emission: Pick<Emission, "scope">,
  ): Expression;
  functionOfReference(
    kind: FunctionKind,
    id: SchemaId,
    emission: Pick<Emission, "scope">,
  ): Expression;
  /** The statements of many properties, in functions of their own where they are too many for one. */
  inParts<Part>(
    parts: readonly Part[],
    subject: Subject,
    emission: Emission,
    emit: EmitPart<Part>,
  ): readonly Statement[];
  /** A module constant: a compiled pattern. */
  pattern(pattern: string): Expression;
  /** A module constant: the Set of these names. */
  nameSet(names: readonly string[]): Expression;
  /** A module constant: the Set of these scalars. */
  valueSet(values: readonly JsonValue[]): Expression;
  /** A module constant: this value. */
  constant(value: JsonValue): Expression;
}

export type EmitPart<Part> = (
  part: Part,
  subject: Subject,
  emission: Emission,
) => readonly Statement[];

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
