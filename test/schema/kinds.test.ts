import { describe, expect, it } from "vitest";
import type { JsonObject, JsonValue } from "../../generator/ir/json.js";
import {
  acceptedKinds,
  isScalar,
  kindOf,
  kindOfValue,
  testedTypes,
} from "../../generator/schema/kinds.js";
import { meaning, to } from "./meaning.js";

describe("the kind of a value", () => {
  it.each<readonly [JsonValue, string]>([
    [null, "null"],
    [[], "array"],
    [{}, "object"],
    ["", "string"],
    [0, "number"],
    [false, "boolean"],
  ])("%j is %s", (value, kind) => {
    expect(kindOfValue(value)).toBe(kind);
  });

  it("is number for integers, too", () => {
    expect(kindOf("integer")).toBe("number");
    expect(kindOf("object")).toBe("object");
  });
});

describe("a scalar", () => {
  it.each<readonly [JsonObject, boolean]>([
    [{ type: "string" }, true],
    [{ type: ["integer", "null"] }, true],
    [{ type: ["string", "array"] }, false],
    [{ type: "object" }, false],
    [{ enum: ["a"] }, false],
    [{}, false],
  ])("%j: %j", async (source, expected) => {
    expect(isScalar((await meaning(source)).schema)).toBe(expected);
  });
});

describe("the kinds that a schema accepts", () => {
  const others = { Text: { type: "string" } };

  it.each<readonly [JsonObject, readonly string[] | undefined]>([
    [{}, undefined],
    [{ minLength: 1 }, undefined],
    [{ type: ["integer", "null"] }, ["number", "null"]],
    [{ enum: ["a", 1, "b"] }, ["string", "number"]],
    [{ type: "string", enum: ["a", 1] }, ["string"]],
    [to("Text"), ["string"]],
    [{ allOf: [to("Text"), { type: ["string", "null"] }] }, ["string"]],
    [{ allOf: [to("Text"), { type: "null" }] }, []],
    [{ anyOf: [to("Text"), { type: "null" }] }, ["string", "null"]],
    [{ oneOf: [to("Text"), {}] }, undefined],
  ])("%j: %j", async (source, expected) => {
    const { schema, registry } = await meaning(source, others);
    const kinds = acceptedKinds(schema, registry);
    expect(kinds && [...kinds]).toEqual(expected);
  });

  it("are any where bytes are given: they are no JSON", async () => {
    const { schema, registry } = await meaning({ type: "string" });
    const given = { ...schema, bytes: "bytes" } as const;
    expect(acceptedKinds(given, registry)).toBeUndefined();
  });

  it("are not followed through a schema that refers to itself for ever", async () => {
    const loop = { allOf: [to("Loop")] };
    const { schema, registry } = await meaning(to("Loop"), { Loop: loop });
    expect(acceptedKinds(schema, registry)).toBeUndefined();
  });
});

describe("the types that have to be tested", () => {
  it.each<readonly [JsonObject, readonly string[] | undefined]>([
    [{}, undefined],
    [{ type: "string" }, ["string"]],
    [{ type: ["number", "integer", "null"] }, ["number", "null"]],
    // The comparison with its values lets through nothing else.
    [{ type: "string", enum: ["a", "b"] }, undefined],
    [{ type: "integer", const: 1 }, undefined],
    [{ type: "integer", const: 1.5 }, ["integer"]],
    [{ type: "string", enum: ["a", null] }, ["string"]],
    [{ type: "object", const: {} }, ["object"]],
  ])("%j: %j", async (source, expected) => {
    const { schema } = await meaning(source);
    expect(testedTypes(schema)).toEqual(expected);
  });
});
