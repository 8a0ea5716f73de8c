import { describe, expect, it } from "vitest";
import type { JsonObject } from "../../generator/ir/json.js";
import {
  admitsDeclaredOnly,
  isClosed,
  isKeySensitive,
  isOpen,
  refusesOthers,
  speaksOfOthers,
} from "../../generator/schema/closed.js";
import { meaning, to } from "./meaning.js";

const closed = { additionalProperties: false };
const others = { Closed: closed, Open: {}, Map: { additionalProperties: {} } };

describe("a schema that refuses what it does not declare", () => {
  it.each<readonly [JsonObject, boolean, boolean]>([
    [closed, true, true],
    [to("Closed"), false, true],
    [to("Open"), false, false],
    [{ additionalProperties: { type: "string" } }, false, false],
    [{ unevaluatedProperties: false }, false, true],
    [{ allOf: [closed] }, false, false],
  ])("%j: itself %j, or what it refers to %j", async (source, own, any) => {
    const { schema, registry } = await meaning(source, others);
    expect(refusesOthers(schema)).toBe(own);
    expect(isClosed(schema, registry)).toBe(any);
  });
});

describe("a schema", () => {
  it.each<readonly [JsonObject, boolean, boolean]>([
    [{ properties: { a: {} } }, false, false],
    [{ ...closed, properties: { a: {} } }, true, true],
    [{ ...closed, patternProperties: { "^x-": {} } }, false, true],
    [{ additionalProperties: { type: "string" } }, false, true],
    [{ unevaluatedProperties: false }, false, true],
    [to("Closed"), false, false],
  ])(
    "%j: admits what it declares only: %j; speaks of other properties: %j",
    async (source, declaredOnly, ofOthers) => {
      const { schema } = await meaning(source, others);
      expect(admitsDeclaredOnly(schema)).toBe(declaredOnly);
      expect(speaksOfOthers(schema)).toBe(ofOthers);
    },
  );
});

describe("a schema that welcomes other properties", () => {
  it.each<readonly [JsonObject, boolean]>([
    [{}, false],
    [{ properties: { a: {} } }, false],
    [closed, false],
    [{ additionalProperties: true }, true],
    [{ unevaluatedProperties: { type: "string" } }, true],
    [{ patternProperties: { "^x-": {} } }, true],
    [{ anyOf: [{}, to("Map")] }, true],
    [{ not: to("Map") }, false],
  ])("%j: %j", async (source, expected) => {
    const { schema, registry } = await meaning(source, others);
    expect(isOpen(schema, registry)).toBe(expected);
  });
});

describe("a schema whose verdict other keys could change", () => {
  it.each<readonly [JsonObject, boolean]>([
    [{ properties: { a: {} }, required: ["a"] }, false],
    [closed, true],
    [{ minProperties: 1 }, true],
    [{ const: { a: 1 } }, true],
    [{ anyOf: [{}, to("Closed")] }, true],
    [{ not: { propertyNames: { maxLength: 3 } } }, true],
    [{ properties: { a: closed } }, false],
  ])("%j: %j", async (source, expected) => {
    const { schema, registry } = await meaning(source, others);
    expect(isKeySensitive(schema, registry)).toBe(expected);
  });
});
