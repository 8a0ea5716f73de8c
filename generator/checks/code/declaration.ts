import type { Code, CodeSymbol } from "../../typescript/code.js";
import { type Expression, name, type Name } from "./expression.js";
import type { Statement } from "./statement.js";

/** What a module declares at its top. */
export type Declaration = CheckFunction | ModuleConstant;

/** What a function of a schema does: it adds issues, or answers yes or no. */
export type FunctionKind = "check" | "is";

export interface CheckFunction {
  readonly kind: "function";
  readonly name: string;
  readonly exported: boolean;
  readonly does: FunctionKind;
  /** What its value is known to be. */
  readonly takes: "anything" | "object";
  readonly body: readonly Statement[];
}

export interface ModuleConstant {
  readonly kind: "constant";
  readonly name: string;
  /** Where a compiler would take it for something narrower, or wider. */
  readonly type?: "unknown" | "names" | "values";
  readonly value: Expression;
}

/** What is left of a declaration where only its text is needed any more, which takes a tenth of the memory. */
export interface Printed {
  readonly kind: "printed";
  readonly name: string;
  readonly code: Code;
  /** What it uses of modules. */
  readonly symbols: readonly CodeSymbol[];
}

/** The parameters of a check function. */
export const value: Name = name("value");
export const at: Name = name("at");
