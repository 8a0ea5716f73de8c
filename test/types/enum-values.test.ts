import { describe, expect, it } from "vitest";
import { modelsEmitter } from "../../generator/emitters/models/index.js";
import type { JsonObject } from "../../generator/ir/json.js";
import { enumValues, sdkTypes } from "../../generator/types/index.js";
import { temporaryFolder, writeFiles } from "../folder.js";
import { loadModule } from "../load.js";
import { emitted, emittedModels, sdkOf } from "../sdk.js";
import { to } from "../schema/meaning.js";

const text = { type: "string" };

describe("the values of a model that is an enum", () => {
  it.each<readonly [JsonObject, readonly unknown[]]>([
    [{ ...text, enum: ["b", "a"] }, ["b", "a"]],
    [{ type: ["string", "null"], enum: ["a", null] }, ["a", null]],
    [{ oneOf: [{ const: 1, title: "Low" }, { const: 2 }] }, [1, 2]],
    [{ const: "only" }, ["only"]],
    [to("Other"), ["x", "y"]],
    [{ anyOf: [to("Other"), { type: "null" }] }, ["x", "y", null]],
    [{ ...text, enum: ["a", 1] }, ["a"]],
  ])("%j: %j", async (schema, expected) => {
    expect(await valuesOf(schema)).toEqual(expected);
  });

  it.each<JsonObject>([
    text,
    { type: "null" },
    { type: "boolean" },
    { enum: ["a", { b: 1 }] },
    { anyOf: [to("Other"), { type: "integer" }] },
    { type: "object", properties: { kind: to("Other") } },
  ])("are listed of no other: %j", async (schema) => {
    expect(await valuesOf(schema)).toBeUndefined();
  });

  it("are known of an open one, too", async () => {
    const schemas = { Subject: { ...text, enum: ["a", "b"] } };
    const sdk = await sdkOf({ components: { schemas } }, { enums: "open" });
    const { text: textOf } = await emitted(sdk, modelsEmitter(sdkTypes(sdk)));
    expect(textOf("src/models/subject.ts")).toContain('["a", "b"]');
  });

  it("are those of the value that goes by the name of the type", async () => {
    const schemas = { Genre: { ...text, enum: ["novel", "poem"] } };
    const folder = temporaryFolder();
    const sdk = await sdkOf({ components: { schemas } });
    writeFiles(folder, await emittedModels(sdk));
    const { values, verdicts } = await loadModule(
      folder,
      `import { Genre } from "./src/models/genre.js";
       export const { values } = Genre;
       export const verdicts = [Genre.is("poem"), Genre.is("prose")];`,
    );
    expect(values).toEqual(["novel", "poem"]);
    expect(verdicts).toEqual([true, false]);
  });
});

async function valuesOf(
  schema: JsonObject,
): Promise<readonly unknown[] | undefined> {
  const schemas = { Other: { ...text, enum: ["x", "y"] }, Subject: schema };
  const sdk = await sdkOf({ components: { schemas } });
  const model = sdk.models.get(sdk.api.components.get("Subject") ?? "");
  if (model === undefined) throw new Error("no subject");
  return enumValues(model, "response", sdkTypes(sdk));
}
