import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import ts from "typescript";
import { describe, expect, it } from "vitest";
import { openapiTypesEmitter } from "../../generator/emitters/openapi-types/index.js";
import type { JsonObject } from "../../generator/ir/json.js";
import { sdkTypes } from "../../generator/types/index.js";
import { emitted, sdkOf } from "../sdk.js";
import { missing, shared } from "../shared.js";

const hostile = shared("fixtures/hostile");

async function emit(
  document: JsonObject,
): Promise<{ text: string | undefined; codes: readonly string[] }> {
  const sdk = await sdkOf({});
  const emitter = openapiTypesEmitter(() => document, sdkTypes(sdk));
  const { files, diagnostics } = await emitted(sdk, emitter);
  return {
    text: files[0]?.text,
    codes: diagnostics.map(({ code }) => code),
  };
}

const head = { openapi: "3.1.0", info: { title: "Toy", version: "1" } };

describe("the types of openapi-typescript", () => {
  it("stand in a file of their own", async () => {
    const schemas = {
      Pet: { type: "object", properties: { name: { type: "string" } } },
    };
    const { text, codes } = await emit({
      ...head,
      paths: {},
      components: { schemas },
    });
    expect(text).toContain("export interface components {");
    expect(text).toContain("Pet: {\n            name?: string;");
    expect(codes).toEqual([]);
  });

  it("have the path parameters that nothing declares, as params do", async () => {
    const responses = { "204": { description: "Done." } };
    const bed = { name: "bed", in: "query", schema: { type: "integer" } };
    const document = {
      ...head,
      paths: {
        "/rooms/{room}/beds/{bed}": {
          get: { parameters: [bed], responses },
          put: { responses },
        },
      },
    };
    const sdk = await sdkOf(document);
    const emitter = openapiTypesEmitter(() => document, sdkTypes(sdk));
    const text = (await emitted(sdk, emitter)).files[0]?.text ?? "";
    const both = /path: \{\s+room: string;\s+bed: string;\s+\};/g;
    expect(text.match(both)).toHaveLength(2);
    expect(text).toContain("bed?: number;");
  });

  it("have the tag once of a component that states it, though no mapping names it", async () => {
    const base = { $ref: "#/components/schemas/Device" };
    const tag = (value: string) => ({
      type: "object",
      required: ["kind"],
      properties: { kind: { type: "string", enum: [value] } },
    });
    const schemas = {
      Device: {
        type: "object",
        required: ["kind"],
        properties: { kind: { type: "string" } },
        discriminator: {
          propertyName: "kind",
          mapping: { "Hub 2": "#/components/schemas/Hub2" },
        },
      },
      Beside: { ...tag("beside"), allOf: [base] },
      Within: { allOf: [base, tag("within")] },
      Named: { allOf: [base] },
      Hub2: { ...tag("Hub 2"), allOf: [base] },
    };
    const { text = "" } = await emit({
      ...head,
      paths: {},
      components: { schemas },
    });
    expect(text.match(/kind: "[^"]*"/g)).toEqual([
      'kind: "beside"',
      'kind: "within"',
      'kind: "Named"',
      'kind: "Hub 2"',
      'kind: "Hub 2"',
    ]);
  });

  it("have the tags that a further level leaves to a component, though no mapping of these names it", async () => {
    const base = (property: string, mapping: JsonObject): JsonObject => ({
      type: "object",
      required: [property],
      properties: { [property]: { type: "string" } },
      discriminator: { propertyName: property, mapping },
    });
    const to = (name: string) => ({ $ref: `#/components/schemas/${name}` });
    const schemas = {
      Fish: base("kind", { shark: to("Shark").$ref, eel: to("Eel").$ref }),
      Shark: { ...base("breed", { saw: to("Saw").$ref }), allOf: [to("Fish")] },
      Saw: { allOf: [to("Shark")] },
      Long: { allOf: [to("Fish")], properties: { length: {} } },
      Eel: { allOf: [to("Long")] },
    };
    const document = { ...head, paths: {}, components: { schemas } };
    const sdk = await sdkOf(document);
    const emitter = openapiTypesEmitter(() => document, sdkTypes(sdk));
    const text = (await emitted(sdk, emitter)).files[0]?.text ?? "";
    expect(text).not.toMatch(/"(?:Saw|Long)";/);
    expect(text.match(/kind: "[^"]*"/g)).toEqual([
      'kind: "shark"',
      'kind: "shark"',
      'kind: "eel"',
      'kind: "eel"',
    ]);
  });

  it("are left out where sdk.yaml says so", async () => {
    const sdk = await sdkOf({}, { openapiTypes: false });
    const emitter = openapiTypesEmitter(() => head, sdkTypes(sdk));
    expect((await emitted(sdk, emitter)).files).toEqual([]);
  });

  it("are left out, with a warning, where openapi-typescript fails", async () => {
    const title: JsonObject = { not: "text" };
    const { text, codes } = await emit({
      ...head,
      components: { schemas: { A: { title } } },
    });
    expect(text).toBeUndefined();
    expect(codes).toEqual(["openapi-types-failed"]);
  });
});

describe("values in the types of openapi-typescript", () => {
  const reference = { $ref: "#/components/schemas/B" };
  const B = { type: "object", properties: { b: { type: "string" } } };

  async function typeOf(A: JsonObject): Promise<string | undefined> {
    const { text, codes } = await emit({
      ...head,
      components: { schemas: { A, B } },
    });
    expect(codes).toEqual([]);
    return /^ {8}A: (.*?;)\n {8}B:/ms
      .exec(text?.replaceAll(/^ *(?:\/\*)?\*.*\n/gm, "") ?? "")?.[1]
      ?.replaceAll(/\s+/g, " ");
  }

  it.each<readonly [JsonObject, string]>([
    [{ enum: [reference] }, `{ $ref: "${reference.$ref}"; };`],
    [{ type: "object", enum: [reference] }, `{ $ref: "${reference.$ref}"; };`],
    [{ const: reference }, `{ $ref: "${reference.$ref}"; };`],
    [{ const: { a: [1, {}, [], null] } }, expect.stringMatching(/^\{ a: \[ 1/)],
    [
      { type: "object", enum: [{ type: "x" }, { items: 1 }], default: {} },
      `{ type: "x"; } | { items: 1; };`,
    ],
    [{ type: ["object", "null"], enum: [{ a: 1 }, null] }, "{ a: 1; } | null;"],
    [
      { properties: { a: { type: "string" } }, const: { allOf: ["a"] } },
      `{ allOf: [ "a" ]; };`,
    ],
    [{ enum: ["a", 1, null] }, `"a" | 1 | null;`],
  ])("%j is what it holds", async (schema, type) => {
    expect(await typeOf(schema)).toEqual(type);
  });

  it.each<JsonObject>([
    { default: reference },
    { example: { allOf: ["a"] } },
    { examples: [reference, { oneOf: [1], discriminator: reference }] },
    { "x-schema": { allOf: [1], discriminator: { propertyName: "a" } } },
  ])("%j says nothing of the type", async (values) => {
    expect(await typeOf({ type: "string", ...values })).toBe("string;");
  });

  it("are told in comments without tags, as all texts are", async () => {
    const text = "See @everyone\n@deprecated {@link x} me@x.test";
    const said = { title: text, description: text };
    const A = { ...said, default: { text }, example: text, examples: [text] };
    const responses = { "204": { description: text } };
    const get = { ...said, summary: text, responses };
    const bridge = await emit({
      ...head,
      paths: { "/": { ...said, get } },
      components: { schemas: { A, B: { properties: { A } } } },
    });
    const file = ts.createSourceFile("a.ts", bridge.text ?? "", 99, true);
    const tags = new Set<string>();
    const visit = (node: ts.Node): void => {
      for (const each of ts.getJSDocTags(node)) tags.add(each.tagName.text);
      node.getChildren(file).forEach(visit);
    };
    visit(file);
    expect([...tags]).toEqual(["description", "default", "example"]);
    expect(bridge.text).toMatch(
      / See \\@everyone\n +\* {5}\\@deprecated \{\\@link x\} me@x\.test\n/,
    );
  });

  it("keep schemas whose names are those of fields", async () => {
    const { text } = await emit({
      ...head,
      components: {
        schemas: {
          default: { type: "object", properties: { "x-a": { enum: [B] } } },
          links: { type: "string" },
        },
        parameters: {
          example: { name: "q", in: "query", schema: { type: "integer" } },
        },
      },
    });
    expect(text).toMatch(/default: \{\s+"x-a"\?: \{/);
    expect(text).toContain("links: string;");
    expect(text).toContain("example: number;");
  });
});

describe("a hostile description", () => {
  const files = hostile === undefined ? [] : readdirSync(hostile);
  const json = files.filter(
    (file) => file.endsWith(".yaml") && file.startsWith("inj-"),
  );

  it.skipIf(hostile === undefined)(
    `becomes types only${hostile === undefined ? ` (${missing("fixtures/hostile")})` : ""}`,
    async () => {
      let seen = 0;
      for (const file of json) {
        const text = readFileSync(join(hostile ?? "", file), "utf8");
        if (!text.startsWith("{")) continue;
        const { text: types } = await emit(JSON.parse(text));
        const parsed = ts.createSourceFile(
          "openapi.ts",
          types ?? "",
          ts.ScriptTarget.Latest,
        );
        for (const statement of parsed.statements)
          expect(
            [
              ts.SyntaxKind.InterfaceDeclaration,
              ts.SyntaxKind.TypeAliasDeclaration,
            ],
            file,
          ).toContain(statement.kind);
        seen += 1;
      }
      expect(seen).toBeGreaterThan(5);
    },
  );
});
