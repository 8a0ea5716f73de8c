import { describe, expect, it } from "vitest";
import { operationsEmitter } from "../../generator/emitters/operations/index.js";
import { exampleSource } from "../../generator/examples/source.js";
import { sdkTypes } from "../../generator/types/index.js";
import { emitted, lowered, planned } from "../sdk.js";

const description = (openapi: string): string => `
openapi: ${openapi}
paths:
  /cats:
    get:
      operationId: listCats
      parameters:
        - { $ref: "#/components/parameters/Limit", description: How many cats. }
        - { $ref: "#/components/parameters/Again" }
      requestBody: { $ref: "#/components/requestBodies/Filter", description: Which cats. }
      responses:
        "200":
          description: ok
          headers: { X-Total: { $ref: "#/components/headers/Total", description: How many there are. } }
        "204": { $ref: "#/components/responses/Done", description: The cats are gone. }
        "404": { $ref: "#/components/responses/Done" }
        "410": { $ref: "#/components/responses/Gone" }
  /dogs:
    get: { operationId: listDogs, parameters: [{ $ref: "#/components/parameters/Limit" }], responses: { "204": { $ref: "#/components/responses/Done" } } }
components:
  parameters:
    Limit: { name: limit, in: query, description: How many., schema: { type: integer } }
    Offset: { name: offset, in: query, description: Where to begin., schema: { type: integer } }
    Again: { $ref: "#/components/parameters/Offset", description: Where to go on., summary: On. }
  requestBodies: { Filter: { description: Which., content: { application/json: { schema: { type: object } } } } }
  headers: { Total: { description: The total., schema: { type: integer } } }
  responses:
    Done: { description: Done. }
    Gone: { $ref: "#/components/responses/Done", description: Gone. }
`;

/** OpenAPI 3.1, 4.8.23: "By default this value overrides the description of the referenced component." */
describe("a description beside a reference", () => {
  it("is that of what is referred to, at this place; of several references the nearest", async () => {
    expect(await descriptions("3.1.0")).toEqual({
      parameters: ["How many cats.", "Where to go on."],
      body: "Which cats.",
      header: "How many there are.",
      responses: ["The cats are gone.", "Done.", "Gone."],
    });
  });

  it("counts in OpenAPI 3.0, too, which ignores it by the letter (4.7.23)", async () => {
    expect(await descriptions("3.0.3")).toEqual(await descriptions("3.1.0"));
  });

  it("reaches the comments of what is emitted, and of no other operation", async () => {
    const { sdk } = await planned(description("3.1.0"));
    const source = await exampleSource(sdk.api.schemas);
    const emitter = operationsEmitter(sdkTypes(sdk), source);
    const { files } = await emitted(sdk, emitter);
    const text = files.map((each) => each.text).join("\n");
    const cats = /interface ListCatsParams[^]*?\n\}/.exec(text)?.[0];
    expect(cats).toContain("/** How many cats. */\n  limit?: number");
    expect(cats).toContain("/** Where to go on. */\n  offset?: number");
    const shared = /interface LimitParameter[^]*?\n\}/.exec(text)?.[0];
    expect(shared).toContain("/** How many. */\n  limit?: number");
  });
});

async function descriptions(openapi: string): Promise<object> {
  const { api } = await lowered(description(openapi));
  const [operation] = api.operations;
  const [ok, ...others] = operation?.responses ?? [];
  return {
    parameters: operation?.parameters.map((each) => each.description),
    body: operation?.requestBody?.description,
    header: ok?.headers[0]?.description,
    responses: others.map((each) => each.description),
  };
}
