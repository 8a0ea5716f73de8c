import { describe, expect, it } from "vitest";
import { limitWords } from "../../generator/words/limits.js";
import { meaning } from "../schema/meaning.js";

describe("limits in words", () => {
  it("stand by kind: numbers, strings, arrays, objects", async () => {
    const { schema } = await meaning({
      maxProperties: 1,
      minProperties: 0,
      uniqueItems: true,
      contains: {},
      maxContains: 2,
      minItems: 1,
      contentMediaType: "image/png",
      contentEncoding: "base64",
      pattern: "^a",
      minLength: 2,
      maxLength: 2,
      format: "uuid",
      multipleOf: 3,
      exclusiveMaximum: 9,
      minimum: 0,
    });
    expect(limitWords(schema)).toEqual([
      "at least 0",
      "less than 9",
      "a multiple of 3",
      "format `uuid`",
      "exactly 2 characters",
      "matching `^a`",
      "encoded as `base64`",
      "holding `image/png`",
      "at least 1 item",
      "at least 1 special item",
      "at most 2 special items",
      "no item twice",
      "at most 1 property",
    ]);
  });

  it("have the digits of 64-bit integers, and of others those that are known", async () => {
    const { schema } = await meaning({
      minimum: -(2 ** 63),
      maximum: 2 ** 63,
      exclusiveMaximum: 999_999_999_999_999_999,
    });
    expect(limitWords(schema)).toEqual([
      "at least -9223372036854775808",
      "at most 9223372036854775807",
      "less than about 1000000000000000000",
    ]);
  });

  it("leave out what says nothing: how many items are special where none is", async () => {
    const { schema } = await meaning({ minContains: 1, minLength: 0 });
    expect(limitWords(schema)).toEqual([]);
  });

  it("tell a keyword that has no phrase by its name and value", async () => {
    const { schema } = await meaning({
      uniqueItems: true,
      pattern: "^`",
      multipleOf: 5,
    });
    expect(limitWords(schema, [])).toEqual([
      '`pattern` ``"^`"``',
      "`multipleOf` `5`",
      "`uniqueItems`",
    ]);
  });
});
