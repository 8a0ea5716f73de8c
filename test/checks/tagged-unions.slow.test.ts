import { describe, expect, it } from "vitest";
import { compileSchema } from "../../generator/compile-schema.js";
import type { JsonObject, JsonValue } from "../../generator/ir/json.js";
import { issuesOf } from "./compile.js";

// Where the value of one property settles which branches are in question, only they are looked at, and only they speak.

/** Whether a value fits where only yes or no is asked. */
async function fits(schema: JsonObject, value: unknown): Promise<boolean> {
  const { $defs = {}, ...rest } = schema;
  const { validate } = await compileSchema(
    { $defs, not: rest },
    { dialect: "oas31" },
  );
  return validate(value).issues.length === 1;
}

// A discriminator "MUST NOT change the validation outcome" (OpenAPI 3.1.1, 4.8.25): `oneOf` and `anyOf` alone decide.
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
    [{ kind: "d", bark: true }, []],
    // What the tag says is no reason to refuse what a branch accepts,
    [{ kind: "c", bark: true }, []],
    [{ kind: "x", bark: true }, []],
    [{ kind: 1, bark: true }, []],
    [{ bark: true }, []],
    // nor to accept what the union refuses.
    [
      { kind: "c", meow: true, bark: true },
      ["must be of one form only, but fits form 1 and form 2"],
    ],
    ["c", ["must be of one form only, but fits form 1 and form 2"]],
    // But it says which branch speaks.
    [{ kind: "c" }, ["meow: is required"]],
    [{ kind: "k" }, ["meow: is required"]],
    [{ kind: "d" }, ["bark: is required"]],
    [{ kind: "d", bark: 1 }, ["bark: must be true or false"]],
    [{ kind: "c", bark: 1, meow: 1 }, ["meow: must be true or false"]],
    [{ kind: "x" }, ["must be one of 2 forms"]],
    [{}, ["must be one of 2 forms"]],
    [undefined, ["is required"]],
  ])("%j tells %j", async (value, issues) => {
    expect(await issuesOf(pet, value)).toEqual(issues);
    expect(await fits(pet, value)).toBe(issues.length === 0);
  });

  it("lets a branch speak within the value's place", async () => {
    const { validate } = await compileSchema(
      { $defs, items: { ...pet, $defs: {} } },
      { dialect: "oas31" },
    );
    expect(validate([{ kind: "d", bark: true }, { kind: "d" }]).issues).toEqual(
      [
        {
          path: [1, "bark"],
          code: "required",
          message: "is required",
          expected: "true or false",
        },
      ],
    );
  });

  it("says the same of `anyOf`", async () => {
    const { oneOf = [], ...rest } = pet;
    const schema: JsonObject = { ...rest, anyOf: oneOf };
    expect(await issuesOf(schema, { kind: "c", bark: true })).toEqual([]);
    expect(await issuesOf(schema, { kind: "c", bark: 1 })).toEqual([
      "meow: is required",
    ]);
  });

  it("counts beside other rules, which are told, too", async () => {
    const schema = { ...pet, type: "object", maxProperties: 1 };
    expect(await issuesOf(schema, { kind: "c", bark: 1 })).toEqual([
      "must be of at most 1 property",
      "meow: is required",
    ]);
    expect(await issuesOf(schema, 7)).toEqual(["must be an object"]);
    expect(await fits(schema, { kind: "c", meow: true })).toBe(false);
  });

  it("adds no branch by its mapping", async () => {
    const schema: JsonObject = {
      ...pet,
      discriminator: {
        propertyName: "kind",
        mapping: { c: "#/$defs/cat", d: "#/$defs/dog", w: "#/$defs/wolf" },
        defaultMapping: "#/$defs/wolf",
      },
    };
    expect(await fits(schema, { kind: "w", howl: true })).toBe(false);
    expect(await fits(schema, { howl: true })).toBe(false);
    expect(await fits(schema, { kind: "w", meow: true })).toBe(true);
    expect(await issuesOf(schema, { kind: "d" })).toEqual([
      "bark: is required",
    ]);
  });

  it("may be a property whose name every object inherits", async () => {
    const schema: JsonObject = {
      ...pet,
      discriminator: {
        propertyName: "toString",
        mapping: { c: "#/$defs/cat", d: "#/$defs/dog" },
      },
    };
    expect(await issuesOf(schema, { toString: "c" })).toEqual([
      "meow: is required",
    ]);
    expect(await issuesOf(schema, {})).toEqual(["must be one of 2 forms"]);
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
    expect(await issuesOf(schema, { kind: "c" })).toEqual([
      "meow: is required",
    ]);
    expect(await issuesOf(schema, 1)).toEqual(["must be an object or null"]);
  });
});

describe("a discriminator whose property branches restrict", () => {
  const object = (
    kind: JsonValue | undefined,
    own: string,
    ...required: readonly string[]
  ): JsonObject => ({
    type: "object",
    required: [own, ...required],
    properties: {
      ...(kind !== undefined && { kind }),
      [own]: { type: "string" },
    },
  });
  const discriminator = { propertyName: "kind" };
  const verdicts = async (
    branches: readonly JsonValue[],
    value: JsonValue,
    $defs: JsonObject = {},
  ): Promise<readonly string[]> => {
    const schema: JsonObject = { $defs, oneOf: [...branches], discriminator };
    const issues = await issuesOf(schema, value);
    const { discriminator: _, ...plain } = schema;
    expect(await fits(schema, value)).toBe(issues.length === 0);
    expect(await fits(plain, value)).toBe(issues.length === 0);
    return issues;
  };
  const say = object({ enum: ["say"] }, "text");
  const call = object({ const: "call" }, "tool", "kind");

  it("leads to the branch that takes a value, and to those that do without it", async () => {
    const of = (value: JsonValue) => verdicts([say, call], value);
    expect(await of({ text: "hi" })).toEqual([]);
    expect(await of({ kind: "say", text: "hi" })).toEqual([]);
    expect(await of({ kind: "call", tool: "x", text: "hi" })).toEqual([]);
    expect(await of({ kind: "call" })).toEqual(["tool: is required"]);
    expect(await of({})).toEqual(["text: is required"]);
    expect(await of({ kind: "x", text: "hi" })).toEqual([
      'kind: must be one of "say", "call"',
    ]);
    expect(await of(null)).toEqual(["must be an object"]);
  });

  it("tries all that take a value", async () => {
    const both = object({ enum: ["say", "shout"] }, "words", "kind");
    const of = (value: JsonValue) => verdicts([say, call, both], value);
    expect(await of({ kind: "say", text: "hi" })).toEqual([]);
    expect(await of({ kind: "say", words: "hi" })).toEqual([]);
    expect(await of({ kind: "say", text: "hi", words: "hi" })).toEqual([
      "must be of one form only, but fits form 1 and form 3",
    ]);
    expect(await of({ kind: "shout", text: "hi" })).toEqual([
      "words: is required",
    ]);
  });

  it("tries those that take any value where none names it", async () => {
    const any = object({ type: "string" }, "note", "kind");
    const of = (value: JsonValue) => verdicts([say, call, any], value);
    expect(await of({ kind: "x", note: "n" })).toEqual([]);
    expect(await of({ kind: "say", note: "n" })).toEqual([]);
    expect(await of({ kind: "x" })).toEqual(["note: is required"]);
    expect(await of({ note: "n" })).toEqual(["text: is required"]);
  });

  it.each<readonly [string, JsonValue]>([
    ["an integer", 2],
    ["false", false],
    ["null", null],
  ])("compares a value as what it is: %s", async (_, tag) => {
    const branch = object({ enum: [tag] }, "n", "kind");
    const of = (value: JsonValue) => verdicts([call, branch], value);
    expect(await of({ kind: tag, n: "x" })).toEqual([]);
    expect(await of({ kind: tag })).toEqual(["n: is required"]);
    expect(await of({ kind: `${tag}`, n: "x" })).toEqual([
      `kind: must be one of "call", ${tag}`,
    ]);
  });

  it.each<readonly [string, JsonValue]>([
    ["of an enum and null", { anyOf: [{ enum: ["b"] }, { type: "null" }] }],
    ["by reference", { $ref: "#/$defs/tag" }],
    [
      "by allOf",
      { allOf: [{ $ref: "#/$defs/tag" }, { type: ["string", "null"] }] },
    ],
  ])("knows a tag %s", async (_, kind) => {
    const $defs = { tag: { enum: ["b", null] } };
    const branch = object(kind, "n", "kind");
    const of = (value: JsonValue) => verdicts([call, branch], value, $defs);
    expect(await of({ kind: "b" })).toEqual(["n: is required"]);
    expect(await of({ kind: null, n: "x" })).toEqual([]);
    expect(await of({ kind: "none" })).toEqual([
      'kind: must be one of "call", "b", null',
    ]);
  });

  it("reaches a nested union through its branches", async () => {
    const nested = { oneOf: [say, object({ const: "sing" }, "song", "kind")] };
    const of = (value: JsonValue) => verdicts([nested, call], value);
    expect(await of({ text: "hi" })).toEqual([]);
    expect(await of({ kind: "sing", song: "la" })).toEqual([]);
    expect(await of({ kind: "sing" })).toEqual(["song: is required"]);
    expect(await of({ kind: "x" })).toEqual([
      'kind: must be one of "say", "sing", "call"',
    ]);
  });

  it("lets lists and scalars be branches", async () => {
    const list = { type: "array", items: say };
    const either = { oneOf: [list, call] };
    const of = (value: JsonValue) => verdicts([either, say], value);
    expect(await of([])).toEqual([]);
    expect(await of([{ text: "hi" }])).toEqual([]);
    expect(await of([{}])).toEqual(["0.text: is required"]);
    expect(await of({ kind: "call", tool: "x" })).toEqual([]);
    expect(await of({ kind: "say", text: "hi" })).toEqual([]);
    expect(await of("x")).toEqual(["must be an array or an object"]);
  });

  it("tells apart by another property what shares a value", async () => {
    const by = (role: string, own: string): JsonObject => {
      const { properties, ...rest } = object({ const: "say" }, own, "role");
      const role_ = { role: { const: role } };
      return { ...rest, properties: { ...Object(properties), ...role_ } };
    };
    const branches = [by("guest", "text"), by("host", "words"), call];
    const of = (value: JsonValue) => verdicts(branches, value);
    expect(await of({ kind: "say", role: "host" })).toEqual([
      "words: is required",
    ]);
    expect(await of({ kind: "say", role: "x" })).toEqual([
      'role: must be one of "guest", "host"',
    ]);
  });

  it("asks no more of an heir than its parts do", async () => {
    const schemas = {
      Animal: {
        type: "object",
        required: ["kind"],
        properties: { kind: { type: "string" } },
        discriminator,
      },
      Dog: { allOf: [{ $ref: "#/components/schemas/Animal" }] },
    };
    const root = { $ref: "#/components/schemas/Dog", components: { schemas } };
    expect(await issuesOf(root, { kind: "Cat" })).toEqual([]);
    expect(await issuesOf(root, {})).toEqual(["kind: is required"]);
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
    const value = { version: "1", type: "none" };
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
    ["where a value is no scalar", object({ enum: ["two", [2]] }, "b")],
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
