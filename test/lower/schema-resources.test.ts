import { describe, expect, it } from "vitest";
import { createReport } from "../../generator/diagnostics/report.js";
import { descriptionOf } from "../../generator/document/load.js";
import type { JsonObject, JsonValue } from "../../generator/ir/json.js";
import { lowerApi } from "../../generator/lower/index.js";

const thing: JsonObject = {
  $id: "https://example.com/things/thing",
  $defs: {
    Thing: {
      $anchor: "thing",
      properties: {
        id: { $ref: "id" },
        self: { $ref: "#thing" },
        other: { $ref: "#/$defs/Other" },
      },
    },
    Other: {},
    Id: { $id: "id", type: "string" },
  },
};
const place = "schemas/thing.json#/$defs";

/** The ids that the components' schemas, and those of their properties, refer to. */
async function references(
  schemas: JsonObject,
  others: Readonly<Record<string, JsonValue>>,
): Promise<Readonly<Record<string, string | undefined>>> {
  const report = createReport();
  const info = { title: "Things", version: "1" };
  const root = { openapi: "3.1.0", info, components: { schemas } };
  const description = descriptionOf(root, report, others);
  if (description === undefined) throw new Error("not a description");
  const api = await lowerApi(description, report);
  expect(report.diagnostics.map(({ message }) => message)).toEqual([]);
  return Object.fromEntries(
    [...api.schemas].flatMap(([id, schema]) => [
      ...(schema.ref === undefined ? [] : [[id, schema.ref]]),
      ...(schema.properties ?? []).map((each) => [
        `${id} ${each.name}`,
        each.schema.ref,
      ]),
    ]),
  );
}

describe("a file that is a schema resource", () => {
  const others = { "schemas/thing.json": thing };

  it("is found by its path and by its $id, as often as it is referred to", async () => {
    const found = await references(
      holding({
        byPath: { $ref: "schemas/thing.json#/$defs/Thing" },
        byAnchor: { $ref: "schemas/thing.json#thing" },
        again: { $ref: "schemas/thing.json#thing" },
        byId: { $ref: "https://example.com/things/thing#thing" },
        inner: { $ref: "https://example.com/things/id" },
      }),
      others,
    );
    const holder = "openapi.json#/components/schemas/Holder";
    expect(found).toEqual({
      [`${holder} byPath`]: `${place}/Thing`,
      [`${holder} byAnchor`]: `${place}/Thing`,
      [`${holder} again`]: `${place}/Thing`,
      [`${holder} byId`]: `${place}/Thing`,
      [`${holder} inner`]: `${place}/Id`,
      [`${place}/Thing id`]: `${place}/Id`,
      [`${place}/Thing self`]: `${place}/Thing`,
      [`${place}/Thing other`]: `${place}/Other`,
    });
  });

  it("is found by its $id before anything was looked up in it", async () => {
    const found = await references(
      holding({
        byId: { $ref: "https://example.com/things/thing#/$defs/Other" },
      }),
      others,
    );
    expect(Object.values(found)).toEqual([`${place}/Other`]);
  });
});

function holding(properties: JsonObject): JsonObject {
  return { Holder: { properties } };
}

// JSON Schema 2020-12 Core, 8.1.1.
describe("a `$schema` without an `$id`", () => {
  it.each([
    ["http://json-schema.org/draft-07/schema#", ["keyword-without-effect"]],
    ["https://json-schema.org/draft/2020-12/schema", []],
    ["https://spec.openapis.org/oas/3.1/dialect/base", []],
  ])(
    "is told of where it would change anything: %s",
    async ($schema, codes) => {
      const report = createReport();
      const info = { title: "Things", version: "1" };
      const schemas = { A: { $schema, type: "string" } };
      const root = { openapi: "3.1.0", info, components: { schemas } };
      const description = descriptionOf(root, report);
      if (description === undefined) throw new Error("not a description");
      await lowerApi(description, report);
      expect(report.diagnostics.map(({ code }) => code)).toEqual(codes);
    },
  );
});
