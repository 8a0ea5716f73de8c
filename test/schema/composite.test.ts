import { describe, expect, it } from "vitest";
import type { Schema } from "../../generator/ir/schema.js";
import { describesComposite } from "../../generator/schema/composite.js";

const at = { document: "test", pointer: "" };
const schema = (keywords: Omit<Schema, "id" | "at">): Schema => ({
  id: "",
  at,
  ...keywords,
});

describe("whether a schema describes objects", () => {
  const untyped = schema({ properties: [] });
  const registry = new Map([
    ["untyped", untyped],
    ["loop", schema({ ref: "loop" })],
  ]);

  it.each<readonly [string, boolean, Schema]>([
    ["its type says so", true, schema({ types: ["object", "null"] })],
    ["its type says otherwise", false, schema({ types: ["string"] })],
    ["it has no type, and properties", true, untyped],
    ["what it refers to does", true, schema({ ref: "untyped" })],
    ["a branch does", true, schema({ anyOf: [schema({ types: ["object"] })] })],
    ["it says nothing", false, schema({})],
    ["it leads to itself", false, schema({ ref: "loop" })],
    ["it speaks of items", false, schema({ minItems: 1 })],
  ])("%s: %s", (_, expected, each) => {
    expect(describesComposite(each, "object", registry)).toBe(expected);
  });

  it("is asked of arrays alike", () => {
    expect(describesComposite(schema({ minItems: 1 }), "array", registry)).toBe(
      true,
    );
  });
});
