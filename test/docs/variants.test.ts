import { format } from "prettier";
import { expect, it } from "vitest";
import type { JsonObject } from "../../generator/ir/json.js";
import { docsOf, onlyPage } from "./docs.js";

// A body that is one of several things is shown as these, not as one object in which everything is optional.

const text = { type: "string" };
const object = (
  required: readonly string[],
  properties: JsonObject,
): JsonObject => ({
  type: "object",
  required: [...required],
  properties,
});
const schemas = {
  Card: object(["number"], {
    type: { const: "card" },
    number: text,
    cvc: text,
  }),
  Bank: object(["iban"], { type: { const: "bank" }, iban: text }),
};
const card = { $ref: "#/components/schemas/Card" };
const bank = { $ref: "#/components/schemas/Bank" };
const tagged = {
  oneOf: [card, bank],
  discriminator: {
    propertyName: "type",
    mapping: { card: card.$ref, bank: bank.$ref },
  },
};

async function sectionOf(
  title: string,
  schema: JsonObject,
  more: JsonObject = {},
): Promise<string> {
  const content = { "application/json": { schema } };
  const page = await onlyPage({
    info: { title: "Shop", version: "1" },
    components: { schemas: { ...schemas, ...more } },
    paths: {
      "/pay": {
        post: {
          operationId: "pay",
          ...(title === "Parameters" && {
            requestBody: { required: true, content },
          }),
          responses: {
            200: {
              description: "Paid.",
              ...(title === "Responses" && { content }),
            },
          },
        },
      },
    },
  });
  expect(await format(page, { parser: "markdown" })).toBe(page);
  const [, section = ""] = page.split(`## ${title}\n\n`);
  return section.split("\n\n## ")[0] ?? "";
}

it("a request body's models, with the tag that chooses them", async () => {
  expect(await sectionOf("Parameters", tagged))
    .toBe(`One of these, told by \`type\`:

- \`type\` \`"card"\`: [\`Card\`](../objects/card.md)

  - \`number\`: string, required
  - \`cvc\`: string

- \`type\` \`"bank"\`: [\`Bank\`](../objects/bank.md)

  - \`iban\`: string, required`);
});

it("what all have in common stands before", async () => {
  const schema = {
    ...object(["amount"], { amount: { type: "integer" } }),
    oneOf: [
      object(["a"], { a: text, deep: object([], { x: text }) }),
      object(["b"], { b: text }),
    ],
  };
  expect(await sectionOf("Parameters", schema))
    .toBe(`- \`amount\`: integer, required

One of these:

- object

  - \`a\`: string, required

  - \`deep\`: object

    - \`x\`: string

- object

  - \`b\`: string, required`);
});

it("rules over properties that are declared beside them are told as rules", async () => {
  const schema = {
    ...object([], { a: text, b: text }),
    oneOf: [{ required: ["a"] }, { required: ["b"] }],
  };
  expect(await sectionOf("Parameters", schema)).toBe(`Exactly one of these:

- \`a\`
- \`b\`

The parameters:

- \`a\`: string
- \`b\`: string`);
});

it("a property's, and an answer's", async () => {
  const schema = object(["method"], {
    method: { oneOf: [text, object(["iban"], { iban: text })] },
  });
  const shown = `- \`method\`: string or object, required

  One of these:

  - string

  - object

    - \`iban\`: string, required`;
  expect(await sectionOf("Parameters", schema)).toBe(shown);
  expect(await sectionOf("Responses", tagged))
    .toContain(`One of these, told by \`type\`:

  - \`type\` \`"card"\`: [\`Card\`](../objects/card.md)
  - \`type\` \`"bank"\`: [\`Bank\`](../objects/bank.md)`);
});

it("a whole body's, which is no object alone", async () => {
  const list = { type: "array", items: text };
  expect(
    await sectionOf("Parameters", {
      anyOf: [list, object(["a"], { a: text })],
    }),
  ).toContain("string");
});

it("the tags that the types of the branches say, where names say others", async () => {
  const at = "#/components/schemas/";
  const base = {
    ...object(["kind"], { kind: text }),
    discriminator: {
      propertyName: "kind",
      mapping: { cat: `${at}Cat`, dog: `${at}Dog` },
    },
  };
  const heir = { allOf: [{ $ref: `${at}Pet` }] };
  const union = {
    oneOf: [{ $ref: `${at}Cat` }, { $ref: `${at}Dog` }],
    discriminator: { propertyName: "kind" },
  };
  const section = await sectionOf("Parameters", union, {
    Pet: base,
    Cat: heir,
    Dog: heir,
  });
  expect(section).toContain('- `kind` `"cat"`: [`Cat`]');
  expect(section).toContain('- `kind` `"dog"`: [`Dog`]');
});

const to = (name: string) => ({ $ref: `#/components/schemas/${name}` });
const fishes: JsonObject = {
  Fish: {
    ...object(["age", "kind"], { age: { type: "integer" }, kind: text }),
    discriminator: {
      propertyName: "kind",
      mapping: { salmon: to("Salmon").$ref, shark: to("Shark").$ref },
    },
  },
  Salmon: {
    ...object(["kind"], { kind: { enum: ["salmon"] } }),
    allOf: [to("Fish")],
  },
  Shark: {
    ...object(["breed"], { kind: { const: "shark" }, breed: text }),
    allOf: [to("Fish")],
    discriminator: { propertyName: "breed", mapping: { saw: "Saw" } },
  },
  Saw: { ...object(["teeth"], { teeth: text }), allOf: [to("Shark")] },
};

it("what a base means, with what it adds and the tags of each level, as types have it", async () => {
  expect(await sectionOf("Parameters", to("Fish"), fishes))
    .toBe(`- \`age\`: integer, required
- \`kind\`: string, required

One of these, told by \`kind\`:

- \`kind\` \`"salmon"\`: [\`Salmon\`](../objects/salmon.md)

- \`kind\` \`"shark"\`, \`breed\` \`"saw"\`: [\`Saw\`](../objects/saw.md)

  - \`teeth\`: string, required

The body is sent as \`application/json\`, with other properties as you like.`);
});

it("those of a base on its own page, and none on that of what extends it", async () => {
  const content = { "application/json": { schema: to("Fish") } };
  const pages = await docsOf({
    components: { schemas: fishes },
    paths: {
      "/f": { post: { requestBody: { content }, responses: { 200: {} } } },
    },
  });
  expect(pages.get("docs/objects/fish.md")).toContain(`
One of these, told by \`kind\`:

- \`kind\` \`"salmon"\`: [\`Salmon\`](salmon.md)
- \`kind\` \`"shark"\`, \`breed\` \`"saw"\`: [\`Saw\`](saw.md)
`);
  expect(pages.get("docs/objects/salmon.md")).not.toContain("One of these");
});
