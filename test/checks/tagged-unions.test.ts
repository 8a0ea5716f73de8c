import { describe, expect, it } from "vitest";
import { compileSchema } from "../../generator/compile-schema.js";
import type { JsonObject, JsonValue } from "../../generator/ir/json.js";
import { issuesOf } from "./compile.js";

// Where the value of one property settles which branch is meant, only that branch is looked at, and only it speaks.

/** Whether a value fits where only yes or no is asked. */
async function fits(schema: JsonObject, value: unknown): Promise<boolean> {
  const { $defs = {}, ...rest } = schema;
  const { validate } = await compileSchema(
    { $defs, not: rest },
    { dialect: "oas31" },
  );
  return validate(value).issues.length === 1;
}

describe("a discriminator", () => {
  const $defs: JsonObject = {
    cat: { required: ["meow"], properties: { meow: { type: "boolean" } } },
    dog: { required: ["bark"], properties: { bark: { type: "boolean" } } },
    wolf: { required: ["howl"], properties: { howl: { type: "boolean" } } },
  };
  const cat = { $ref: "#/$defs/cat" };
  const dog = { $ref: "#/$defs/dog" };
  const pet: JsonObject = {
    $defs,
    oneOf: [cat, dog],
    discriminator: {
      propertyName: "kind",
      mapping: { c: "#/$defs/cat", k: "#/$defs/cat", d: "#/$defs/dog" },
    },
  };

  it.each<readonly [unknown, readonly string[]]>([
    [{ kind: "c", meow: true }, []],
    [{ kind: "k", meow: true }, []],
    [{ kind: "d", bark: true }, []],
    [{ kind: "c", meow: true, bark: 7 }, []],
    [{ kind: "c", bark: true }, ["meow: is required"]],
    [{ kind: "k", bark: true }, ["meow: is required"]],
    [{ kind: "d", meow: true }, ["bark: is required"]],
    [{ kind: "d", bark: 1 }, ["bark: must be true or false"]],
    [{ kind: "x", bark: true }, ['kind: must be one of "c", "k", "d"']],
    [{ kind: 1 }, ['kind: must be one of "c", "k", "d"']],
    [{ bark: true }, ["kind: is required"]],
    ["c", ["must be an object"]],
    [["c"], ["must be an object"]],
    [null, ["must be an object"]],
    [undefined, ["is required"]],
  ])("%j tells %j", async (value, issues) => {
    expect(await issuesOf(pet, value)).toEqual(issues);
    expect(await fits(pet, value)).toBe(issues.length === 0);
  });

  it("is named by the issue, with the property's path and what was received", async () => {
    const { validate } = await compileSchema(
      { $defs, items: { ...pet, $defs: {} } },
      { dialect: "oas31" },
    );
    expect(validate([{ kind: "d", bark: true }, { kind: "x" }]).issues).toEqual(
      [
        {
          path: [1, "kind"],
          code: "discriminator",
          message: 'must be one of "c", "k", "d"',
          expected: 'one of "c", "k", "d"',
          received: '"x"',
        },
      ],
    );
    expect(validate([7]).issues).toMatchObject([
      { path: [0], code: "type", expected: "an object", received: "7" },
    ]);
  });

  it("counts where an object is asked for anyway", async () => {
    const schema = { ...pet, type: "object" };
    expect(await issuesOf(schema, { kind: "c", meow: true })).toEqual([]);
    expect(await issuesOf(schema, { kind: "c" })).toEqual([
      "meow: is required",
    ]);
    expect(await issuesOf(schema, 7)).toEqual(["must be an object"]);
  });

  it("counts beside other rules, which are told, too", async () => {
    const schema = { ...pet, maxProperties: 1 };
    expect(await issuesOf(schema, { kind: "c", bark: 1 })).toEqual([
      "must be of at most 1 property",
      "meow: is required",
    ]);
    expect(await fits(schema, { kind: "c", meow: true })).toBe(false);
  });

  it("may map a value to a schema that is none of the branches", async () => {
    const schema: JsonObject = {
      ...pet,
      discriminator: {
        propertyName: "kind",
        mapping: { c: "#/$defs/cat", d: "#/$defs/dog", w: "#/$defs/wolf" },
      },
    };
    expect(await issuesOf(schema, { kind: "w", howl: true })).toEqual([]);
    expect(await issuesOf(schema, { kind: "w", meow: true })).toEqual([
      "howl: is required",
    ]);
    expect(await issuesOf(schema, { kind: "d", bark: true })).toEqual([]);
    expect(await issuesOf(schema, { kind: "x" })).toEqual([
      'kind: must be one of "c", "d", "w"',
    ]);
    expect(await fits(schema, { kind: "w", howl: true })).toBe(true);
    expect(await fits(schema, { kind: "w", meow: true })).toBe(false);
  });

  it("may say what is meant by all other values, and by none", async () => {
    const schema: JsonObject = {
      ...pet,
      discriminator: {
        propertyName: "kind",
        mapping: { c: "#/$defs/cat", d: "#/$defs/dog" },
        defaultMapping: "#/$defs/wolf",
      },
    };
    expect(await issuesOf(schema, { kind: "x", howl: true })).toEqual([]);
    expect(await issuesOf(schema, { howl: true })).toEqual([]);
    expect(await issuesOf(schema, { kind: "x", meow: true })).toEqual([
      "howl: is required",
    ]);
    expect(await issuesOf(schema, {})).toEqual(["howl: is required"]);
    expect(await issuesOf(schema, { kind: "c", howl: true })).toEqual([
      "meow: is required",
    ]);
    expect(await fits(schema, { howl: true })).toBe(true);
    expect(await fits(schema, { kind: "c", howl: true })).toBe(false);
    expect(await fits(schema, {})).toBe(false);
  });

  it("says nothing where a branch has no value", async () => {
    const schema: JsonObject = {
      ...pet,
      discriminator: { propertyName: "kind", mapping: { c: "#/$defs/cat" } },
    };
    expect(await issuesOf(schema, { kind: "x", bark: true })).toEqual([]);
    expect(await issuesOf(schema, { kind: "c", bark: true })).toEqual([]);
    expect(await issuesOf(schema, { meow: true, bark: true })).toEqual([
      "must be exactly one of 2 forms",
    ]);
  });

  it("may be a property whose name every object inherits", async () => {
    const schema: JsonObject = {
      ...pet,
      discriminator: {
        propertyName: "toString",
        mapping: { c: "#/$defs/cat", d: "#/$defs/dog" },
        defaultMapping: "#/$defs/wolf",
      },
    };
    expect(await issuesOf(schema, { toString: "c", meow: true })).toEqual([]);
    expect(await issuesOf(schema, { howl: true })).toEqual([]);
    expect(await issuesOf(schema, {})).toEqual(["howl: is required"]);
  });

  it("counts in a union with other kinds of value", async () => {
    const object = { type: "object" };
    const schema: JsonObject = {
      ...pet,
      $defs: {
        cat: { ...object, required: ["meow"] },
        dog: { ...object, required: ["bark"] },
      },
      oneOf: [cat, dog, { type: "null" }],
    };
    expect(await issuesOf(schema, null)).toEqual([]);
    expect(await issuesOf(schema, { kind: "d", bark: 1 })).toEqual([]);
    expect(await issuesOf(schema, { kind: "c", bark: 1 })).toEqual([
      "meow: is required",
    ]);
    expect(await issuesOf(schema, 1)).toEqual(["must be an object or null"]);
  });
});

describe("a property that every branch requires, with constants of its own,", () => {
  const object = (kind: JsonValue, own: string): JsonObject => ({
    type: "object",
    required: ["kind", own],
    properties: { kind },
  });
  const one = object({ const: "one" }, "a");
  const two = object({ enum: ["two", "zwei"] }, "b");
  const meant = async (
    oneOf: readonly JsonValue[],
    value: unknown,
    $defs: JsonObject = {},
  ): Promise<readonly string[]> => {
    const schema: JsonObject = { $defs, oneOf: [...oneOf] };
    const issues = await issuesOf(schema, value);
    expect(await fits(schema, value)).toBe(issues.length === 0);
    return issues;
  };

  it("tells them apart", async () => {
    expect(await meant([one, two], { kind: "one", a: 1 })).toEqual([]);
    expect(await meant([one, two], { kind: "zwei", b: 1 })).toEqual([]);
    expect(await meant([one, two], { kind: "two" })).toEqual([
      "b: is required",
    ]);
    expect(await meant([one, two], { kind: "drei" })).toEqual([
      'kind: must be one of "one", "two", "zwei"',
    ]);
    expect(await meant([one, two], null)).toEqual(["must be an object"]);
  });

  it.each<readonly [string, JsonObject]>([
    ["by reference", { $ref: "#/$defs/two" }],
    ["by allOf", { allOf: [{ $ref: "#/$defs/two" }, { maxProperties: 9 }] }],
    ["in an object by allOf", { type: "object", allOf: [two] }],
    ["by references in turn", { allOf: [{ $ref: "#/$defs/again" }] }],
  ])("may be declared elsewhere: %s", async (_, branch) => {
    const $defs = { two, again: { $ref: "#/$defs/two" } };
    expect(await meant([one, branch], { kind: "two" }, $defs)).toEqual([
      "b: is required",
    ]);
    expect(await meant([one, branch], { kind: "x" }, $defs)).toEqual([
      'kind: must be one of "one", "two", "zwei"',
    ]);
  });

  it("may be declared again without constants", async () => {
    const again = {
      required: ["kind"],
      properties: { kind: { description: "What it is." } },
    };
    const branch = { type: "object", allOf: [two], ...again };
    expect(await meant([one, branch], { kind: "x" })).toEqual([
      'kind: must be one of "one", "two", "zwei"',
    ]);
  });

  it.each([
    [8, 'kind: must be one of "one", "two", "zwei"'],
    [9, "must be one of 2 forms"],
  ])("is looked for through so many references: %d", async (count, message) => {
    const $defs: Record<string, JsonValue> = { step1: two };
    for (let step = 2; step <= count; step += 1)
      $defs[`step${step}`] = { $ref: `#/$defs/step${step - 1}` };
    const branch = { $ref: `#/$defs/step${count}` };
    expect(await meant([one, branch], { kind: "x" }, $defs)).toEqual([message]);
  });

  it("is not looked for without end", async () => {
    const { diagnostics } = await compileSchema(
      {
        $defs: { loop: { allOf: [{ $ref: "#/$defs/loop" }] } },
        oneOf: [{ $ref: "#/$defs/loop" }, { $ref: "#/$defs/loop" }],
      },
      { dialect: "oas31" },
    );
    expect(diagnostics.map(({ code }) => code)).toEqual([
      "schema-reference-loop",
    ]);
  });

  it("may be any of the properties", async () => {
    const branch = (type: string): JsonObject => ({
      type: "object",
      required: ["version", "type"],
      properties: { version: { const: "1" }, type: { const: type } },
    });
    const value = { version: "1", type: "c" };
    expect(await meant([branch("a"), branch("b")], value)).toEqual([
      'type: must be one of "a", "b"',
    ]);
  });

  it.each<readonly [string, JsonObject]>([
    [
      "where a branch does not require it",
      { ...two, required: ["b"], properties: { kind: { const: "two" } } },
    ],
    ["where branches share a value", object({ enum: ["one", "two"] }, "b")],
    ["where a value is no text", object({ enum: ["two", 2] }, "b")],
    ["where a branch has none", object({ type: "string", maxLength: 4 }, "b")],
    ["where a branch has another", { ...two, properties: { b: {} } }],
  ])("tells nothing %s", async (_, branch) => {
    const anyOf = [one, branch];
    const { validate } = await compileSchema({ anyOf }, { dialect: "oas31" });
    const codes = validate({ kind: "x" }).issues.map(({ code }) => code);
    expect(codes.length).toBeGreaterThan(0);
    expect(codes).not.toContain("discriminator");
    expect(validate({ kind: "one", a: 1 }).issues).toEqual([]);
    expect(validate({ kind: "two", b: 1 }).issues).toEqual([]);
  });

  it("tells nothing of branches that accept what is no object", async () => {
    const { type, ...rest } = two;
    expect(type).toBe("object");
    const anyOf = [one, rest];
    expect(await issuesOf({ anyOf }, 7)).toEqual([]);
    expect(await issuesOf({ anyOf }, { kind: "two", b: 1 })).toEqual([]);
    const orNull = { ...two, type: ["object", "null"] };
    expect(await issuesOf({ anyOf: [one, orNull] }, null)).toEqual([]);
  });

  it("is quoted in full up to 60 characters, quotes included, as other values are", async () => {
    const [short, long] = [58, 59].map((length) => "x".repeat(length));
    const [first, second] = [short, long].map((kind) =>
      object({ const: kind ?? "" }, "a"),
    );
    expect(await meant([first ?? {}, second ?? {}], { kind: 1 })).toEqual([
      `kind: must be one of "${short}", "${"x".repeat(58)}…`,
    ]);
  });
});
