import { describe, expect, it } from "vitest";
import { modelsEmitter } from "../../generator/emitters/models/index.js";
import type { JsonObject } from "../../generator/ir/json.js";
import { sdkTypes } from "../../generator/types/index.js";
import { jsonBody, ok, operation } from "../passes/fragments.js";
import { emitted, sdkOf } from "../sdk.js";

const to = (name: string): JsonObject => ({
  $ref: `#/components/schemas/${name}`,
});

/** The models of an API that takes `Taken` and gives `Given`, which hold a base of so many heirs; whoever asks for a file has its text. */
async function models(
  heirs: number,
  more: JsonObject = {},
): Promise<(file: string) => string> {
  const extending = Array.from({ length: heirs }, (_, at) => [
    `Heir${at}`,
    { allOf: [to("Base"), { type: "object", properties: { own: {} } }] },
  ]);
  const holding = { type: "object", properties: { held: to("Base") } };
  const put = operation({
    operationId: "put",
    requestBody: jsonBody(to("Taken")),
    responses: ok(to("Given")),
  });
  const sdk = await sdkOf({
    paths: { "/x": { put } },
    components: {
      schemas: {
        Taken: { type: "object", properties: { list: to("Holding") } },
        Holding: holding,
        Given: holding,
        Base: {
          type: "object",
          required: ["kind"],
          properties: { kind: { type: "string" } },
          discriminator: { propertyName: "kind" },
        },
        ...Object.fromEntries(extending),
        ...more,
      },
    },
  });
  const { text } = await emitted(sdk, modelsEmitter(sdkTypes(sdk)));
  return (file) => text(`src/models/${file}.ts`);
}

describe("what extends a base", () => {
  it("stands beside it in what comes back, as in what is sent", async () => {
    const file = await models(1);
    expect(file("given")).toContain(
      'held?: (Base & { kind: "Base" }) | Heir0;',
    );
    expect(file("holding")).toContain(
      'held?: (Base & { kind: "Base" }) | Heir0 | undefined;',
    );
  });

  it("is a long list only in what is sent", async () => {
    const file = await models(9);
    expect(file("given")).toContain("held?: Base;");
    expect(file("holding")).toMatch(/held\?:\s+\| Base\s+\| Heir0\s+\| Heir1/);
  });

  it("is no interface's property where TypeScript would not take that for the inherited one", async () => {
    const famous = {
      allOf: [
        to("Base"),
        { type: "object", properties: { fame: { type: "integer" } } },
      ],
    };
    const more = (held: JsonObject): JsonObject => ({
      More: {
        allOf: [to("Given"), { type: "object", properties: { held } }],
      },
    });
    const refined = await models(1, more(famous));
    expect(refined("more")).toContain("export type More = Given & {");
    const heir = await models(1, more(to("Heir0")));
    expect(heir("more")).not.toContain("export type More");
    const many = await models(9, more(famous));
    expect(many("more")).toContain("export interface More extends Given {");
  });
});
