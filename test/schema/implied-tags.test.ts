import { describe, expect, it } from "vitest";
import type { JsonObject } from "../../generator/ir/json.js";
import type { Side } from "../../generator/ir/sdk.js";
import { impliedTag } from "../../generator/schema/tags/implied-tags.js";
import { meaning, to } from "./meaning.js";

const text = { type: "string" };

type Case = readonly [string, JsonObject, others?: JsonObject];

function cases(all: readonly Case[]) {
  return all.map(
    ([what, branch, others = {}]) => [what, branch, others] as const,
  );
}

/** An object that requires a tag. */
function object(kind: JsonObject | boolean = text, more: JsonObject = {}) {
  return { type: "object", required: ["kind"], properties: { kind }, ...more };
}

/** What mapping or name imply of the tag of the branch `Cat`. */
async function implied(
  Cat: JsonObject,
  others: JsonObject = {},
  side: Side = "response",
): Promise<readonly string[] | undefined> {
  const discriminator = { propertyName: "kind" };
  const source = { oneOf: [to("Cat")], discriminator };
  const { schema, registry } = await meaning(source, { Cat, ...others });
  const [branch] = schema.oneOf ?? [];
  if (branch === undefined || schema.discriminator === undefined)
    throw new Error("no branch");
  const tag = impliedTag(branch, schema.discriminator, side, registry);
  return tag?.values.map((value) => (tag.isOptional ? `${value}?` : value));
}

describe("a tag is implied where a branch requires it and leaves it a plain string", () => {
  it.each(
    cases([
      ["itself", object()],
      [
        "of a length or a format",
        object({ ...text, minLength: 1, format: "x" }),
      ],
      ["by reference", object(to("Text")), { Text: text }],
      [
        "by a base",
        { allOf: [to("Base"), { properties: {} }] },
        { Base: object() },
      ],
      [
        "in parts",
        { type: "object", required: ["kind"], allOf: [to("Base")] },
        { Base: { ...object(), required: [] } },
      ],
      [
        "as one of a list that has others as well",
        object({ enum: ["Cat", "Dog"] }),
      ],
      [
        "as one of a list that is referred to",
        object(to("Kind")),
        { Kind: { ...text, enum: ["Dog", "Cat", "Bird"] } },
      ],
      [
        "without saying that it is an object",
        { required: ["kind"], properties: { kind: text } },
      ],
      [
        "beside a rule of presence",
        object(text, { anyOf: [{ required: ["a"] }] }),
      ],
    ]),
  )("%s", async (_, branch, others) => {
    expect(await implied(branch, others)).toEqual(["Cat"]);
  });

  it("on the side on which it is given", async () => {
    const branch = object({ ...text, readOnly: true });
    expect(await implied(branch, {}, "response")).toEqual(["Cat"]);
    expect(await implied(branch, {}, "request")).toBeUndefined();
  });
});

describe("a tag may be there where a branch says nothing of it", () => {
  it.each(
    cases([
      ["an object", { type: "object", properties: { name: text } }],
      [
        "one that refers to others",
        { allOf: [to("Base")] },
        { Base: { type: "object" } },
      ],
    ]),
  )("%s", async (_, branch, others) => {
    expect(await implied(branch, others)).toEqual(["Cat?"]);
  });

  it.each(
    cases([
      [
        "but not where it is closed",
        { type: "object", additionalProperties: false },
      ],
      [
        "nor where others are of a kind",
        { type: "object", additionalProperties: text },
      ],
      [
        "nor where it leaves none over",
        { type: "object", unevaluatedProperties: false },
      ],
    ]),
  )("%s", async (_, branch, others) => {
    expect(await implied(branch, others)).toBeUndefined();
  });
});

describe("a tag is not implied", () => {
  it.each(
    cases([
      ["where it need not be given", { ...object(), required: [] }],
      ["where it is not declared", { type: "object", required: ["kind"] }],
      ["where it is listed", object({ ...text, enum: ["a", "b"] })],
      ["where it is a constant", object({ const: "Cat" })],
      [
        "where it is listed by reference",
        object(to("Kind")),
        { Kind: { ...text, enum: ["a"] } },
      ],
      ["where it may be null", object({ type: ["string", "null"] })],
      ["where it is a choice", object({ anyOf: [text, { type: "null" }] })],
      ["where it is limited", object({ ...text, not: { const: "Cat" } })],
      ["where it is no string", object({ type: "integer" })],
      ["of a list", { type: "array", items: object() }],
      ["of a scalar", text],
      ["of what may be null", object(text, { type: ["object", "null"] })],
      [
        "of a nested union",
        { oneOf: [to("A"), to("B")] },
        { A: object(), B: object() },
      ],
      [
        "of an object that is a union",
        object(text, { oneOf: [to("A")] }),
        { A: object() },
      ],
    ]),
  )("%s", async (_, branch, others) => {
    expect(await implied(branch, others)).toBeUndefined();
  });
});
