import { expect, it } from "vitest";
import { schemaFields } from "../../generator/emitters/docs/fields.js";
import { meaning } from "../schema/meaning.js";

it.each([
  ["request", ["written", "given"]],
  ["response", ["read", "given"]],
] as const)(
  "fields are required where they are given: in a %s, %j",
  async (side, expected) => {
    const { schema, registry } = await meaning({
      required: ["read", "written", "given"],
      properties: {
        read: { readOnly: true },
        written: { writeOnly: true },
        given: {},
        other: {},
      },
    });
    const fields = schemaFields(schema, side, registry);
    const required = fields.filter((field) => field.required);
    expect(fields).toHaveLength(4);
    expect(required.map((field) => field.name)).toEqual(expected);
  },
);
