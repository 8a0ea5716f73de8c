import { describe, expect, it } from "vitest";
import { createReport } from "../../generator/diagnostics/report.js";
import { descriptionOf } from "../../generator/document/load.js";
import type { JsonObject, JsonValue } from "../../generator/ir/json.js";
import { planned } from "../sdk.js";

function read(
  components: JsonObject,
  others: Readonly<Record<string, JsonValue>>,
) {
  const report = createReport();
  const root = {
    openapi: "3.1.0",
    info: { title: "Toy", version: "1" },
    paths: {},
    components,
  };
  const description = descriptionOf(root, report, others);
  const told = report.diagnostics.map(({ code, message }) =>
    [code, message].join(": "),
  );
  return { components: description?.value["components"], told };
}

const told = (key: string): string =>
  `map-reference: \`${key}\` can't be a reference: it is read as what this names, as it is meant.`;

describe("a reference in place of components", () => {
  it.each([
    "schemas",
    "parameters",
    "responses",
    "requestBodies",
    "headers",
    "examples",
    "links",
    "callbacks",
    "securitySchemes",
    "pathItems",
  ])("is read as the %s that it names, each under its key", (kind) => {
    const found = read(
      { [kind]: { $ref: "a b.yaml#/x~1y" } },
      {
        "a b.yaml": { "x/y": { "One Thing": {}, "x-note": 1 } },
      },
    );
    const $ref = "./a%20b.yaml#/x~1y/One%20Thing";
    expect(found.told).toEqual([told(kind)]);
    expect(found.components).toEqual({
      [kind]: { "One Thing": { $ref }, "x-note": 1 },
    });
  });

  it("may stand in place of all, and lead on; what stands beside it is nearer", () => {
    const { components, told: all } = read(
      { $ref: "all.yaml", responses: { Gone: {} } },
      {
        "all.yaml": {
          schemas: { $ref: "more.yaml", A: { title: "nearer" } },
          responses: { Other: {} },
          headers: { Rate: {} },
        },
        "more.yaml": { A: {}, B: true },
      },
    );
    expect(components).toEqual({
      schemas: {
        A: { $ref: "./all.yaml#/schemas/A" },
        B: { $ref: "./more.yaml#/B" },
      },
      responses: { Gone: {} },
      headers: { Rate: { $ref: "./all.yaml#/headers/Rate" } },
    });
    expect(all).toEqual([told("components"), told("schemas")]);
  });

  it("may name a map of the same document", () => {
    const { components } = read(
      { schemas: { $ref: "#/components/x-old" }, "x-old": { A: {} } },
      {},
    );
    expect(components).toMatchObject({
      schemas: { A: { $ref: "#/components/x-old/A" } },
    });
  });

  it.each<readonly [what: string, code: string, $ref: string]>([
    ["leads nowhere", "ref-not-found", "#/none"],
    ["leads to a circle", "ref-cycle", "#/components/schemas"],
    ["names no map", "reference-not-allowed", "#/info"],
  ])("is reported where it %s", (_, code, $ref) => {
    const { told: all } = read({ schemas: { $ref } }, {});
    expect(all).toEqual([expect.stringContaining(`${code}: `)]);
  });
});

it("components of such a map are what references to them and names in mappings mean", async () => {
  const value = {
    oneOf: [{ $ref: "#/Cat" }, { $ref: "#/Dog" }],
    discriminator: { propertyName: "kind", mapping: { c: "Cat", d: "Dog" } },
  };
  const branch = (kind: string): JsonObject => ({
    type: "object",
    required: ["kind"],
    properties: { kind: { const: kind } },
  });
  const { sdk, diagnostics } = await planned(
    { components: { schemas: { $ref: "s.yaml" } } },
    {
      others: { "s.yaml": { Pet: value, Cat: branch("c"), Dog: branch("d") } },
    },
  );
  expect(diagnostics.map(({ code }) => code)).toEqual(["map-reference"]);
  expect([...sdk.api.components.keys()]).toEqual(["Pet", "Cat", "Dog"]);
  const types = [...sdk.models.values()].map(({ response }) => response.type);
  expect(types).toEqual(["Pet", "Cat", "Dog"]);
});
