import { describe, expect, it } from "vitest";
import type { Dialect } from "../../../generator/lower/schema/dialect.js";
import { anchorNames } from "../../../generator/lower/schema/resources/anchors.js";
import {
  isSchemaPlace,
  subschemas,
} from "../../../generator/lower/schema/resources/places.js";

describe("the schemas of a document", () => {
  it("are the root and what stands under keywords that hold schemas, but not data", () => {
    const schema = {
      properties: { "a/b": { items: {} } },
      allOf: [{}, true],
      enum: [{ properties: {} }],
      default: { not: {} },
    };
    const found = [...subschemas(schema, "2020-12")].map(
      (each) => each.pointer,
    );
    expect(found.toSorted()).toEqual([
      "",
      "/allOf/0",
      "/properties/a~1b",
      "/properties/a~1b/items",
    ]);
  });

  it("of OpenAPI are the components and what stands under `schema`, but no examples", () => {
    const document = {
      components: { schemas: { A: { not: {} } } },
      paths: { "/a": { parameters: [{ schema: {} }] } },
      example: { schema: {} },
      "x-own": { schema: {} },
    };
    const found = [...subschemas(document, "openapi")].map(
      (each) => each.pointer,
    );
    expect(found.toSorted()).toEqual([
      "/components/schemas/A",
      "/components/schemas/A/not",
      "/paths/~1a/parameters/0/schema",
    ]);
  });
});

it.each<readonly [string, Dialect, boolean]>([
  ["/components/schemas/A", "oas30", true],
  ["/components/schemas", "oas30", false],
  ["/components/schemas/A/properties/b", "oas30", true],
  ["/components/schemas/A/properties", "oas30", false],
  ["/components/schemas/A/if", "draft4", false],
  ["/components/schemas/A/if", "oas31", true],
  ["/paths/~1a/get/parameters/0/schema/items", "oas30", true],
  ["/info", "oas30", false],
])("whether a schema stands at %s in %s: %s", (pointer, dialect, isPlace) => {
  expect(isSchemaPlace(pointer, dialect)).toBe(isPlace);
});

describe("the anchors of a schema", () => {
  it("are `$anchor` and `$dynamicAnchor`", () => {
    const schema = { $anchor: "a", $dynamicAnchor: "b", id: "#c" };
    expect(anchorNames(schema, "2020-12")).toEqual([
      { text: "a", dynamic: false },
      { text: "b", dynamic: true },
    ]);
  });

  it("are in draft 4 an `id` that is a fragment, unless it stands beside a reference", () => {
    const anchor = { text: "c", dynamic: false };
    expect(anchorNames({ id: "#c", $anchor: "a" }, "draft4")).toEqual([anchor]);
    expect(anchorNames({ id: "#c", $ref: "#" }, "draft4")).toEqual([]);
    expect(anchorNames({ id: "c" }, "draft4")).toEqual([]);
  });
});
