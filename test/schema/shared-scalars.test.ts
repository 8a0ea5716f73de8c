import { describe, expect, it } from "vitest";
import type { JsonObject } from "../../generator/ir/json.js";
import { sharedScalars } from "../../generator/schema/tags/shared-scalars.js";
import { expectCpuSeconds } from "../cpu.js";
import { meaning, to } from "./meaning.js";

const text = { type: "string" };
const flag = { type: "boolean" };
const number = { type: "number" };
const whole = { type: "integer" };

const components: JsonObject = {
  Updated: flag,
  Merged: { ...flag, description: "Whether it is merged." },
  MaybeMerged: { type: ["boolean", "null"] },
  Id: { ...text, format: "uuid" },
  Key: { ...text, format: "uuid", title: "Key" },
  Named: { allOf: [to("Id"), { maxLength: 9 }] },
  Listed: { ...text, enum: ["a", "b"] },
  Looped: { oneOf: [text, { type: "array", items: to("Looped") }] },
};

/** `string: 0, 1` of a `oneOf` of these branches. */
async function shared(
  branches: readonly JsonObject[],
  beside: JsonObject = {},
): Promise<string> {
  const { schema, registry } = await meaning(
    { ...beside, oneOf: branches },
    components,
  );
  return sharedScalars(schema, registry)
    .map(({ kind, branches: found }) => {
      const places = found.map(({ at }) => at.pointer.split("/").at(-1));
      return `${kind}: ${places.join(", ")}`;
    })
    .join("; ");
}

describe("scalars fit several branches of a oneOf", () => {
  it.each<
    readonly [what: string, told: string, branches: readonly JsonObject[]]
  >([
    ["components of one kind", "boolean: 0, 1", [to("Updated"), to("Merged")]],
    ["that may be null", "boolean: 0, 1", [to("Updated"), to("MaybeMerged")]],
    ["some of the branches", "boolean: 0, 2", [flag, text, to("Merged")]],
    ["integers and numbers", "number: 0, 1", [whole, number]],
    [
      "formats that any number fits",
      "number: 0, 1",
      [
        { ...whole, format: "int32" },
        { ...number, format: "double" },
      ],
    ],
    ["texts and a list of them", "string: 0, 1", [text, to("Listed")]],
    ["a format and any text", "string: 0, 1", [to("Id"), text]],
    [
      "an unknown format",
      "string: 0, 1",
      [{ ...text, format: "odd" }, to("Id")],
    ],
    ["the same format", "string: 0, 1", [to("Id"), { allOf: [to("Key")] }]],
    [
      "what refers to it and says more",
      "string: 0, 1",
      [to("Id"), to("Named")],
    ],
    [
      "lists that share a value",
      "string: 0, 1",
      [to("Listed"), { const: "b" }],
    ],
    ["listed integers", "number: 0, 1", [{ enum: [1, 2] }, whole]],
    ["a union within", "string: 0, 1", [to("Looped"), text]],
    [
      "what says nothing of texts",
      "string: 0, 1",
      [text, { properties: { a: text } }],
    ],
    [
      "several kinds",
      "string: 0, 2; number: 1, 2",
      [text, whole, { type: ["string", "number"] }],
    ],
  ])("%s", async (_, told, branches) => {
    expect(await shared(branches)).toBe(told);
    expect((await shared(branches.toReversed())).split("; ")).toHaveLength(
      told.split("; ").length,
    );
  });

  it.each<readonly [what: string, branches: readonly JsonObject[]]>([
    ["kinds that differ", [text, number, flag, { type: "object" }]],
    ["two formats", [to("Id"), { ...text, format: "date" }]],
    [
      "two patterns",
      [
        { ...text, pattern: "^a" },
        { ...text, pattern: "^b" },
      ],
    ],
    ["two lists", [to("Listed"), { const: "c" }]],
    ["a list of other kinds", [text, { enum: [1, null] }]],
    ["fractions and integers", [whole, { enum: [0.5] }]],
    [
      "a listed value that is refused beside",
      [text, { enum: ["ab"], maxLength: 1 }],
    ],
    [
      "integers that are bounded",
      [
        { ...whole, maximum: 0 },
        { ...number, minimum: 1 },
      ],
    ],
    ["bytes and texts", [{ ...text, format: "binary" }, to("Id")]],
    ["null", [{ type: "null" }, { type: ["string", "null"] }]],
    // These are told where nothing satisfies a schema.
    ["twins", [flag, { ...flag, description: "The same." }]],
    [
      "requirements that mean objects",
      [{ required: ["a"] }, { required: ["b"] }],
    ],
  ])("but not %s", async (_, branches) => {
    expect(await shared(branches)).toBe("");
  });

  it("not where what stands beside refuses them", async () => {
    const branches = [{ ...text, title: "One" }, { properties: { a: text } }];
    expect(await shared(branches, { type: "object" })).toBe("");
  });

  it("is found out at once for many branches", async () => {
    const many = Array.from({ length: 2000 }, (_, index) => [
      { const: `a${index}` },
      { ...text, pattern: `^b${index}$` },
    ]).flat();
    const { schema, registry } = await meaning({ oneOf: many });
    await expectCpuSeconds(
      () => expect(sharedScalars(schema, registry)).toEqual([]),
      1,
    );
  });
});
