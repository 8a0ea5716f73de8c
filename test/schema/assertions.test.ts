import { describe, expect, it } from "vitest";
import type { JsonObject } from "../../generator/ir/json.js";
import {
  assertions,
  isMeaningful,
  saysMoreThanTypes,
  saysSomething,
  soleReference,
} from "../../generator/schema/assertions.js";
import { meaning, to } from "./meaning.js";

const described = { title: "A", description: "The a.", default: 1 };

describe("what a schema asserts", () => {
  it("are the keywords that could refuse a value, annotations are none", async () => {
    const source = { ...described, type: "string", minLength: 1 };
    const { schema } = await meaning({ ...source, readOnly: true });
    expect(assertions(schema)).toEqual(["types", "minLength"]);
  });

  it.each<readonly [JsonObject, boolean, boolean]>([
    [{}, false, false],
    [described, false, false],
    [{ contentMediaType: "image/png" }, false, false],
    [{ type: "string" }, true, false],
    [{ type: "string", writeOnly: true }, true, false],
    [{ minLength: 1 }, true, true],
    [{ type: "string", minLength: 1 }, true, true],
  ])("of %j: something %j, more than types %j", async (source, any, more) => {
    const { schema } = await meaning(source);
    expect(saysSomething(schema)).toBe(any);
    expect(saysMoreThanTypes(schema)).toBe(more);
  });

  it("is something where nothing is valid", async () => {
    const { schema } = await meaning(false);
    expect(saysSomething(schema)).toBe(true);
  });
});

describe("keywords that make a difference to a check", () => {
  it("are those that assert, and those that are looked at where values are sent or received", async () => {
    const { schema } = await meaning({
      ...described,
      readOnly: true,
      const: 1,
    });
    expect(Object.keys(schema).filter(isMeaningful)).toEqual(
      expect.arrayContaining(["readOnly", "const"]),
    );
    expect(isMeaningful("description")).toBe(false);
  });
});

describe("a sole reference", () => {
  it.each<readonly [JsonObject, boolean]>([
    [to("A"), true],
    [{ ...to("A"), ...described }, true],
    [{ ...to("A"), minLength: 1 }, false],
    [{ type: "string" }, false],
  ])("%j: %j", async (source, isSole) => {
    const { schema } = await meaning(source, { A: { type: "string" } });
    expect(soleReference(schema)).toBe(isSole ? schema.ref : undefined);
    expect(soleReference(schema) !== undefined).toBe(isSole);
  });
});
