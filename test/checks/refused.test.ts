import { describe, expect, it } from "vitest";
import { compileSchema } from "../../generator/compile-schema.js";
import { validatorsEmitter } from "../../generator/emitters/validators/index.js";
import type { JsonObject } from "../../generator/ir/json.js";
import { emitted, sdkOf } from "../sdk.js";

/** More branches than are looked through for what they evaluate; that a value may be anything makes them cheap. */
const tooMany: JsonObject = {
  anyOf: Array.from({ length: 20_001 }, () => true),
  unevaluatedProperties: false,
};

const told = {
  code: "schema-not-compilable",
  severity: "error",
  message:
    "This schema can't be validated exactly: too many schemas bear on its unevaluated keywords.",
};

describe("a schema that can't be validated exactly", () => {
  it("is reported with its place, and accepts nothing", async () => {
    const schema = { properties: { a: tooMany } };
    const { validate, diagnostics } = await compileSchema(schema, {
      dialect: "oas31",
    });
    expect(diagnostics).toMatchObject([
      { ...told, places: [{ pointer: "/properties/a" }] },
    ]);
    expect(validate({}).issues).toMatchObject([{ path: [], code: "schema" }]);
  });

  it("is reported where it is a component's", async () => {
    const sdk = await sdkOf({ components: { schemas: { Many: tooMany } } });
    const { diagnostics } = await emitted(sdk, validatorsEmitter);
    expect(diagnostics).toMatchObject([
      {
        ...told,
        places: [{ location: { pointer: "/components/schemas/Many" } }],
      },
    ]);
  });
});
