import { expect, it } from "vitest";
import { fieldList } from "../../generator/emitters/docs/fields.js";
import { schemaFields } from "../../generator/emitters/docs/schema-fields.js";
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

it("fields say what their values mean, be those of what they refer to", async () => {
  const { schema, registry } = await meaning(
    {
      properties: {
        level: {
          description: "How much.",
          oneOf: [{ const: 1, title: "Low", description: "Little <b>." }],
        },
        state: { $ref: "#/components/schemas/State" },
      },
    },
    {
      State: { type: "string", enum: ["x"], "x-enumDescriptions": ["The x."] },
    },
  );
  const fields = schemaFields(schema, "response", registry);
  const names = {
    models: new Map(),
    exported: new Map(),
    side: "response",
    linkOf: () => undefined,
  } as const;
  const text = fieldList(fields, names, registry);
  expect(text).toContain("  How much.\n  - `1` (Low): Little &lt;b&gt;.");
  expect(text).toContain('  - `"x"`: The x.');
});

it("a list is no longer than anyone reads, and says how many are left", async () => {
  const list = Array.from({ length: 1002 }, (_, index) => [`p${index}`, {}]);
  const { schema, registry } = await meaning({
    properties: Object.fromEntries(list),
  });
  const fields = schemaFields(schema, "response", registry);
  const names = {
    models: new Map(),
    exported: new Map(),
    side: "response",
    linkOf: () => undefined,
  } as const;
  const lines = fieldList(fields, names, registry).split("\n");
  expect(lines).toHaveLength(1001);
  expect(lines.at(-1)).toBe("- and 2 more");
});
