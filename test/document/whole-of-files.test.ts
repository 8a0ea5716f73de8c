import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { createReport } from "../../generator/diagnostics/report.js";
import { descriptionOf } from "../../generator/document/load.js";
import { wholeOf } from "../../generator/document/whole/index.js";
import { modelsEmitter } from "../../generator/emitters/models/index.js";
import { operationsEmitter } from "../../generator/emitters/operations/index.js";
import { exampleSource } from "../../generator/examples/source.js";
import {
  isObject,
  type JsonObject,
  type JsonValue,
} from "../../generator/ir/json.js";
import { lowerApi } from "../../generator/lower/index.js";
import { sdkTypes } from "../../generator/types/index.js";
import { emitted, planned } from "../sdk.js";

const text: JsonObject = { type: "string" };
const tagged = (property: string): JsonObject => ({
  type: "object",
  required: ["kind"],
  properties: { kind: text, [property]: text },
});

/** Schemas and paths of a description, by what is special in them, with the files that they refer to. */
const cases: Readonly<
  Record<
    string,
    {
      readonly openapi?: string;
      readonly schemas?: JsonObject;
      readonly paths?: JsonObject;
      readonly others: Readonly<Record<string, JsonObject>>;
    }
  >
> = {
  "mapping to files": {
    schemas: { Pet: { $ref: "schemas/pet.yaml" } },
    others: {
      "schemas/pet.yaml": {
        oneOf: [{ $ref: "cat.yaml" }, { $ref: "dogs.yaml#/Dog" }],
        discriminator: {
          propertyName: "kind",
          mapping: { cat: "cat.yaml", dog: "./dogs.yaml#/Dog" },
        },
      },
      "schemas/cat.yaml": tagged("cat"),
      "schemas/dogs.yaml": { Dog: tagged("dog") },
    },
  },
  "mapping to names of another description": {
    schemas: {
      Car: text,
      Vehicle: { $ref: "vehicles.yaml#/components/schemas/Vehicle" },
    },
    others: {
      "vehicles.yaml": {
        openapi: "3.1.0",
        components: {
          schemas: {
            Vehicle: {
              oneOf: [
                { $ref: "#/components/schemas/Car" },
                { $ref: "#/components/schemas/Bus" },
              ],
              discriminator: {
                propertyName: "kind",
                mapping: { car: "Car", bus: "#/components/schemas/Bus" },
              },
            },
            Car: tagged("doors"),
            Bus: tagged("seats"),
          },
        },
      },
    },
  },
  "schemas with $id": {
    schemas: { A: { $ref: "ids/a.json" }, B: { $ref: "ids/b.json" } },
    others: {
      "ids/a.json": {
        $id: "https://e.example/s/a",
        $schema: "https://json-schema.org/draft/2020-12/schema",
        type: "object",
        required: ["b"],
        properties: {
          b: { $ref: "b" },
          l: { $ref: "#/$defs/x" },
          m: { $ref: "#named" },
        },
        $defs: { x: { type: "integer" }, y: { $anchor: "named", const: 1 } },
      },
      "ids/b.json": { ...text, $id: "https://e.example/s/b", minLength: 2 },
    },
  },
  "references that depend on the way": {
    schemas: { Strict: { $ref: "trees.yaml#/strict" } },
    others: {
      "trees.yaml": {
        strict: {
          $id: "https://e.example/t/strict",
          $ref: "tree",
          $dynamicAnchor: "node",
          unevaluatedProperties: false,
        },
        $defs: {
          tree: {
            $id: "https://e.example/t/tree",
            $dynamicAnchor: "node",
            type: "object",
            properties: { child: { $dynamicRef: "#node" } },
          },
        },
      },
    },
  },
  "what stands beside a schema's reference": {
    schemas: {
      Long: {
        $ref: "texts.yaml#/text",
        minLength: 3,
        properties: { n: { $ref: "texts.yaml#/number" } },
      },
    },
    others: { "texts.yaml": { text, number: { type: "number" } } },
  },
  "a file of 3.0": {
    schemas: { Old: { $ref: "old.yaml#/components/schemas/Old" } },
    others: {
      "old.yaml": {
        openapi: "3.0.3",
        components: {
          schemas: {
            Old: {
              type: "object",
              properties: {
                a: { type: "string", nullable: true, enum: ["x", "y"] },
                b: {
                  type: "integer",
                  minimum: 3,
                  exclusiveMinimum: true,
                  maximum: 9,
                  exclusiveMaximum: false,
                },
                c: {
                  allOf: [{ $ref: "#/components/schemas/D" }],
                  nullable: true,
                },
                d: {
                  description: "D",
                  $ref: "#/components/schemas/D",
                },
                e: {
                  type: "array",
                  nullable: true,
                  items: { nullable: true, type: "integer" },
                },
              },
              example: { a: { nullable: true, type: "x" } },
            },
            D: text,
          },
        },
      },
    },
  },
  "a file of 3.1 in one of 3.0": {
    openapi: "3.0.3",
    schemas: { New: { $ref: "new.yaml#/components/schemas/New" } },
    others: {
      "new.yaml": {
        openapi: "3.1.0",
        components: {
          schemas: {
            New: {
              type: ["object", "null"],
              properties: {
                a: { type: ["string", "null"] },
                b: {
                  type: "integer",
                  exclusiveMinimum: 3,
                  exclusiveMaximum: 9,
                },
                c: { const: "c" },
                d: { $ref: "#/components/schemas/D", maxLength: 2 },
                e: { $ref: "#anchored" },
              },
            },
            D: { ...text, $anchor: "anchored" },
          },
        },
      },
    },
  },
  "texts beside references": {
    paths: {
      "/b": {
        get: {
          operationId: "b",
          parameters: [{ $ref: "common.yaml#/x", description: "The X." }],
          responses: {
            "200": { $ref: "common.yaml#/chained", description: "Well." },
          },
        },
      },
    },
    others: {
      "common.yaml": {
        x: { name: "x", in: "query", description: "?", schema: text },
        chained: { $ref: "#/ok", description: "Nearly." },
        ok: {
          description: "?",
          content: { "application/json": { schema: text } },
        },
      },
    },
  },
};

const head = { info: { title: "Many", version: "1" } };

function rootOf({
  openapi = "3.1.1",
  schemas = {},
  paths = {},
}: (typeof cases)[string]): JsonObject {
  const all = Object.fromEntries(
    Object.keys(schemas).map((name) => [
      `/${name}`,
      {
        get: {
          operationId: `get${name}`,
          responses: {
            "200": {
              description: name,
              content: {
                "application/json": {
                  schema: { $ref: `#/components/schemas/${name}` },
                },
              },
            },
          },
        },
      },
    ]),
  );
  return {
    openapi,
    ...head,
    paths: { ...all, ...paths },
    components: { schemas },
  };
}

async function asOne(
  root: JsonObject,
  others: Readonly<Record<string, JsonObject>>,
): Promise<JsonObject> {
  const report = createReport();
  const description = descriptionOf(root, report, others, "openapi.yaml");
  if (description === undefined) throw new Error("not a description");
  const api = await lowerApi(description, report);
  const { settledReferences, componentsElsewhere } = api;
  const whole = wholeOf(description, settledReferences, componentsElsewhere);
  const value: JsonValue = parse(whole.text(() => []));
  if (!isObject(value)) throw new Error("no object");
  return value;
}

/** The types of a description, and the codes of what is wrong with it. */
async function meaning(
  root: JsonObject,
  others: Readonly<Record<string, JsonObject>>,
) {
  const { sdk, diagnostics } = await planned(root, { others });
  const types = sdkTypes(sdk);
  const source = await exampleSource(sdk.api.schemas);
  const { files } = await emitted(
    sdk,
    modelsEmitter(types),
    operationsEmitter(types, source),
  );
  const codes = [...new Set(diagnostics.map(({ code }) => code))];
  const texts = files
    .filter(({ path }) => path.endsWith(".ts"))
    .map(({ path, text }) => [path, text.split("\n").toSorted()] as const);
  // Names of components that are taken are numbered otherwise than those of types.
  const numbered = JSON.stringify(texts).replaceAll(/[_-](?=2)/g, "");
  return { codes, texts: Object.fromEntries(JSON.parse(numbered)) };
}

describe("the whole of a description in several files", () => {
  it.each(Object.entries(cases))("means the same: %s", async (_, files) => {
    const root = rootOf(files);
    const one = await asOne(root, files.others);
    const [before, after] = [
      await meaning(root, files.others),
      await meaning(one, {}),
    ];
    expect(after.texts).toEqual(before.texts);
    expect(before.codes).toEqual(expect.arrayContaining(after.codes));
    expect(JSON.stringify(one)).not.toMatch(/"[\w/.]*\.(?:yaml|json)(?:#|")/);
  });

  it("has relative URIs that lead where they led", async () => {
    const links = {
      there: { operationRef: "../openapi.yaml#/paths/~1b/get" },
      here: { operationRef: "#/get" },
      far: { operationRef: "other.yaml#/paths/~1x/get" },
    };
    const item = {
      get: {
        operationId: "a",
        externalDocs: { url: "../docs/a.html#b" },
        responses: {
          "200": {
            description: "d",
            links,
            content: {
              "application/json": {
                schema: { type: "object", properties: { externalValue: text } },
                examples: {
                  e: { externalValue: "e.json" },
                  f: { externalValue: "https://e.example/f.json" },
                  g: { value: { externalValue: "g.json" } },
                },
              },
            },
          },
        },
      },
    };
    const get = { operationId: "b", responses: {}, externalDocs: { url: "b" } };
    const paths = { "/a": { $ref: "paths/a b.yaml" }, "/b": { get } };
    const of31 = await asOne(
      { openapi: "3.1.1", ...head, paths },
      { "paths/a b.yaml": item },
    );
    expect(of31).toMatchObject({
      paths: {
        "/a": {
          get: {
            externalDocs: { url: "docs/a.html#b" },
            responses: {
              "200": {
                links: {
                  there: { operationRef: "#/paths/~1b/get" },
                  here: { operationRef: "#/paths/~1a/get" },
                  far: { operationRef: "paths/other.yaml#/paths/~1x/get" },
                },
                content: {
                  "application/json": {
                    examples: {
                      e: { externalValue: "paths/e.json" },
                      f: { externalValue: "https://e.example/f.json" },
                      g: { value: { externalValue: "g.json" } },
                    },
                  },
                },
              },
            },
          },
        },
        "/b": { get },
      },
    });
    const of30 = await asOne(
      { openapi: "3.0.3", ...head, paths },
      { "paths/a b.yaml": item },
    );
    // Relative to the servers.
    expect(of30).toMatchObject({
      paths: { "/a": { get: { externalDocs: { url: "../docs/a.html#b" } } } },
    });
  });

  it("keeps what is data, though it looks like a schema of another version", async () => {
    const example = { items: { nullable: true, type: "string", $id: "x" } };
    const other = {
      openapi: "3.0.3",
      components: { schemas: { A: { type: "object", example } } },
    };
    const schemas = { A: { $ref: "o.yaml#/components/schemas/A" } };
    const one = await asOne(
      { openapi: "3.1.1", ...head, paths: {}, components: { schemas } },
      { "o.yaml": other },
    );
    expect(one["components"]).toEqual({
      schemas: { A: { type: "object", example } },
    });
  });
});
