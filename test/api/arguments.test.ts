import { describe, expect, it } from "vitest";
import {
  checkCompileArguments,
  checkGenerateOptions,
} from "../../generator/call-options.js";

function refusal(check: () => void): string {
  try {
    check();
  } catch (error) {
    if (error instanceof TypeError) return error.message;
    throw error;
  }
  return "";
}

const good = { spec: "openapi.yaml", out: "sdk" };

/** What a program without types may give to `generate`, and what it is told. */
const wrongRuns: readonly (readonly [given: unknown, told: string])[] = [
  [good, ""],
  [{ ...good, config: undefined, check: true }, ""],
  [
    undefined,
    'generate: the options must be an object with "spec" and "out", but are undefined.',
  ],
  [
    "openapi.yaml",
    'generate: the options must be an object with "spec" and "out", but are "openapi.yaml".',
  ],
  [
    { spec: "openapi.yaml" },
    'generate: the option "out" must be the path of the folder to write the package to, as a text, but is undefined.',
  ],
  [
    { ...good, spec: new URL("file:///openapi.yaml") },
    'generate: the option "spec" must be the path of an OpenAPI description, as a text, but is an object.',
  ],
  [
    { ...good, spec: "" },
    'generate: the option "spec" must be the path of an OpenAPI description, as a text, but is "".',
  ],
  [
    { ...good, check: "yes" },
    'generate: the option "check" must be true or false, but is "yes".',
  ],
  [
    { ...good, verfiy: true },
    'generate: there is no option "verfiy". Did you mean "verify"?',
  ],
];

it.each(wrongRuns)("generate(%j)", (given, told) => {
  expect(refusal(() => checkGenerateOptions(given))).toBe(told);
});

describe("compileSchema", () => {
  const told = (schema: unknown, options: unknown = { dialect: "oas31" }) =>
    refusal(() => checkCompileArguments(schema, options));

  it("asks for a dialect that there is", () => {
    expect(told({}, null)).toBe(
      'compileSchema: the options must be an object with "dialect", but are null.',
    );
    expect(told({}, { dialect: "draft7" })).toBe(
      'compileSchema: the option "dialect" must be one of oas30, oas31, draft4, 2020-12, but is "draft7".',
    );
    expect(told({}, { dialect: "oas30", formats: "both" })).toContain(
      '"formats" must be assert or annotate',
    );
    expect(told({}, { dialect: "oas30", documents: [] })).toContain(
      '"documents" must be an object of schemas by their URIs, but is an array.',
    );
  });

  it("asks for JSON", () => {
    const loop: Record<string, unknown> = { type: "object" };
    loop["not"] = { anyOf: [loop] };
    const holding = (what: string) =>
      `compileSchema: the schema must be a JSON value, but there is ${what} in it.`;
    expect(told(loop)).toBe(holding("an object that holds itself"));
    expect(told(undefined)).toBe(holding("undefined"));
    expect(told({ const: 1n })).toBe(holding("a bigint"));
    expect(told({ maximum: NaN })).toBe(holding("NaN"));
    expect(told({ type: () => "string" })).toBe(holding("a function"));
  });

  it("takes what is shared, deep or wide", () => {
    const shared = { type: "string" };
    let deep: unknown = {};
    for (let depth = 0; depth < 100_000; depth += 1) deep = { not: deep };
    const wide = Array.from({ length: 300_000 }, (_, index) => index);
    expect(told({ properties: { a: shared, b: shared } })).toBe("");
    expect(told(deep)).toBe("");
    expect(told({ enum: wide })).toBe("");
    expect(told(true)).toBe("");
    // No schema, but JSON: that is told with a diagnostic.
    expect(told(3)).toBe("");
  });
});
