import { join } from "node:path";
import { expect, it } from "vitest";
import { openapiTypesEmitter } from "../../generator/emitters/openapi-types/index.js";
import type { JsonObject } from "../../generator/ir/json.js";
import { sdkTypes } from "../../generator/types/index.js";
import { compile } from "../compile.js";
import { temporaryFolder, writeFile } from "../folder.js";
import { emitted, sdkOf } from "../sdk.js";

const folder = temporaryFolder();

/** Which of the constants, one a line, that use the bridge of schemas as `Schemas` are wrong, and what else the compiler says. */
async function wrongOf(
  schemas: JsonObject,
  use: string,
): Promise<readonly string[]> {
  const document = {
    openapi: "3.1.0",
    info: { title: "Pets", version: "1" },
    paths: {},
    components: { schemas },
  };
  const sdk = await sdkOf(document);
  const emitter = openapiTypesEmitter(() => document, sdkTypes(sdk));
  const text = (await emitted(sdk, emitter)).files[0]?.text ?? "";
  writeFile(join(folder, "package.json"), `{ "type": "module" }`);
  writeFile(join(folder, "src/openapi.ts"), text);
  const head = `import type { components } from "./openapi.js";\ntype Schemas = components["schemas"];\n`;
  writeFile(join(folder, "src/use.ts"), head + use);
  const errors = await compile(folder, { compiler: "7" });
  const lines = (head + use).split("\n");
  return errors.map((error) => {
    const line = lines[Number(/^src\/use\.ts\((\d+)/.exec(error)?.[1]) - 1];
    return /^export const (\w+)/.exec(line ?? "")?.[1] ?? error;
  });
}

const to = (name: string) => ({ $ref: `#/components/schemas/${name}` });
const tagged = (value: string) => ({
  type: "object",
  required: ["kind"],
  properties: { kind: { type: "string", enum: [value] } },
});
const named = { type: "object", properties: { name: { type: "string" } } };

it("a required property may be null's, one branch's or every object's", async () => {
  const schemas = {
    Base: { type: ["object", "null"], properties: { a: { type: "string" } } },
    Both: { ...named, anyOf: [tagged("x"), { type: "null" }] },
    OfNull: { allOf: [to("Base")], required: ["a"], type: "object" },
    OfBoth: { allOf: [to("Both")], required: ["name"] },
    OfAll: { allOf: [to("Base")], required: ["constructor", "toString"] },
  };
  const use = `
export const good: Schemas["OfNull"] = { a: "" };
export const bad: Schemas["OfNull"] = {};
`;
  expect(await wrongOf(schemas, use)).toEqual(["bad"]);
});

it("a union keeps its tags wherever it is extended", async () => {
  const mapping = { a: "A", b: "#/components/schemas/B" };
  const discriminator = { propertyName: "kind", mapping };
  const schemas = {
    A: {
      type: "object",
      required: ["kind"],
      properties: { kind: { type: "string" } },
    },
    B: tagged("b"),
    Either: { oneOf: [to("A"), to("B")], discriminator },
    Extended: { allOf: [to("Either"), named] },
    Further: { allOf: [to("Extended"), { required: ["name"] }] },
    Inline: { allOf: [{ oneOf: [to("A"), to("B")], discriminator }, named] },
    Owner: {
      type: "object",
      properties: {
        pet: { anyOf: [{ allOf: [to("Either")] }, { type: "null" }] },
      },
    },
  };
  const use = `
export const one: Schemas["Extended"] = { kind: "a", name: "" };
export const two: Schemas["Further"] = { kind: "b", name: "" };
export const three: Schemas["Inline"] = { kind: "b", name: "" };
export const four: Schemas["Owner"] = { pet: { kind: "a" } };
export const five: Schemas["Extended"] = { kind: "Extended" };
export const six: Schemas["Owner"] = { pet: {} };
`;
  expect(await wrongOf(schemas, use)).toEqual(["five", "six"]);
});

it("heirs have their tags wherever they and their base stand, and what only refers to a base has the base's", async () => {
  const Base = {
    type: "object",
    required: ["kind"],
    properties: { kind: { type: "string" } },
    discriminator: { propertyName: "kind", mapping: { last: "Grandchild" } },
  };
  const schemas = {
    Grandchild: { allOf: [to("Child"), named] },
    Child: { allOf: [to("Named"), to("Base")] },
    Named: named,
    Base,
    Owner: { type: "object", properties: { pet: { allOf: [to("Base")] } } },
  };
  const use = `
export const child: Schemas["Child"] = { kind: "Child" };
export const grandchild: Schemas["Grandchild"] = { kind: "last" };
export const owner: Schemas["Owner"] = { pet: { kind: "anything" } };
export const other: Schemas["Child"] = { kind: "pet" };
`;
  expect(await wrongOf(schemas, use)).toEqual(["other"]);
});
