import { describe, expect, it } from "vitest";
import type { JsonObject, JsonValue } from "../../generator/ir/json.js";
import type { Schema } from "../../generator/ir/schema.js";
import { type Lowered, lowered } from "../sdk.js";

const others: Readonly<Record<string, JsonValue>> = {
  "models/pool.yml": {
    allOf: [
      { type: "object", properties: { id: { type: "string" } } },
      { type: "object", properties: { $ref: "props.yml#/sizes" } },
      { type: "object", properties: { $ref: "props.yml#/tag" } },
    ],
  },
  "models/props.yml": {
    sizes: { sizes: { type: "array", items: { type: "integer" } } },
    tag: { tag: { $ref: "#/label" }, colour: { enum: ["red", "blue"] } },
    both: { $ref: "#/tag", colour: { type: "string" } },
    self: { again: { properties: { $ref: "#/self" } } },
    circle: { $ref: "#/circle" },
    label: { type: "string", minLength: 1 },
  },
};

async function read(A: JsonObject): Promise<Lowered> {
  const { api, diagnostics } = await lowered(
    { openapi: "3.0.3", components: { schemas: { A } } },
    { others },
  );
  return { api, diagnostics };
}

function component({ api }: Lowered): Schema | undefined {
  return api.schemas.get(api.components.get("A") ?? "");
}

function namesIn(schema: Schema | undefined): readonly string[] {
  return schema?.properties?.map(({ name }) => name) ?? [];
}

describe("a map of schemas by reference", () => {
  it("is read as if it were written out, relative to its own file", async () => {
    const result = await read({ allOf: [{ $ref: "models/pool.yml" }] });
    const pool = result.api.schemas.get("models/pool.yml#");
    expect(pool?.allOf?.map(namesIn)).toEqual([
      ["id"],
      ["sizes"],
      ["tag", "colour"],
    ]);
    const tag = pool?.allOf?.[2]?.properties?.[0]?.schema;
    expect(tag?.ref).toBe("models/props.yml#/label");
    expect(result.diagnostics).toMatchObject([
      { code: "map-reference", severity: "warning", places: [{}, {}] },
    ]);
  });

  it("is joined with what stands beside it, which counts first", async () => {
    const A = { properties: { $ref: "models/props.yml#/both", own: {} } };
    const schema = component(await read(A));
    expect(namesIn(schema)).toEqual(["own", "colour", "tag"]);
    const colour = schema?.properties?.[1]?.schema;
    expect(colour?.types).toEqual(["string"]);
  });

  it.each(["self", "circle"])("may lead back to itself: %s", async (name) => {
    const A = { properties: { $ref: `models/props.yml#/${name}` } };
    const { api, diagnostics } = await read(A);
    expect(api.schemas.size).toBeLessThan(5);
    expect(diagnostics.map(({ severity }) => severity)).not.toContain("error");
  });

  it("is none where a schema is called `$ref`", async () => {
    const A = { properties: { $ref: { type: "string" }, note: {} } };
    const result = await read(A);
    expect(namesIn(component(result))).toEqual(["$ref", "note"]);
    expect(result.diagnostics).toEqual([]);
  });

  it.each([
    ["none", "ref-not-found"],
    ["label", "map-reference-not-a-map"],
  ])("must lead to one: %s", async (name, code) => {
    const A = { properties: { $ref: `models/props.yml#/${name}` } };
    const [, error, ...more] = (await read(A)).diagnostics;
    expect(more).toEqual([]);
    expect(error).toMatchObject({ code, severity: "error" });
    expect(error?.message).toContain(`#/${name}`);
    expect(error?.message).toContain("a map of schemas");
    const [place] = error?.places ?? [];
    expect(place?.kind === "location" && place.location.pointer).toBe(
      "/components/schemas/A/properties/$ref",
    );
  });
});

describe("a text by reference", () => {
  const read = (description: JsonValue): Promise<Lowered> =>
    lowered(
      {
        info: { title: "t", version: "1", description },
        components: { schemas: { A: { description } } },
      },
      {
        others: {
          "texts.yml": { intro: "Hello.", again: { $ref: "#/intro" }, n: 1 },
        },
      },
    );

  it.each(["texts.yml#/intro", "texts.yml#/again"])(
    "is read as what it names: %s",
    async ($ref) => {
      const result = await read({ $ref });
      expect(result.api.description).toBe("Hello.");
      expect(component(result)?.description).toBe("Hello.");
      expect(result.diagnostics).toMatchObject([
        { code: "text-reference", severity: "warning", places: [{}, {}] },
      ]);
    },
  );

  it.each([
    ["texts.yml#/n", "wrong-type"],
    ["texts.yml#/none", "ref-not-found"],
    ["#/info/description", "wrong-type"],
  ])("must lead to one: %s", async ($ref, code) => {
    const { diagnostics } = await read({ $ref });
    expect(diagnostics.map((each) => each.code)).toContain(code);
  });
});

it.each<readonly [string, JsonObject, readonly string[]]>([
  ["a map", { 200: { description: "" } }, ["map-reference"]],
  ["no map", { description: "" }, ["reference-not-allowed"]],
])(
  "a map of OpenAPI's own that is a reference is what that names: %s",
  async (_, named, codes) => {
    const get = { responses: { $ref: "#/x-responses" } };
    const { api, diagnostics } = await lowered({
      paths: { "/a": { get } },
      "x-responses": named,
    });
    expect(diagnostics.map(({ code }) => code)).toEqual(codes);
    expect(diagnostics[0]?.message).toContain("`responses`");
    const [operation] = api.operations;
    expect(operation?.responses.map(({ status }) => status)).toEqual(
      codes[0] === "map-reference" ? ["200"] : [],
    );
  },
);
