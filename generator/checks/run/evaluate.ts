import type { CodeSymbol } from "../../typescript/code.js";
import { declarationCode } from "../code/declaration-layout.js";
import type { Declaration } from "../code/declaration.js";
import { plainText } from "../code/javascript.js";
import type { Runtime } from "./runtime.js";

/** Values by name. */
export type Values = ReadonlyMap<string, unknown>;

/**
 * Runs declarations in a function of their own, which can be collected with what it has made.
 *
 * @param known what they use of earlier ones
 * @returns what each of them declares
 */
export function evaluate(
  declarations: readonly Declaration[],
  known: Values,
  runtime: Runtime,
): Values {
  const own = new Set(declarations.map(({ name }) => name));
  const used = new Map<string, unknown>();
  const nameOf = ({ name, module }: CodeSymbol): string => {
    if (!own.has(name))
      used.set(name, known.get(name) ?? runtime.get(module)?.[name]);
    return name;
  };
  const texts = declarations.map((each) =>
    plainText(declarationCode(each, "javascript"), nameOf),
  );
  const names = [...own];
  const body = `"use strict";\n${texts.join("\n")}\nreturn [${names.join()}];`;
  const values: unknown = new Function(...used.keys(), body)(...used.values());
  return new Map(
    names.map((name, at) => [
      name,
      Array.isArray(values) ? values[at] : values,
    ]),
  );
}
