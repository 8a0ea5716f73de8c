import { describe, expect, it } from "vitest";
import { compileSchema } from "../../generator/compile-schema.js";
import type { JsonObject } from "../../generator/ir/json.js";
import { compiled, compiledGuard, issuesOf } from "./compile.js";

// Large objects are checked by loops, sets and functions of their own: what they accept and tell is the same.

const sizes = [3, 61, 401];

function names(count: number): readonly string[] {
  return Array.from({ length: count }, (_, index) => `p${index}`);
}

/** An object of so many properties: all texts, or each with a limit of its own. */
function object(count: number, alike: boolean, rest: JsonObject): JsonObject {
  const properties = names(count).map((name, index) => [
    name,
    alike
      ? { type: "string", maxLength: 1 }
      : { type: "string", maxLength: 1 + index },
  ]);
  return {
    type: "object",
    properties: Object.fromEntries(properties),
    ...rest,
  };
}

function given(
  count: number,
  value: unknown,
): Readonly<Record<string, unknown>> {
  return Object.fromEntries(names(count).map((name) => [name, value]));
}

describe.each(sizes)("an object of %d properties", (count) => {
  const last = `p${count - 1}`;

  it("is required as a whole by another", async () => {
    const all = { type: "object", dependentRequired: { a: [...names(count)] } };
    const issues = await compiled(all);
    const fits = await compiledGuard(all);
    expect(issues({})).toEqual([]);
    expect(issues({ a: 1, ...given(count, 1) })).toEqual([]);
    expect(issues({ a: 1, ...given(count - 1, 1) })).toEqual([
      `${last}: is required`,
    ]);
    expect(fits({})).toBe(true);
    expect(fits({ a: 1, ...given(count, 1) })).toBe(true);
    expect(fits({ a: 1, ...given(count - 1, 1) })).toBe(false);
  });

  describe.each([
    ["alike", true],
    ["each of its own", false],
  ])("%s", (_, alike) => {
    it("may lack them all", async () => {
      const schema = object(count, alike, {});
      const issues = await compiled(schema);
      const fits = await compiledGuard(schema);
      expect(issues({})).toEqual([]);
      expect(issues(given(count, undefined))).toEqual([]);
      expect(fits({})).toBe(true);
    });

    it("accepts them all", async () => {
      const schema = object(count, alike, { required: [...names(count)] });
      const issues = await compiled(schema);
      const fits = await compiledGuard(schema);
      expect(issues(given(count, "a"))).toEqual([]);
      expect(fits(given(count, "a"))).toBe(true);
    });

    it("tells each that is wrong, with its path", async () => {
      const schema = object(count, alike, {});
      const issues = await compiled(schema);
      const fits = await compiledGuard(schema);
      const value = { ...given(count, "a"), p0: 1, [last]: 2 };
      expect(issues(value)).toEqual([
        "p0: must be a string",
        `${last}: must be a string`,
      ]);
      expect(fits({ [last]: 1 })).toBe(false);
      expect(fits({ p0: "too long" })).toBe(false);
    });

    it("tells each that is missing", async () => {
      const schema = object(count, alike, { required: ["p0", last] });
      const issues = await compiled(schema);
      const fits = await compiledGuard(schema);
      expect(issues(given(count - 1, "a"))).toEqual([`${last}: is required`]);
      const { p0, ...others } = given(count, "a");
      expect(p0).toBe("a");
      expect(issues(others)).toEqual(["p0: is required"]);
      expect(fits(others)).toBe(false);
    });

    it("tells every one of them, if all are required", async () => {
      const schema = object(count, alike, { required: [...names(count)] });
      const issues = await compiled(schema);
      const fits = await compiledGuard(schema);
      expect(issues({}).toSorted()).toEqual(
        names(count)
          .map((name) => `${name}: is required`)
          .toSorted(),
      );
      expect(fits(given(count - 1, "a"))).toBe(false);
    });

    it("keeps values secret", async () => {
      const properties = Object.fromEntries(
        names(count).map((name, index) => [
          name,
          { type: "string", writeOnly: true, maxLength: alike ? 1 : index },
        ]),
      );
      const schema = { type: "object", properties };
      const { validate } = await compileSchema(schema, { dialect: "oas31" });
      const { issues } = validate(given(count, "x".repeat(count)));
      expect(issues).toHaveLength(count);
      expect(issues.filter(({ received }) => received !== undefined)).toEqual(
        [],
      );
    });
  });

  it("tells its own path, where it stands in another", async () => {
    const inner = object(count, false, { required: ["p0"] });
    const list = [{ ...given(count, "a"), [last]: 1 }, {}];
    const schema = { properties: { list: { items: inner } } };
    expect(await issuesOf(schema, { list })).toEqual([
      `list.0.${last}: must be a string`,
      "list.1.p0: is required",
    ]);
  });

  it("tells what was received", async () => {
    const schema = object(count, false, {});
    const { validate } = await compileSchema(schema, { dialect: "oas31" });
    const { issues } = validate({ p0: 1, [last]: true });
    expect(issues.map(({ received }) => received)).toEqual(["1", "true"]);
  });

  it("keeps what is in it secret, if it is", async () => {
    const inner = object(count, false, { format: "password" });
    const { validate } = await compileSchema(
      { properties: { inner } },
      { dialect: "oas31" },
    );
    const { issues } = validate({ inner: { p0: 1, [last]: 2 } });
    expect(issues.map(({ path }) => path)).toEqual([
      ["inner", "p0"],
      ["inner", last],
    ]);
    expect(issues.map(({ received }) => received)).toEqual([
      undefined,
      undefined,
    ]);
  });

  it.each(["additionalProperties", "unevaluatedProperties"])(
    "knows no other keys: %s",
    async (keyword) => {
      const schema = object(count, true, { [keyword]: false });
      const issues = await compiled(schema);
      const fits = await compiledGuard(schema);
      expect(issues(given(count, "a"))).toEqual([]);
      expect(issues({ ...given(count, "a"), zzz: 1 })).toEqual([
        "zzz: is not a known key",
      ]);
      expect(issues({ zzz: undefined })).toEqual([]);
      expect(fits(given(count, "a"))).toBe(true);
      expect(fits({ zzz: 1 })).toBe(false);
    },
  );
});

describe.each([1, 5, 6])("an enum of %d values", (count) => {
  const values = names(count);

  it("accepts these and no others", async () => {
    const schema = { enum: [...values, { a: 1 }, [1], null] };
    const issues = await compiled(schema);
    const fits = await compiledGuard(schema);
    for (const value of [...values, { a: 1 }, [1], null]) {
      expect(issues(value)).toEqual([]);
      expect(fits(value)).toBe(true);
    }
    for (const value of ["p", { a: 2 }, [2], [], 0, false]) {
      expect(issues(value)).toHaveLength(1);
      expect(fits(value)).toBe(false);
    }
  });

  it("beside a type, of those that are of the type", async () => {
    const schema = { type: ["string", "null"], enum: [...values, 7, [1]] };
    const issues = await compiled(schema);
    expect(issues("p0")).toEqual([]);
    expect(issues(null)).toHaveLength(1);
    expect(issues(7)).toHaveLength(1);
    expect(issues([1])).toHaveLength(1);
  });
});

describe("a union of many", () => {
  const branches = (count: number): readonly JsonObject[] =>
    names(count).map((name) => ({
      type: "object",
      required: ["kind", "own"],
      properties: { kind: { const: name }, own: { const: name } },
    }));

  it("tells the tags that there are, but not all of very many", async () => {
    const told = async (count: number): Promise<readonly string[]> =>
      issuesOf({ oneOf: [...branches(count)] }, { kind: "x" });
    const quoted = names(20)
      .map((name) => `"${name}"`)
      .join(", ");
    expect(await told(20)).toEqual([`kind: must be one of ${quoted}`]);
    expect(await told(21)).toEqual([
      `kind: must be one of ${quoted}, … (21 in all)`,
    ]);
  });

  it("looks at the one that the tag means", async () => {
    const schema = { oneOf: [...branches(30)] };
    const issues = await compiled(schema);
    const fits = await compiledGuard(schema);
    expect(issues({ kind: "p7", own: "p7" })).toEqual([]);
    expect(issues({ kind: "p7", own: "p8" })).toEqual(['own: must be "p7"']);
    expect(fits({ kind: "p7", own: "p7" })).toBe(true);
    expect(fits({ kind: "p7", own: "p8" })).toBe(false);
    expect(fits({ kind: "p30", own: "p30" })).toBe(false);
    expect(fits("p7")).toBe(false);
    expect(issues("p7")).toEqual(["must be an object"]);
  });

  it("shortens a long tag", async () => {
    const long = "x".repeat(61);
    const [first, ...others] = branches(2);
    const tagged = {
      ...first,
      properties: { kind: { const: long } },
    };
    expect(await issuesOf({ oneOf: [tagged, ...others] }, { kind: 1 })).toEqual(
      [`kind: must be one of "${"x".repeat(58)}…, "p1"`],
    );
  });
});

describe("the check of an object", () => {
  /** How often the source tells that something is no text. */
  const told = async (schema: JsonObject): Promise<number> => {
    const { source } = await compileSchema(schema, { dialect: "oas31" });
    return [...source.matchAll(/\b(?:notString|mustBeString)\(/g)].length;
  };

  it("has a loop for properties that are alike, from 401 on", async () => {
    const alike = (count: number): JsonObject =>
      object(count, true, { required: [...names(count)] });
    expect(await told(alike(400))).toBe(400);
    expect(await told(alike(401))).toBe(1);
  });

  it("has one for 20 that are alike, not for fewer", async () => {
    const some = (count: number): JsonObject => {
      const numbers = names(401).map((name) => [name, { type: "number" }]);
      const texts = Array.from({ length: count }, (_, index) => [
        `text${index}`,
        { type: "string" },
      ]);
      const properties = Object.fromEntries([...numbers, ...texts]);
      return { type: "object", properties };
    };
    expect(await told(some(19))).toBe(19);
    expect(await told(some(20))).toBe(1);
  });
});

describe("an object of very many properties, some of which are alike,", () => {
  const groups: readonly (readonly [
    name: string,
    count: number,
    schema: JsonObject | false,
  ])[] = [
    ["text", 200, { type: "string" }],
    ["short", 100, { maxLength: 1 }],
    ["any", 50, {}],
    ["list", 40, { items: {} }],
    ["never", 20, false],
    ["few", 5, { type: "boolean" }],
    ["toString", 1, { type: "string" }],
  ];
  const members = groups.flatMap(([name, count, schema]) =>
    Array.from(
      { length: count },
      (_, index) => [index === 0 ? name : `${name}${index}`, schema] as const,
    ),
  );
  const properties = Object.fromEntries(members);
  const schema = (rest: JsonObject): JsonObject => ({
    type: "object",
    properties,
    ...rest,
  });

  const told: readonly (readonly [unknown, readonly string[]])[] = [
    [{}, []],
    [{ text7: "a", short7: "b", any7: 1, list7: [1], few: true }, []],
    [{ text199: 1 }, ["text199: must be a string"]],
    [{ short99: "ab" }, ["short99: must be at most 1 character long"]],
    [{ short99: 1 }, []],
    [{ never19: 1 }, ["never19: must be absent"]],
    [{ few4: 1 }, ["few4: must be true or false"]],
    [{ toString: 1 }, ["toString: must be a string"]],
    [{ other: 1 }, []],
  ];

  it("tells what is wrong with each", async () => {
    const issues = await compiled(schema({}));
    const fits = await compiledGuard(schema({}));
    for (const [value, expected] of told) {
      expect(issues(value)).toEqual(expected);
      expect(fits(value)).toBe(expected.length === 0);
    }
  });

  it("tells which are missing, whatever they are", async () => {
    const required = ["text1", "short1", "any1", "list1", "few1", "toString"];
    const value = {
      text1: "a",
      short1: 1,
      any1: 1,
      list1: 1,
      few1: true,
      toString: "a",
    };
    const issues = await compiled(schema({ required }));
    expect(issues(value)).toEqual([]);
    const missing = issues({});
    expect(missing.toSorted()).toEqual(
      required.map((name) => `${name}: is required`).toSorted(),
    );
  });

  it.each(["text", "short", "any", "list", "few"])(
    "tells each of those alike that is missing: %s",
    async (start) => {
      const required = Object.keys(properties).filter((name) =>
        name.startsWith(start),
      );
      const missing = await issuesOf(schema({ required }), {});
      expect(missing.toSorted()).toEqual(
        required.map((name) => `${name}: is required`).toSorted(),
      );
      const fits = await compiledGuard(schema({ required }));
      expect(fits({})).toBe(false);
    },
  );
});
