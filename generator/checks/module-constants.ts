import type { JsonValue } from "../ir/json.js";
import type { ModuleConstant } from "./code/declaration.js";
import { call, type Expression, literal, symbol } from "./code/expression.js";
import { runtime } from "./code/runtime.js";
import type { UnitFunctions } from "./emission.js";
import { linearSteps } from "./linear-pattern.js";

type Constants = Pick<
  UnitFunctions,
  "pattern" | "nameSet" | "valueSet" | "constant"
>;

/** What a unit's functions use and never change, made once when the module is loaded. */
export interface ModuleConstants extends Constants {
  /** By name. */
  declarations(): ReadonlyMap<string, ModuleConstant>;
}

/** Gives a name that ends in a number and that nothing else in the module has: `keys1`. */
export type ClaimName = (stem: string) => string;

export function createConstants(
  module: string,
  claim: ClaimName,
): ModuleConstants {
  const declared = new Map<string, ModuleConstant>();

  const declare = (
    noun: string,
    key: string,
    make: () => Omit<ModuleConstant, "kind" | "name">,
  ): Expression => {
    const known = declared.get(`${noun} ${key}`);
    if (known !== undefined) return symbol(known.name, module);
    const name = claim(noun);
    declared.set(`${noun} ${key}`, { kind: "constant", name, ...make() });
    return symbol(name, module);
  };

  return {
    pattern: (pattern) =>
      declare("pattern", pattern, () => ({ value: patternValue(pattern) })),
    nameSet: (names) =>
      declare("keys", JSON.stringify(names), () => ({
        type: "names",
        value: setOf(names),
      })),
    valueSet: (values) =>
      declare("values", JSON.stringify(values), () => ({
        type: "values",
        value: setOf(values),
      })),
    constant: (value) =>
      declare("constant", JSON.stringify(value), () => ({
        type: "unknown",
        value: literal(value),
      })),
    declarations: () =>
      new Map([...declared.values()].map((each) => [each.name, each])),
  };
}

/** A RegExp; a machine of the runtime where a RegExp could take exponential time. */
function patternValue(pattern: string): Expression {
  const steps = linearSteps(pattern);
  return steps === undefined
    ? { kind: "pattern", pattern }
    : call(runtime.linearPattern, [literal(steps)]);
}

function setOf(values: readonly JsonValue[]): Expression {
  return { kind: "set", values: [...new Set(values)] };
}
