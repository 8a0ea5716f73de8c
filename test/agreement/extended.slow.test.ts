import { join } from "node:path";
import { describe, expect, it } from "vitest";
import type { JsonObject } from "../../generator/ir/json.js";
import { askedCompilers, compile } from "../compile.js";
import { temporaryFolder, writeFile, writeFiles } from "../folder.js";
import { emittedModels, sdkOf } from "../sdk.js";

// A model that extends one which extends another may say anything of a property again: wherever that is an interface, TypeScript has to take it.

const text = { type: "string" };

type Sayings = Readonly<Record<string, JsonObject>>;

/** What a schema says of the property `p`, if anything. */
const ofTexts: Sayings = {
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

const ofP = (schema: JsonObject): JsonObject => ({ properties: { p: schema } });
const thing = { $ref: "#/components/schemas/Thing" };
const list = (items: JsonObject): JsonObject => ({ type: "array", items });

const ofObjects: Sayings = {
  Any: ofP({ type: "object" }),
  Thing: { properties: { x: text } },
  Named: ofP(thing),
  Narrowed: ofP({ allOf: [thing, { properties: { y: text } }] }),
  Spelled: ofP({ type: "object", properties: { x: text } }),
  Closed: ofP({
    type: "object",
    properties: { x: text },
    additionalProperties: false,
  }),
  Map: ofP({ type: "object", additionalProperties: text }),
  Deep: ofP({ type: "object", properties: { d: { type: "object" } } }),
  DeepNamed: ofP({ type: "object", properties: { d: thing } }),
  Things: ofP(list(thing)),
  Anys: ofP(list({ type: "object" })),
  Either: ofP({ oneOf: [thing, { type: "null" }] }),
};

/** Three generations, with each saying in each; the last may have a second base beside the first. */
function generations(sayings: Sayings, second: boolean): JsonObject {
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
  ["of texts, one base", ofTexts, false],
  ["of texts, two bases", ofTexts, true],
  ["of objects, one base", ofObjects, false],
  ["of objects, two bases", ofObjects, true],
])("three generations %s", (_, sayings, second) => {
  const folder = temporaryFolder();

  it.each(askedCompilers)(
    "compile under TypeScript %s",
    async (compiler) => {
      const sdk = await sdkOf({
        openapi: "3.1.0",
        components: { schemas: generations(sayings, second) },
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
