import type { CodeSymbol } from "../../typescript/code.js";
import { declarationCode } from "../code/declaration-layout.js";
import type { Declaration } from "../code/declaration.js";
import { plainText } from "../code/javascript.js";
import type { Runtime } from "./runtime.js";

/** What declarations are, by name. */
export type Values = ReadonlyMap<string, unknown>;

/**
 * Runs declarations in a function of their own, which can be collected with what it has made.
 *
 * @param known what they may use of earlier ones
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
  return run([...texts, ...[...own].map(giving)].join("\n"), used);
}

/** Hands out what is declared; no declaration is called like that. */
function giving(name: string): string {
  return `$give("${name}", ${name});`;
}

function run(text: string, used: Values): Values {
  const given = new Map<string, unknown>();
  const give = (name: string, value: unknown): unknown =>
    given.set(name, value);
  const body = `"use strict";\n${text}`;
  new Function("$give", ...used.keys(), body)(give, ...used.values());
  return given;
}
