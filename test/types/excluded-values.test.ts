import { describe, expect, it } from "vitest";
import { schemaIdAt } from "../../generator/ir/derived-schema.js";
import type { JsonObject } from "../../generator/ir/json.js";
import { withoutExcludedValues } from "../../generator/types/schema/excluded-values.js";
import { keyOf } from "../../generator/types/type/key.js";
import type { Expand } from "../../generator/types/type/lookup.js";
import {
  nullType,
  numberType,
  stringType,
} from "../../generator/types/type/type.js";
import { union } from "../../generator/types/type/union.js";
import { meaning } from "../schema/meaning.js";
import { literal } from "./build.js";

const expand: Expand = (id) => (id === sizesId ? sizes : undefined);
const sizesId = schemaIdAt({ document: "a", pointer: "/sizes" });
const sizes = union([literal("small"), literal("large"), nullType]);
const kinds = union([stringType, numberType, nullType]);

describe("what `not` takes out of a union", () => {
  it.each<readonly [string, JsonObject, string]>([
    ["a value", { const: "small" }, '("large"|null)'],
    ["some values", { enum: ["small", null] }, '"large"'],
    ["a type", { type: "null" }, '("large"|"small")'],
    [
      "a value, whatever is said of it",
      { const: null, description: "None." },
      '("large"|"small")',
    ],
    ["nothing by a rule", { minLength: 6 }, '("large"|"small"|null)'],
    [
      "nothing by several at once",
      { const: "small", type: "string" },
      '("large"|"small"|null)',
    ],
  ])("%s", async (_, not, expected) => {
    const { schema } = await meaning({ not });
    expect(keyOf(withoutExcludedValues(sizes, schema, expand))).toBe(expected);
  });

  it("are types", async () => {
    const { schema } = await meaning({ not: { type: ["number", "null"] } });
    expect(keyOf(withoutExcludedValues(kinds, schema, expand))).toBe("string");
  });

  it("are values of what has a name, which stays where it has none of them", async () => {
    const named = { kind: "reference", id: sizesId } as const;
    const some = await meaning({ not: { const: "small" } });
    const left = withoutExcludedValues(named, some.schema, expand);
    expect(keyOf(left)).toBe('("large"|null)');
    const none = await meaning({ not: { const: "tiny" } });
    expect(withoutExcludedValues(named, none.schema, expand)).toBe(named);
  });

  it("is no integers: a number of TypeScript may be another one", async () => {
    const { schema } = await meaning({ not: { type: "integer" } });
    expect(withoutExcludedValues(kinds, schema, expand)).toEqual(kinds);
  });

  it("is nothing without `not`, or where there is no union", async () => {
    const { schema } = await meaning({ not: { type: "string" } });
    expect(withoutExcludedValues(stringType, schema, expand)).toBe(stringType);
    const none = await meaning({});
    expect(withoutExcludedValues(sizes, none.schema, expand)).toBe(sizes);
  });
});
