import type { JsonType, Schema, SchemaRegistry } from "../ir/schema.js";
import type { Kind } from "../schema/kinds.js";
import { isSecret } from "../schema/secret.js";
import type { Expression } from "./code/expression.js";

/** The value that is checked: an expression that costs nothing to repeat. */
export interface Subject {
  readonly value: Expression;
  /** Keys and indexes that lead here from the function's own value. */
  readonly path: readonly Expression[];
  /** The value is never to be shown in an issue. */
  readonly secret: boolean;
  /** What is known of its type where it stands. */
  readonly known?: Kind;
  /** The properties of which another schema for the same value tells that they are required. */
  readonly told?: ReadonlySet<string>;
  /** The type that another schema for the same value asks for, and tells of. */
  readonly toldType?: JsonType;
  /** The function does nothing after this subject's statements, so that they may return. */
  readonly last: boolean;
}

/** The subject of a property or an item. */
export function below(
  subject: Subject,
  key: Expression,
  value: Expression,
  schema: Schema,
  { registry }: { readonly registry: SchemaRegistry },
): Subject {
  return {
    value,
    path: [...subject.path, key],
    secret: subject.secret || isSecret(schema, registry),
    last: false,
  };
}

/** A value of which only yes or no is asked: no issue says where it is. */
export function apart(value: Expression): Subject {
  return { value, path: [], secret: false, last: false };
}
