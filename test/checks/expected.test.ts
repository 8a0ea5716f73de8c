import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import type { Expected } from "../../generator/checks/expected.js";
import { expectedTypes } from "../../generator/checks/type-test.js";
import { compileSchema } from "../../generator/compile-schema.js";
import { numberFormats, stringFormats } from "../../generator/ir/formats.js";
import type { JsonObject } from "../../generator/ir/json.js";
import type { JsonType } from "../../generator/ir/schema.js";
import { at, type Issue } from "../../templates/runtime/check.js";
import * as tellers from "../../templates/runtime/expected.js";
import { root } from "../shared.js";

// What a type or a format is called is stated where checks are made, and said by a function of the runtime: both say the same.

const types = [
  "boolean",
  "object",
  "array",
  "number",
  "string",
  "integer",
] as const;

/** What is stated of a type, or of it and null. */
const byType = types.flatMap((type) => [
  expectedTypes([type]),
  expectedTypes([type, "null"]),
]);

/** By the name of its teller, what a value must be. */
const statedTypes: readonly (readonly [teller: string, words: string])[] =
  byType.filter(hasTeller).map((each) => [tellerOf(each), each.words]);

/** The table of `format.ts` is its own: its lines are read as they are written. */
const statedFormats: readonly (readonly [teller: string, words: string])[] = [
  ...readFileSync(
    join(root, "generator/checks/keywords/format.ts"),
    "utf8",
  ).matchAll(/format\(\s*"is(\w+)",\s*"([^"]+)"/g),
].map(([, test = "", words = ""]) => [`not${test}`, words]);

function hasTeller(stated: Expected | string): stated is Expected {
  return typeof stated === "object";
}

function tellerOf({ teller }: Expected): string {
  return teller.kind === "symbol" ? teller.symbol.name : "";
}

/** What a function of the runtime tells of a value. */
function told(teller: string, value: unknown): readonly Issue[] {
  const issues: Issue[] = [];
  const tell = Object.entries(tellers).find(([name]) => name === teller)?.[1];
  tell?.(value, issues, at(undefined, "a"), 0);
  tell?.(value, issues, undefined);
  return issues;
}

/** The functions of the runtime that the check of a schema tells by. */
async function tellersOf(schema: JsonObject): Promise<readonly string[]> {
  const { source } = await compileSchema(schema, { dialect: "oas31" });
  return [...source.matchAll(/\b(not[A-Z]\w*)\(/g)].map(
    ([, name = ""]) => name,
  );
}

describe.each([
  ["type", statedTypes],
  ["format", statedFormats],
] as const)("what is stated of a %s", (code, stated) => {
  it.each(stated)("is said by the runtime: %s, must be %s", (teller, words) => {
    const said = {
      code,
      message: `must be ${words}`,
      expected: words,
      received: "true",
    };
    expect(told(teller, true)).toEqual([
      { path: ["a", 0], ...said },
      { path: [], ...said },
    ]);
  });

  it.each(stated)(
    "is said where nothing is given, too: %s, %s",
    (teller, words) => {
      const said = {
        code: "required",
        message: "is required",
        expected: words,
      };
      expect(told(teller, undefined)).toEqual([
        { path: ["a", 0], ...said },
        { path: [], ...said },
      ]);
    },
  );
});

it("all that the runtime says is stated, and all that is stated is said", () => {
  const stated = [...statedTypes, ...statedFormats].map(([teller]) => teller);
  expect(stated).toHaveLength(
    types.length * 2 + stringFormats.length + numberFormats.length,
  );
  expect(stated.toSorted()).toEqual(Object.keys(tellers).toSorted());
});

describe("a check tells by the function of its", () => {
  it.each(types)("type, and of that or null: %s", async (type) => {
    const name = `not${type.charAt(0).toUpperCase()}${type.slice(1)}`;
    expect(await tellersOf({ type })).toEqual([name]);
    expect(await tellersOf({ type: [type, "null"] })).toEqual([
      `${name}OrNull`,
    ]);
  });

  it.each([...stringFormats, ...numberFormats])(
    "format: %s",
    async (format) => {
      const name = `not-${format}`.replaceAll(/-(\w)/g, (_, letter: string) =>
        letter.toUpperCase(),
      );
      expect(await tellersOf({ format })).toEqual([name]);
    },
  );
});

describe("no function is for", () => {
  it.each<readonly [readonly JsonType[], string]>([
    [["null"], "null"],
    [["null", "string"], "null or a string"],
    [["string", "number"], "a string or a number"],
    [["string", "null", "number"], "a string or null or a number"],
    [["boolean", "array", "null"], "true or false or an array or null"],
  ])("%j, which is told in words: %s", async (of, words) => {
    expect(expectedTypes(of)).toBe(words);
    const schema = { type: [...of] };
    expect(await tellersOf(schema)).toEqual([]);
    const { source } = await compileSchema(schema, { dialect: "oas31" });
    expect(source).toContain(`mustBe("type", "${words}", value, issues, path)`);
  });
});

it("of a secret, the function is told that it is one", async () => {
  const password = { type: "string", format: "password" };
  const { source } = await compileSchema(password, { dialect: "oas31" });
  expect(source).toContain("notString(secret, issues, path)");
});
