import { describe, expect, it } from "vitest";
import { compileSchema } from "../../generator/compile-schema.js";
import { validatorsEmitter } from "../../generator/emitters/validators/index.js";
import type { JsonObject } from "../../generator/ir/json.js";
import { emitted, sdkOf } from "../sdk.js";

/** Schemas of which each means the next one twice: to follow them all takes 2^levels steps. */
function doubling(levels: number, prefix: string): JsonObject {
  const schemas = Array.from({ length: levels }, (_, level) => {
    const next = { $ref: `${prefix}S${level + 1}` };
    const isLast = level + 1 === levels;
    return [`S${level}`, isLast ? {} : { anyOf: [next, next] }];
  });
  return Object.fromEntries(schemas);
}

describe("`unevaluatedProperties` beside more schemas than can be looked through", () => {
  const refusal = {
    code: "schema-not-compilable",
    severity: "error",
    message:
      "This schema can't be validated exactly: too many schemas bear on its unevaluated keywords.",
  };

  it("is refused at the schema in which it stands", async () => {
    const closed = { $ref: "#/$defs/S0", unevaluatedProperties: false };
    const { diagnostics, validate } = await compileSchema(
      { $defs: { ...doubling(15, "#/$defs/"), closed }, items: closed },
      { dialect: "2020-12" },
    );
    expect(diagnostics).toMatchObject([
      { ...refusal, places: [{ pointer: "/items" }] },
    ]);
    expect(validate([]).issues).toMatchObject([
      {
        path: [],
        code: "schema",
        message: "can't be validated: the schema has errors",
      },
    ]);
  });

  it("is refused in an SDK, too", async () => {
    const prefix = "#/components/schemas/";
    const schemas = {
      ...doubling(15, prefix),
      Closed: { $ref: `${prefix}S0`, unevaluatedProperties: false },
    };
    const sdk = await sdkOf({ components: { schemas } });
    const { diagnostics } = await emitted(sdk, validatorsEmitter);
    const location = { pointer: "/components/schemas/Closed" };
    expect(diagnostics).toMatchObject([
      { ...refusal, places: [{ kind: "location", location }] },
    ]);
  });

  it("is compiled beside somewhat fewer", async () => {
    const { diagnostics, validate } = await compileSchema(
      {
        $defs: doubling(10, "#/$defs/"),
        $ref: "#/$defs/S0",
        unevaluatedProperties: false,
      },
      { dialect: "2020-12" },
    );
    expect(diagnostics).toEqual([]);
    expect(validate({}).issues).toEqual([]);
    expect(validate({ a: 1 }).issues).toMatchObject([
      { path: ["a"], code: "unevaluatedProperties" },
    ]);
  });
});

it("a value that leads back to itself is refused, and throws nothing", async () => {
  const { validate } = await compileSchema(
    { items: { $ref: "#" } },
    { dialect: "2020-12" },
  );
  const endless: unknown[] = [];
  endless.push(endless);
  expect(validate(endless).issues).toMatchObject([
    { path: [], message: "must be JSON that can be followed to its end" },
  ]);
  expect(validate([[], [[]]]).issues).toEqual([]);
});
