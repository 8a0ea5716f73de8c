import { beforeAll, describe, expect, it } from "vitest";
import { validatorsEmitter } from "../../generator/emitters/validators/index.js";
import { type Emitted, emitted, sdkOf } from "../sdk.js";

const party =
  "{ type: object, required: [name], properties: { name: { type: string }, mail: { type: string }, age: { type: integer } } }";
const line =
  "{ type: object, properties: { id: { type: string }, count: { type: integer }, price: { type: number } } }";

/** Components that spell out the same objects, instead of referring to one. */
const spec = `
components:
  schemas:
    Order:
      type: object
      properties:
        buyer: ${party}
        lines: { type: array, items: ${line} }
        small: { type: object, properties: { a: { type: string } } }
        alone: { type: object, properties: { x: { type: string }, y: { type: string }, z: { type: string } } }
    Invoice:
      type: object
      properties:
        payer: ${party}
        old: { type: object, properties: { lines: { type: array, items: ${line.replace("number", "integer")} } } }
        lines: { type: array, items: ${line} }
        small: { type: object, properties: { a: { type: string } } }
    Offer:
      type: object
      properties:
        old: { type: object, properties: { lines: { type: array, items: ${line.replace("number", "integer")} } } }
`;

let checks: Emitted;

beforeAll(async () => {
  checks = await emitted(await sdkOf(spec), validatorsEmitter);
});

/** The functions of other modules that a component's check calls. */
function calledBy(component: string): readonly string[] {
  const found = checks
    .text(`src/validators/${component}.ts`)
    .matchAll(/import \{ (check\w+) \} from "\.\/inline\/[\w-]+\.js";/g);
  return [...found].map(([, name = ""]) => name).toSorted();
}

/** `LinesObject` as a file's name. */
function kebab(name: string): string {
  return name.replaceAll(/\B[A-Z]/g, (letter) => `-${letter}`).toLowerCase();
}

describe("an object that several components spell out alike", () => {
  it("has one module, named after a place where it stands", () => {
    const paths = checks.files
      .map(({ path }) => path)
      .filter((path) => path.includes("/inline/"));
    expect(paths).toHaveLength(3);
    expect(paths).toEqual(
      expect.arrayContaining([
        "src/validators/inline/lines-object.ts",
        // The other is called after what holds it first, too.
        expect.stringMatching(/\/(?:invoice|order)-lines-object\.ts$/),
        expect.stringMatching(/\/(?:buyer|payer)-object\.ts$/),
      ]),
    );
    for (const path of paths)
      expect(
        checks.text(path).match(/^export function check\w+\(/gm),
      ).toHaveLength(1);
  });

  it("is checked there by all of them, wherever it stands", () => {
    const [order, invoice, offer] = ["order", "invoice", "offer"].map(calledBy);
    expect(order).toHaveLength(2);
    expect(invoice).toHaveLength(3);
    expect(offer).toHaveLength(1);
    expect(invoice).toEqual(expect.arrayContaining([...(order ?? [])]));
    expect(invoice).toEqual(expect.arrayContaining([...(offer ?? [])]));
  });

  it("is another where it says something else", () => {
    const [own = ""] = calledBy("offer");
    expect(calledBy("order")).not.toContain(own);
    const path = `src/validators/inline/${kebab(own.replace("check", ""))}.ts`;
    expect(checks.text(path)).not.toContain("Number.isFinite(");
  });
});

describe("objects that stand under one name, of which several components spell out each,", () => {
  const fault = (code: string): string =>
    `{ type: object, properties: { code: { const: ${code} }, since: { type: string }, by: { type: string } } }`;
  const list = (...items: readonly string[]): string =>
    `{ type: array, items: { oneOf: [${items.join()}] } }`;

  it("are called after the constant that tells them apart, and so stay when one more comes", async () => {
    const faults = [fault("bridge_offline"), fault("no_account")];
    const files = async (...more: readonly string[]): Promise<Emitted> => {
      const errors = list(...more, ...faults);
      const both = ["Lock", "Thermostat"].map(
        (each) =>
          `${each}: { type: object, properties: { errors: ${errors} } }`,
      );
      const text = `components: { schemas: { ${both.join()} } }`;
      return emitted(await sdkOf(text), validatorsEmitter);
    };
    const inline = ({ files: all }: Emitted): readonly string[] =>
      all
        .map(({ path }) => path)
        .filter((path) => path.includes("/inline/"))
        .toSorted();
    expect(inline(await files())).toEqual([
      "src/validators/inline/bridge-offline-errors-object.ts",
      "src/validators/inline/no-account-errors-object.ts",
    ]);
    expect(inline(await files(fault("asleep")))).toEqual([
      "src/validators/inline/asleep-errors-object.ts",
      "src/validators/inline/bridge-offline-errors-object.ts",
      "src/validators/inline/no-account-errors-object.ts",
    ]);
  });
});

describe("what stands in one component only, or is small,", () => {
  it("stays there", () => {
    const order = checks.text("src/validators/order.ts");
    expect(order).toMatch(/^function checkAloneOfOrder\(/m);
    expect(order.match(/^function /gm)).toHaveLength(1);
  });
});

describe("an object that operations spell out alike", () => {
  const three = (a: string, b: string, c: string): string =>
    `{ type: object, properties: { ${a}: { type: string }, ${b}: { type: string }, ${c}: { type: string } } }`;
  const content = (name: string, schema: string): string =>
    `{ application/json: { schema: { type: object, properties: { ${name}: ${schema} } } } }`;
  const operation = (name: string): string => `
      parameters: [{ name: ${name}, in: query, style: deepObject, schema: { type: object, properties: { range: ${three("from", "to", "step")} } } }]
      requestBody: { content: ${content("sent", three("d", "e", "f"))} }
      responses: { "200": { description: Done., content: ${content("got", three("g", "h", "i"))} } }`;
  const twice = `
paths:
  /first:
    post:${operation("first")}
  /second:
    post:${operation("second")}
`;

  it("in parameters, bodies and responses, has one module, too", async () => {
    const { files } = await emitted(await sdkOf(twice), validatorsEmitter);
    expect(files.map(({ path }) => path).toSorted()).toEqual([
      "src/validators/inline/got-object.ts",
      "src/validators/inline/range-object.ts",
      "src/validators/inline/sent-object.ts",
    ]);
  });
});

describe("the function of an object that several components spell out", () => {
  const long = "a_very_long_name_of_a_property_that_has_no_end";

  it.each<
    readonly [where: string, rule: (object: string) => string, name: string]
  >([
    [
      "a property",
      (each) => `properties: { pull_request: ${each} }`,
      "PullRequest",
    ],
    [
      "an item",
      (each) => `properties: { lines: { type: array, items: ${each} } }`,
      "Lines",
    ],
    [
      "any other property",
      (each) =>
        `properties: { map: { type: object, additionalProperties: ${each} } }`,
      "Map",
    ],
    [
      "a branch",
      (each) =>
        `properties: { either: { anyOf: [{ type: string }, ${each}] } }`,
      "Either",
    ],
    [
      "a name with more than letters",
      (each) => `properties: { "2fa/old~codes": ${each} }`,
      "FaOldCodes",
    ],
    ["a name of other letters", (each) => `properties: { "名": ${each} }`, ""],
    [
      "a long name",
      (each) => `properties: { ${long}: ${each} }`,
      "AVeryLongNameOfAPropertyThatHasNoEnd",
    ],
    [
      "a very long name",
      (each) => `properties: { ${long}_${long}: ${each} }`,
      "AVeryLongNameOfAPropertyThatHasNoEndAVer",
    ],
  ])("is named after %s", async (_, rule, name) => {
    const own =
      "{ type: object, properties: { a: { type: string }, b: { type: string }, c: { type: string } } }";
    const text = `components: { schemas: { One: { type: object, ${rule(own)} }, Two: { type: object, ${rule(own)} } } }`;
    const { files } = await emitted(await sdkOf(text), validatorsEmitter);
    const inline = files.filter(({ path }) => path.includes("/inline/"));
    expect(inline.map(({ path }) => path)).toEqual([
      `src/validators/inline/${kebab(`${name}Object`)}.ts`,
    ]);
    expect(inline[0]?.text).toContain(`export function check${name}Object(`);
  });
});
