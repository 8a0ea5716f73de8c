import { describe, expect, it } from "vitest";
import type { Expected } from "../../generator/checks/expected.js";
import { formats } from "../../generator/checks/keywords/format.js";
import { expectedTypes } from "../../generator/checks/type-test.js";
import { compileSchema } from "../../generator/compile-schema.js";
import { numberFormats, stringFormats } from "../../generator/ir/formats.js";
import type { JsonObject } from "../../generator/ir/json.js";
import type { JsonType } from "../../generator/ir/schema.js";
import { below, type Issue, issuesOf } from "../../templates/runtime/check.js";
import * as typeTellers from "../../templates/runtime/expected.js";
import * as internationalFormats from "../../templates/runtime/formats-international.js";
import * as usualFormats from "../../templates/runtime/formats.js";

// What a type or a format is called is stated where checks are made, and said by a function of the runtime: both say the same. Another
// function of the runtime tests a value and says it at once.

const types = [
  "boolean",
  "object",
  "array",
  "number",
  "string",
  "integer",
] as const;

const tellers: ReadonlyMap<string, typeTellers.Tell> = new Map(
  Object.entries({
    ...typeTellers,
    ...usualFormats,
    ...internationalFormats,
  }).flatMap(([name, exported]) =>
    isTeller(name, exported) ? [[name, exported]] : [],
  ),
);

function isTeller(
  name: string,
  exported: unknown,
): exported is typeTellers.Tell {
  return typeof exported === "function" && /^(?:not|mustBe)[A-Z]/.test(name);
}

/** What is stated of a type, or of it and null. */
const byType = types.flatMap((type) => [
  expectedTypes([type]),
  expectedTypes([type, "null"]),
]);

/** By the name of its teller, what a value must be. */
const statedTypes: readonly (readonly [teller: string, words: string])[] =
  byType.filter(hasTeller).map((each) => [nameOf(each.teller), each.words]);

const statedFormats: readonly (readonly [teller: string, words: string])[] =
  Object.values(formats).map(({ expected: { teller, words } }) => [
    nameOf(teller),
    words,
  ]);

function hasTeller(stated: Expected | string): stated is Expected {
  return typeof stated === "object";
}

function nameOf(named: Expected["teller"]): string {
  return named.kind === "symbol" ? named.symbol.name : "";
}

/** What a function of the runtime tells of a value, first as what something holds, then as the value itself. */
function told(name: string, value: unknown): readonly Issue[] {
  const tell = tellers.get(name);
  return issuesOf((given, at) => {
    tell?.(given, below(at, "a"), 0);
    tell?.(given, at);
  }, value);
}

/** The functions of the runtime that the check of a schema tells by, and tests and tells by. */
async function tellersOf(schema: JsonObject): Promise<readonly string[]> {
  const { source } = await compileSchema(schema, { dialect: "oas31" });
  return [...source.matchAll(/\b((?:not|mustBe)[A-Z]\w*)\(/g)].map(
    ([, name = ""]) => name,
  );
}

function pascal(format: string): string {
  return `-${format}`.replaceAll(/-(\w)/g, (_, letter: string) =>
    letter.toUpperCase(),
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

it("all that the runtime says is stated, and all that is stated is said, and tested and said", () => {
  const stated = [...statedTypes, ...statedFormats].map(([teller]) => teller);
  expect(stated).toHaveLength(
    types.length * 2 + stringFormats.length + numberFormats.length,
  );
  const tests = stated.map((each) => each.replace(/^not/, "mustBe"));
  expect([...stated, ...tests].toSorted()).toEqual(
    [...tellers.keys()].toSorted(),
  );
});

it("the function that tests is called like the one that tells", () => {
  for (const { teller, test } of byType.filter(hasTeller))
    expect(nameOf(test)).toBe(nameOf(teller).replace(/^not/, "mustBe"));
});

// A rule that nothing breaks, beside which the type and the format are not all that a schema says.
const rule = { not: { const: ["Nothing is this."] } };

describe("a check tells by the function of its", () => {
  it.each(types)("type, and of that or null: %s", async (type) => {
    const name = `not${pascal(type)}`;
    expect(await tellersOf({ type, ...rule })).toContain(name);
    const orNull = await tellersOf({ type: [type, "null"], ...rule });
    expect(orNull).toContain(`${name}OrNull`);
    const nullFirst = await tellersOf({ type: ["null", type], ...rule });
    expect(nullFirst).toEqual(orNull);
  });

  it.each([...stringFormats, ...numberFormats])(
    "format: %s",
    async (format) => {
      expect(await tellersOf({ format })).toEqual([`not${pascal(format)}`]);
    },
  );
});

/** Values of all kinds and formats, and of none. */
const values: readonly unknown[] = [
  ...[undefined, null, true, {}, [], "", "x y", "(", "{", "é"],
  ...[0, 1.5, 2 ** 31, 2 ** 53, 1e39, Number.NaN, Number.POSITIVE_INFINITY],
  ...["2030-01-31T12:00:00Z", "2030-01-31", "12:00:00Z", "P1DT12H"],
  ...["00000000-0000-4000-8000-000000000000", "a@b.example", "é@b.example"],
  ...["a.example", "é.example", "192.0.2.1", "::1", "YQ==", "a_b"],
  ...["https://a.example/", "https://é.example/", "/a/0", "0/a", "{a}"],
];

describe("a check that says no more than its type or its format is one function of the runtime:", () => {
  const typesAlone = types.flatMap((type): [string, JsonObject][] => [
    [pascal(type), { type }],
    [`${pascal(type)}OrNull`, { type: [type, "null"] }],
    [`${pascal(type)}OrNull`, { type: ["null", type] }],
  ]);
  const textFormats = stringFormats.map((format): [string, JsonObject] => [
    pascal(format),
    { type: "string", format },
  ]);
  const typesOfNumbers = ["integer", "integer", "number", "number"];
  const formatsOfNumbers = numberFormats.map(
    (format, index): [string, JsonObject] => [
      pascal(format),
      { type: typesOfNumbers[index] ?? "", format },
    ],
  );

  it.each([...typesAlone, ...textFormats, ...formatsOfNumbers])(
    "mustBe%s for %j, which tells the same as one that tests for itself",
    async (name, schema) => {
      expect(await tellersOf(schema)).toEqual([`mustBe${name}`]);
      const dialect = "oas31";
      const whole = await compileSchema(schema, { dialect });
      const apart = await compileSchema({ ...schema, ...rule }, { dialect });
      expect(apart.source).not.toContain(`mustBe${name}(`);
      for (const value of values)
        expect(whole.validate(value), String(value)).toEqual(
          apart.validate(value),
        );
      const isFine = values.map(
        (each) => whole.validate(each).issues.length === 0,
      );
      expect(new Set(isFine)).toEqual(new Set([true, false]));
    },
  );

  it.each([...textFormats, ...formatsOfNumbers])(
    "mustBe%s refuses values of the type for their format: %j",
    async (name, schema) => {
      const { validate } = await compileSchema(schema, { dialect: "oas31" });
      const codes = values.map((each) => validate(each).issues[0]?.code);
      // Every number is one of double precision.
      expect(codes.includes("format")).toBe(name !== "Double");
    },
  );

  const text = { type: "string" };
  const date = { type: "string", format: "date" };

  it("also of a property, which is told by its key", async () => {
    const schema = { properties: { a: text, b: date }, required: ["a"] };
    const { source } = await compileSchema(schema, { dialect: "oas31" });
    expect(source).toContain('mustBeString(a, at, "a");');
    expect(source).toContain('if (b !== undefined) mustBeDate(b, at, "b");');
  });

  it.each<readonly [string, JsonObject, string]>([
    [
      "further inside, where the place would be made for nothing",
      { items: { properties: { a: text }, required: ["a"] } },
      "notString",
    ],
    ["of a secret", { type: "string", format: "password" }, "notString"],
    [
      "of a format of two types",
      { ...date, type: ["string", "null"] },
      "notDate",
    ],
    [
      "of a format that is another type's",
      { type: "number", format: "int32" },
      "notInt32",
    ],
    ["beside another rule", { ...text, minLength: 2 }, "notString"],
  ])("but not %s: %j", async (_, schema, teller) => {
    const told = await tellersOf(schema);
    expect(told).toContain(teller);
    expect(told.filter((each) => each.startsWith("mustBe"))).toEqual([]);
  });

  it("a format that is a note says nothing beside the type", async () => {
    for (const format of ["html", "int32", "of-mine"])
      expect(await tellersOf({ type: "string", format })).toEqual([
        "mustBeString",
      ]);
    const { source } = await compileSchema(date, { dialect: "2020-12" });
    expect(source).toContain("mustBeString(value, at)");
  });

  it("nor where only yes or no is asked", async () => {
    const schema = { not: { properties: { a: text, b: date } } };
    expect(await tellersOf(schema)).toEqual([]);
  });
});

describe("no function is for", () => {
  it.each<readonly [readonly JsonType[], string]>([
    [["null"], "null"],
    [["string", "number"], "a string or a number"],
    [["string", "null", "number"], "a string or a number or null"],
    [["boolean", "array", "null"], "true or false or an array or null"],
  ])("%j, which is told in words: %s", async (of, words) => {
    expect(expectedTypes(of)).toBe(words);
    const schema = { type: [...of] };
    expect(await tellersOf(schema)).toEqual([]);
    const { source } = await compileSchema(schema, { dialect: "oas31" });
    expect(source).toContain(`mustBe("type", "${words}", value, at)`);
  });
});

it("null is told last, wherever it stands", () => {
  const ofNullAndText = expectedTypes(["null", "string"]);
  expect(ofNullAndText).toEqual(expectedTypes(["string", "null"]));
  expect(ofNullAndText).toMatchObject({ words: "a string or null" });
});

it("of a secret, the function is told that it is one", async () => {
  const password = { type: "string", format: "password" };
  const { source } = await compileSchema(password, { dialect: "oas31" });
  expect(source).toContain("notString(secret, at)");
});
