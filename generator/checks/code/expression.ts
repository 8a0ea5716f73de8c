import { isArray, type JsonValue } from "../../ir/json.js";
import type { CodeSymbol } from "../../typescript/code.js";

/** What a check reads and computes. Nothing here changes a value, so what nobody needs can be left out. */
export type Expression =
  | Place
  | Counter
  | Call
  | { readonly kind: "literal"; readonly value: JsonValue }
  | { readonly kind: "undefined" }
  /** `Number.isInteger` */
  | { readonly kind: "global"; readonly name: string }
  | SymbolExpression
  /** `value[key]` */
  | {
      readonly kind: "element";
      readonly of: Expression;
      readonly key: Expression;
    }
  /** `value.length` */
  | {
      readonly kind: "member";
      readonly of: Expression;
      readonly name: string;
    }
  | { readonly kind: "list"; readonly items: readonly Expression[] }
  /** `new Set(["a", "b"])` */
  | { readonly kind: "set"; readonly values: readonly JsonValue[] }
  /** `new Set<string>()`, which is added to. */
  | { readonly kind: "emptySet"; readonly of: "string" | "number" }
  /** A regular expression. */
  | { readonly kind: "pattern"; readonly pattern: string };

/** A value that stays what it is while a function runs: what was asked about it is known from there on. */
export type Place = Name | Property;

/** A parameter, a constant, or the variable of a loop. */
export interface Name {
  readonly kind: "name";
  readonly name: string;
  /** What it would be called if there was no other. */
  readonly stem?: string;
}

/** `value["key"]` */
export interface Property {
  readonly kind: "property";
  readonly of: Expression;
  readonly name: string;
}

/** A variable that changes. */
export interface Counter {
  readonly kind: "counter";
  readonly name: string;
  /** See `Name`. */
  readonly stem?: string;
}

export interface Call {
  readonly kind: "call";
  readonly callee: Expression;
  readonly args: readonly Expression[];
}

/** What another module exports, or this one declares at its top. */
export interface SymbolExpression {
  readonly kind: "symbol";
  readonly symbol: CodeSymbol;
}

export function name(text: string): Name {
  return { kind: "name", name: text };
}

export function literal(value: JsonValue): Expression {
  return { kind: "literal", value };
}

export const undefinedValue: Expression = { kind: "undefined" };

export function global(text: string): Expression {
  return { kind: "global", name: text };
}

export function symbol(text: string, module: string): SymbolExpression {
  return {
    kind: "symbol",
    symbol: { name: text, module, typeOnly: false },
  };
}

export function property(of: Expression, key: string): Property {
  return { kind: "property", of, name: key };
}

export function element(of: Expression, key: Expression): Expression {
  return { kind: "element", of, key };
}

/** `of.name` */
export function member(of: Expression, name: string): Expression {
  return { kind: "member", of, name };
}

export function lengthOf(of: Expression): Expression {
  return member(of, "length");
}

export function call(callee: Expression, args: readonly Expression[]): Call {
  return { kind: "call", callee, args };
}

/** `of.method(…)` */
export function callOf(
  of: Expression,
  method: "add" | "has" | "test",
  arg: Expression,
): Call {
  return call({ kind: "member", of, name: method }, [arg]);
}

export function list(items: readonly Expression[]): Expression {
  return { kind: "list", items };
}

/** `new Set<string>()` */
export function emptySet(of: "string" | "number"): Expression {
  return { kind: "emptySet", of };
}

/** Whether an expression is an array that is spelt out. */
export function isList(expression: Expression): boolean {
  return (
    expression.kind === "list" ||
    (expression.kind === "literal" && isArray(expression.value))
  );
}
