import type { JsonValue } from "../../ir/json.js";
import type { ModuleConstant } from "../code/declaration.js";
import { call, type Expression, literal, symbol } from "../code/expression.js";
import { runtime } from "../code/runtime.js";
import type { Caller } from "./functions.js";
import { claim, type Program } from "./program.js";

// What a unit's functions use and never change, made once when the module is loaded.

/** A compiled pattern. */
export function patternConstant(pattern: string, caller: Caller): Expression {
  return constantOf("Pattern", pattern, caller, () => ({
    value: patternValue(pattern, caller.program),
  }));
}

/** The Set of these names. */
export function nameSet(names: readonly string[], caller: Caller): Expression {
  return constantOf("Keys", JSON.stringify(names), caller, () => ({
    type: "names",
    value: setOf(names),
  }));
}

/** The Set of these scalars. */
export function valueSet(
  values: readonly JsonValue[],
  caller: Caller,
): Expression {
  return constantOf("Values", JSON.stringify(values), caller, () => ({
    type: "values",
    value: setOf(values),
  }));
}

/** A value that no operator compares. */
export function valueConstant(value: JsonValue, caller: Caller): Expression {
  return constantOf("Constant", JSON.stringify(value), caller, () => ({
    type: "unknown",
    value: literal(value),
  }));
}

type Made = Omit<ModuleConstant, "kind" | "name">;

/** The constant of a key, called after the unit that uses it: made where it is first asked for. */
function constantOf(
  noun: "Pattern" | "Keys" | "Values" | "Constant",
  key: string,
  { unit, program }: Caller,
  make: () => Made,
): Expression {
  const { constants, module } = unit;
  const known = constants.get(`${noun} ${key}`);
  if (known !== undefined) return symbol(known.name, module);
  const name = claim(module, `${lowerFirst(unit.base)}${noun}`, program);
  const made = program.keep({ kind: "constant", name, ...make() });
  constants.set(`${noun} ${key}`, made);
  return symbol(name, module);
}

/** A RegExp; a machine of the runtime where a RegExp could take exponential time. */
function patternValue(pattern: string, { stepsOf }: Program): Expression {
  const steps = stepsOf(pattern);
  return steps === undefined
    ? { kind: "pattern", pattern }
    : call(runtime.linearPattern, [literal(steps)]);
}

function setOf(values: readonly JsonValue[]): Expression {
  return { kind: "set", values: [...new Set(values)] };
}

function lowerFirst(text: string): string {
  return text.slice(0, 1).toLowerCase() + text.slice(1);
}
