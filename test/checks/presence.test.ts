import { describe, expect, it } from "vitest";
import { compileSchema } from "../../generator/compile-schema.js";
import type { JsonObject, JsonValue } from "../../generator/ir/json.js";
import { issuesOf } from "./compile.js";

// Branches that only speak of which properties are given are told as one rule, in words.

const a: JsonObject = { required: ["a"] };
const b: JsonObject = { required: ["b"] };
const c: JsonObject = { required: ["c"] };
const noA: JsonObject = { not: { required: ["a"] } };

describe("which properties have to be given is told in words", () => {
  it.each<readonly [string, readonly JsonValue[], unknown]>([
    ["either a, or b", [a, b], {}],
    ["either a, or b", [a, b], { a: 1, b: 1 }],
    ["one of these: a; b; c", [a, b, c], {}],
    ["either a with b, or c", [{ required: ["a", "b"] }, c], { a: 1 }],
    ["either a with b, or c", [{ ...a, allOf: [b] }, c], { a: 1 }],
    ["either a, or anything", [a, {}], { a: 1 }],
    ["either a, or anything", [a, { type: "object" }], { a: 1 }],
    ["either a with b, or no a", [{ required: ["a", "b"] }, noA], { a: 1 }],
    [
      "either c, or no a, no b",
      [c, { not: { anyOf: [a, b] } }],
      { a: 1, b: 1 },
    ],
    [
      "either c, or no a, no b",
      [c, { properties: { a: false, b: false } }],
      { a: 1 },
    ],
    ["either c, or no a, no b", [c, { allOf: [noA, { not: b }] }], { a: 1 }],
    ["either a, or b without c", [a, { ...b, not: c }], {}],
    [
      "either a, or b without c and d",
      [a, { ...b, not: { anyOf: [c, { required: ["d"] }] } }],
      {},
    ],
    ["either a, or b", [a, { ...b, ...noA }], {}],
    ["either a, or b", [a, { ...b, properties: { a: false } }], {}],
    ["either a, or b", [a, { ...b, type: "object" }], {}],
    ["either a, or b", [a, { ...b, description: "With b." }], {}],
    ["either a, or b", [a, { ...b, properties: { b: {} } }], {}],
    [
      "either a, or b",
      [a, { ...b, properties: { b: { description: "The b." } } }],
      {},
    ],
    [
      "either c, or no a, no b, no d",
      [c, { not: { anyOf: [a, { anyOf: [b, { required: ["d"] }] }] } }],
      { a: 1 },
    ],
  ])("%s: %j", async (text, oneOf, value) => {
    const { validate } = await compileSchema(
      { type: "object", oneOf: [...oneOf] },
      { dialect: "oas31" },
    );
    expect(validate(value).issues).toMatchObject([
      { path: [], code: "oneOf", message: `must have ${text}`, expected: text },
    ]);
  });

  it("of anyOf, too", async () => {
    const { validate } = await compileSchema(
      { type: "object", anyOf: [a, b] },
      { dialect: "oas31" },
    );
    expect(validate({}).issues).toMatchObject([
      { path: [], code: "anyOf", message: "must have either a, or b" },
    ]);
    expect(validate({ a: 1 }).issues).toEqual([]);
    expect(validate({ a: 1, b: 1 }).issues).toEqual([]);
  });

  it("with the path of the object", async () => {
    const schema = {
      properties: { list: { items: { type: "object", anyOf: [a, b] } } },
    };
    expect(await issuesOf(schema, { list: [{ a: 1 }, {}] })).toEqual([
      "list.1: must have either a, or b",
    ]);
  });
});

describe("a rule about more than that is told by the branch that fits best", () => {
  it.each<readonly [string, JsonObject]>([
    ["how many properties", { ...b, maxProperties: 0 }],
    ["what a property is", { ...b, properties: { b: { type: "null" } } }],
    ["null", { ...b, type: ["object", "null"], maxProperties: 0 }],
    ["what it refers to", { ...b, $ref: "#/$defs/rule" }],
    ["more in allOf", { ...b, allOf: [{ maxProperties: 0 }] }],
    ["several together", { ...b, not: { required: ["c", "d"] } }],
    ["how many must not be", { ...b, not: { minProperties: 1 } }],
    [
      "one without others",
      { ...b, not: { required: ["c"], minProperties: 2 } },
    ],
    ["one of a few", { ...b, not: { anyOf: [c, { minProperties: 1 }] } }],
  ])("%s", async (_, rule) => {
    const schema = {
      $defs: { rule: { maxProperties: 0 } },
      type: "object",
      oneOf: [{ required: ["a", "x", "y"] }, rule],
    };
    expect(await issuesOf(schema, {})).toEqual(["b: is required"]);
  });

  it("and by none where several fit as well", async () => {
    const schema = {
      type: "object",
      anyOf: [a, b, { ...c, minProperties: 2 }],
    };
    expect(await issuesOf(schema, {})).toEqual(["must be one of 3 forms"]);
  });
});
