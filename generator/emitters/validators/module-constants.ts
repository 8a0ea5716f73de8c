import type { JsonValue } from "../../ir/json.js";
import { type Code, code, concat } from "../../typescript/code.js";
import { array, literal } from "../../typescript/literal.js";
import { identifier } from "../../typescript/identifier.js";
import { regex } from "../../typescript/regex.js";
import type { UnitFunctions } from "./emission.js";
import { constant } from "./statements.js";

type Constants = Pick<
  UnitFunctions,
  "pattern" | "nameSet" | "valueSet" | "constant"
>;

/** What a unit's functions use and never change, made once when the module is loaded. */
export interface ModuleConstants extends Constants {
  declarations(): readonly Code[];
  names(): readonly string[];
}

export function createConstants(base: string): ModuleConstants {
  const declared = new Map<
    string,
    { readonly name: string; readonly code: Code }
  >();
  const counts = new Map<string, number>();

  const declare = (
    noun: string,
    key: string,
    make: (name: Code) => Code,
  ): Code => {
    const known = declared.get(`${noun} ${key}`);
    if (known !== undefined) return identifier(known.name);
    const count = (counts.get(noun) ?? 0) + 1;
    counts.set(noun, count);
    const name = `${lowerFirst(base)}${noun}${count}`;
    declared.set(`${noun} ${key}`, { name, code: make(identifier(name)) });
    return identifier(name);
  };

  return {
    pattern: (pattern) =>
      declare("Pattern", pattern, (name) => constant(name, regexOf(pattern))),
    nameSet: (names) =>
      declare("Keys", JSON.stringify(names), (name) => setOf(name, names)),
    valueSet: (values) =>
      declare("Values", JSON.stringify(values), (name) => setOf(name, values)),
    constant: (value) =>
      declare("Value", JSON.stringify(value), (name) =>
        concat(code`const `, name, code`: unknown = `, literal(value), code`;`),
      ),
    declarations: () => [...declared.values()].map((each) => each.code),
    names: () => [...declared.values()].map((each) => each.name),
  };
}

/** The lowering let no pattern through that is invalid with and without the `u` flag. */
function regexOf(pattern: string): Code {
  return regex(pattern, "u") ?? regex(pattern) ?? code`/(?:)/`;
}

function setOf(name: Code, values: readonly JsonValue[]): Code {
  const unique = [...new Set(values)];
  const type =
    unique.every((each) => typeof each === "string") &&
    name.kind === "text" &&
    name.text.includes("Keys")
      ? code`string`
      : code`unknown`;
  return concat(
    code`const `,
    name,
    code`: ReadonlySet<`,
    type,
    code`> = new Set(`,
    array(unique.map((each) => literal(each))),
    code`);`,
  );
}

function lowerFirst(text: string): string {
  return text.slice(0, 1).toLowerCase() + text.slice(1);
}
