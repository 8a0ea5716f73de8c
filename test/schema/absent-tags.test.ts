import { describe, expect, it } from "vitest";
import type { JsonObject } from "../../generator/ir/json.js";
import { absentTags } from "../../generator/schema/tags/absent-tags.js";
import { meaning, namesOf, to } from "./meaning.js";

const id = { id: { type: "string" } };
const gone = { deleted: { const: true } };
const components = {
  Customer: { type: "object", properties: id },
  Gone: {
    type: "object",
    required: ["deleted"],
    properties: { ...id, ...gone },
  },
  Perhaps: { type: "object", properties: gone },
  Map: {
    type: "object",
    properties: id,
    additionalProperties: { type: "string" },
  },
  Cat: {
    type: "object",
    required: ["kind"],
    properties: { kind: { const: "cat" } },
  },
  Dog: {
    type: "object",
    required: ["kind", "deleted"],
    properties: { kind: { const: "dog" }, ...gone },
  },
  Either: { oneOf: [to("Cat"), to("Dog")] },
};

/** Component or `itself`, and what it lacks. */
async function absent(
  schema: JsonObject,
): Promise<Record<string, readonly string[]>> {
  const { schema: union, registry } = await meaning(schema, components);
  return Object.fromEntries(
    [...absentTags(union, registry)].map(([branch, names]) => [
      namesOf([branch])[0] ?? "itself",
      [...names],
    ]),
  );
}

describe("what a branch of a union lacks", () => {
  it.each<readonly [string, JsonObject, Record<string, readonly string[]>]>([
    [
      "is the constant by which another is known",
      { anyOf: [to("Customer"), to("Gone")] },
      { Customer: ["deleted"] },
    ],
    [
      "is that beside texts and null, too",
      {
        oneOf: [
          { type: "string" },
          to("Gone"),
          to("Customer"),
          { type: "null" },
        ],
      },
      { Customer: ["deleted"] },
    ],
    [
      "is nothing that need not be there",
      { anyOf: [to("Customer"), to("Perhaps")] },
      {},
    ],
    [
      "is nothing where all have one constant",
      { anyOf: [to("Cat"), to("Dog")] },
      {},
    ],
    [
      "is nothing where other properties may be anything of a kind",
      { anyOf: [to("Map"), to("Gone")] },
      {},
    ],
    ["is not asked of unions", { anyOf: [to("Either"), to("Gone")] }, {}],
    [
      "is nothing where there is one branch",
      { anyOf: [to("Customer"), { type: "string" }] },
      {},
    ],
  ])("%s", async (_, schema, expected) => {
    expect(await absent(schema)).toEqual(expected);
  });
});
