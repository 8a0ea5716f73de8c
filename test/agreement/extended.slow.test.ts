import { join } from "node:path";
import { describe, expect, it } from "vitest";
import type { JsonObject } from "../../generator/ir/json.js";
import { askedCompilers, compile } from "../compile.js";
import { temporaryFolder, writeFile, writeFiles } from "../folder.js";
import { emittedModels, sdkOf } from "../sdk.js";

// A model that extends one which extends another may say anything of a property again: wherever that is an interface, TypeScript has to take it.

const text = { type: "string" };

/** What a schema says of the property `p`, if anything. */
const sayings: Readonly<Record<string, JsonObject>> = {
  Nothing: { properties: { q: text } },
  Required: { required: ["p"] },
  Text: { properties: { p: text } },
  RequiredText: { properties: { p: text }, required: ["p"] },
  Letters: { properties: { p: { ...text, enum: ["a", "b"] } } },
  Letter: { properties: { p: { ...text, enum: ["a"] } }, required: ["p"] },
  OtherLetter: { properties: { p: { ...text, enum: ["c"] } } },
  NullableText: { properties: { p: { type: ["string", "null"] } } },
  Number: { properties: { p: { type: "integer" } } },
  Anything: { properties: { p: { description: "Of any type." } } },
  Given: { properties: { p: { ...text, readOnly: true } } },
  Taken: { properties: { p: { ...text, writeOnly: true } } },
  Told: { properties: { p: { ...text, description: "Told of again." } } },
  None: { properties: { p: false } },
};

/** Three generations, with each saying in each; the last may have a second base beside the first. */
function generations(second: boolean): JsonObject {
  const names = Object.keys(sayings);
  const own = (name: string): JsonObject => ({
    type: "object",
    ...sayings[name],
  });
  const ref = (name: string): JsonObject => ({
    $ref: `#/components/schemas/${name}`,
  });
  const schemas: [string, JsonObject][] = [];
  for (const first of names) {
    schemas.push([first, own(first)]);
    for (const middle of names) {
      const between = `${first}To${middle}`;
      schemas.push([between, { allOf: [ref(first), own(middle)] }]);
      for (const last of names) {
        const bases = [ref(between), ...(second ? [ref(last)] : [])];
        const rest = second ? { type: "object" } : own(last);
        schemas.push([`${between}To${last}`, { allOf: [...bases, rest] }]);
      }
    }
  }
  return Object.fromEntries(schemas);
}

describe.each([
  ["one base", false],
  ["two bases", true],
])("three generations, %s", (_, second) => {
  const folder = temporaryFolder();

  it.each(askedCompilers)(
    "compile under TypeScript %s",
    async (compiler) => {
      const sdk = await sdkOf({
        openapi: "3.1.0",
        components: { schemas: generations(second) },
      });
      writeFile(join(folder, "package.json"), '{ "type": "module" }');
      writeFiles(folder, await emittedModels(sdk));
      expect(await compile(folder, { compiler, include: ["**/*"] })).toEqual(
        [],
      );
    },
    120_000,
  );
});
