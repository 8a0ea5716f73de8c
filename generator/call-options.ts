import { didYouMean } from "./diagnostics/did-you-mean.js";
import type { Dialect } from "./lower/schema/dialect.js";
import { noJsonIn } from "./no-json.js";
import type { CompileSchemaOptions, GenerateOptions } from "./options.js";

// What a program without types gives wrong is its mistake, not one of a description: it is thrown.

/** What an option must be. */
interface Rule {
  /** Completes "must be …". */
  readonly must: string;
  readonly holds: (value: unknown) => boolean;
  readonly required?: true;
}

/** @throws TypeError that names what is wrong with the options of `generate` */
export function checkGenerateOptions(options: unknown): void {
  checkOptions("generate", options, generateRules);
}

/** @throws TypeError that names what is wrong with the arguments of `compileSchema` */
export function checkCompileArguments(schema: unknown, options: unknown): void {
  const other = noJsonIn(schema);
  if (other !== undefined)
    throw new TypeError(
      `compileSchema: the schema must be a JSON value, but there is ${other} in it.`,
    );
  checkOptions("compileSchema", options, compileRules);
}

function checkOptions(
  name: string,
  options: unknown,
  rules: Readonly<Record<string, Rule>>,
): void {
  if (typeof options !== "object" || options === null)
    throw new TypeError(
      `${name}: the options must be an object with ${requiredOf(rules)}, but are ${kindOf(options)}.`,
    );
  const given = new Map<string, unknown>(Object.entries(options));
  for (const key of given.keys())
    if (!Object.hasOwn(rules, key))
      throw new TypeError(
        `${name}: there is no option ${JSON.stringify(key)}.${didYouMean(key, Object.keys(rules))}`,
      );
  for (const [key, { must, holds, required }] of Object.entries(rules)) {
    const value = given.get(key);
    if (value === undefined ? required === true : !holds(value))
      throw new TypeError(
        `${name}: the option ${JSON.stringify(key)} must be ${must}, but is ${kindOf(value)}.`,
      );
  }
}

function requiredOf(rules: Readonly<Record<string, Rule>>): string {
  return Object.entries(rules)
    .filter(([, { required }]) => required === true)
    .map(([key]) => JSON.stringify(key))
    .join(" and ");
}

const flag: Rule = {
  must: "true or false",
  holds: (value) => typeof value === "boolean",
};

function pathOf(what: string): Rule {
  return {
    must: `the path of ${what}, as a text`,
    holds: (value) => typeof value === "string" && value !== "",
  };
}

const generateRules: Readonly<Record<keyof GenerateOptions, Rule>> = {
  spec: { ...pathOf("an OpenAPI description"), required: true },
  out: { ...pathOf("the folder to write the package to"), required: true },
  config: pathOf("an sdk.yaml"),
  check: flag,
  verify: flag,
  strict: flag,
  skipBroken: flag,
  replace: flag,
  allowNetwork: flag,
};

const dialects: Readonly<Record<Dialect, true>> = {
  oas30: true,
  oas31: true,
  draft4: true,
  "2020-12": true,
};

const compileRules: Readonly<Record<keyof CompileSchemaOptions, Rule>> = {
  dialect: {
    must: `one of ${Object.keys(dialects).join(", ")}`,
    holds: (value) =>
      typeof value === "string" && Object.hasOwn(dialects, value),
    required: true,
  },
  documents: {
    must: "an object of schemas by their URIs",
    holds: (value) => typeof value === "object" && !Array.isArray(value),
  },
  formats: {
    must: "assert or annotate",
    holds: (value) => value === "assert" || value === "annotate",
  },
};

/** What was given, short and without what may be in it. */
function kindOf(value: unknown): string {
  if (value === null || value === undefined) return String(value);
  if (typeof value === "string") return JSON.stringify(value.slice(0, 80));
  if (typeof value === "object")
    return Array.isArray(value) ? "an array" : "an object";
  if (typeof value === "function" || typeof value === "symbol")
    return `a ${typeof value}`;
  return `${typeof value} ${String(value)}`;
}
