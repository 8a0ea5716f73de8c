import { describe, expect, it } from "vitest";
import type { JsonObject } from "../../generator/ir/json.js";
import { isSecret } from "../../generator/schema/secret.js";
import { meaning, to } from "./meaning.js";

const others = {
  Password: { type: "string", format: "password" },
  Text: { type: "string" },
};

describe("a value that must not be told", () => {
  it.each<readonly [JsonObject, boolean]>([
    [{ type: "string", format: "password" }, true],
    [{ format: "password" }, true],
    [{ type: "string", writeOnly: true }, true],
    [{ type: ["string", "null"], writeOnly: true }, true],
    [{ type: "integer", writeOnly: true }, false],
    [{ type: ["string", "integer"], writeOnly: true }, false],
    [{ writeOnly: true }, false],
    [{ type: "string" }, false],
    [{ type: "string", readOnly: true }, false],
    [to("Password"), true],
    [{ ...to("Password"), minLength: 12 }, true],
    [{ allOf: [to("Password")], minLength: 12 }, true],
    [{ anyOf: [to("Password"), { type: "null" }] }, true],
    [{ anyOf: [{ type: "string", writeOnly: true }, {}] }, false],
    [{ ...to("Text"), writeOnly: true }, true],
    [{ allOf: [to("Text")], writeOnly: true }, true],
    [{ anyOf: [{ type: "string" }, { type: "null" }], writeOnly: true }, true],
    [{ type: "object", writeOnly: true }, true],
    [{ type: "array", writeOnly: true }, true],
    [{ properties: { a: {} }, writeOnly: true }, true],
    [{ properties: { a: { format: "password" } } }, false],
    [{ not: { format: "password" } }, false],
  ])("%j: %j", async (source, expected) => {
    const { schema, registry } = await meaning(source, others);
    expect(isSecret(schema, registry)).toBe(expected);
  });
});
