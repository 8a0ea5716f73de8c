import type { JsonValue } from "../ir/json.js";
import { type Code, code, concat, value as symbol } from "../typescript/code.js";
import { identifier } from "../typescript/identifier.js";
import { literal } from "../typescript/literal.js";
import { regex } from "../typescript/regex.js";
import type { UnitFunctions } from "./emission.js";
import { linearSteps } from "./linear-pattern.js";
import { runtime } from "./runtime.js";
import { constant } from "./statements.js";

type Constants = Pick<
  UnitFunctions,
  "pattern" | "nameSet" | "valueSet" | "constant"
>;

/** What a unit's functions use and never change, made once when the module is loaded. */
export interface ModuleConstants extends Constants {
  /** By name. */
  declarations(): ReadonlyMap<string, Code>;
}

/** Gives a name that ends in a number and that nothing else in the module has: `keys1`. */
export type ClaimName = (stem: string) => string;

export function createConstants(
  module: string,
  claim: ClaimName,
): ModuleConstants {
  const declared = new Map<
    string,
    { readonly name: string; readonly code: Code }
  >();

  const declare = (
    noun: string,
    key: string,
    make: (name: string) => Code,
  ): Code => {
    const known = declared.get(`${noun} ${key}`);
    if (known !== undefined) return symbol(known.name, module);
    const name = claim(noun);
    declared.set(`${noun} ${key}`, { name, code: make(name) });
    return symbol(name, module);
  };

  return {
    pattern: (pattern) =>
      declare("pattern", pattern, (name) =>
        patternConstant(identifier(name), pattern),
      ),
    nameSet: (names) =>
      declare("keys", JSON.stringify(names), (name) =>
        setOf(name, "string", names),
      ),
    valueSet: (values) =>
      declare("values", JSON.stringify(values), (name) =>
        setOf(name, "unknown", values),
      ),
    constant: (value) =>
      declare("constant", JSON.stringify(value), (name) =>
        concat(
          code`const ${identifier(name)}: unknown = `,
          literal(value),
          code`;`,
        ),
      ),
    declarations: () =>
      new Map([...declared.values()].map((each) => [each.name, each.code])),
  };
}

/** A RegExp; a machine of the runtime where a RegExp could take exponential time. */
function patternConstant(name: Code, pattern: string): Code {
  const steps = linearSteps(pattern);
  if (steps === undefined) return constant(name, regexOf(pattern));
  return concat(
    code`const `,
    name,
    code` = ${runtime.linearPattern}(`,
    literal(steps),
    code`);`,
  );
}

/** The lowering let no pattern through that is invalid with and without the `u` flag. */
function regexOf(pattern: string): Code {
  return regex(pattern, "u") ?? regex(pattern) ?? code`/(?:)/`;
}

function setOf(
  name: string,
  type: "string" | "unknown",
  values: readonly JsonValue[],
): Code {
  const head = code`const ${identifier(name)}: ReadonlySet<${identifier(type)}> =`;
  const elements = literal([...new Set(values)]);
  return concat(head, code` new Set(`, elements, code`);`);
}
