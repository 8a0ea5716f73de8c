import { describe, expect, it } from "vitest";
import type { JsonObject } from "../../generator/ir/json.js";
import {
  declareParameter,
  declareParams,
  sdkTypes,
} from "../../generator/types/index.js";
import { planned } from "../sdk.js";
import { printed } from "../typescript/prettier.js";

const text = { type: "string" };
const components: JsonObject = {
  parameters: {
    owner: {
      name: "owner",
      in: "query",
      required: true,
      description: "Whose it is.",
      schema: text,
    },
    page: { name: "page", in: "query", schema: { type: "integer" } },
  },
  schemas: {
    Team: { type: "object", properties: { name: text } },
    Count: { type: "integer" },
  },
};
const owner = { $ref: "#/components/parameters/owner" };
const page = { $ref: "#/components/parameters/page" };
const mine = { name: "mine", in: "query", schema: text };

interface Declared {
  /** The method's params. */
  readonly params: string;
  /** The types of parameters that it shares. */
  readonly shared: readonly string[];
}

async function declared(
  parameters: readonly JsonObject[],
  body?: JsonObject,
): Promise<Declared> {
  const requestBody = {
    required: true,
    content: { "application/json": { schema: body ?? {} } },
  };
  const operation = {
    parameters: [...parameters],
    responses: { 204: { description: "Done." } },
    ...(body !== undefined && { requestBody }),
  };
  const paths = { "/doors/open": { post: operation } };
  const { sdk, methods } = await planned({ paths, components });
  const [method] = methods.values();
  if (method === undefined) throw new Error("no method");
  const types = sdkTypes(sdk);
  return {
    params: printed(declareParams(method, types)).replaceAll(/\s+/g, " "),
    shared: method.params.parameters
      .filter(({ sharedType }) => sharedType !== undefined)
      .map((each) => printed(declareParameter(each, types))),
  };
}

const head = "export interface DoorsOpenParams";

describe("the type of a shared parameter", () => {
  it("has it, with all that is said of it", async () => {
    const { shared } = await declared([owner, page]);
    expect(shared).toEqual([
      "export interface OwnerParameter {\n  /** Whose it is. */\n  owner: string;\n}",
      "export interface PageParameter {\n  page?: number | undefined;\n}",
    ]);
  });
});

describe("what a method takes", () => {
  it("extends the types of the parameters that it shares", async () => {
    const { params } = await declared([page, owner]);
    expect(params).toBe(`${head} extends PageParameter, OwnerParameter {}`);
  });

  it("has its own beside them", async () => {
    const { params } = await declared([owner, mine]);
    expect(params).toBe(
      `${head} extends OwnerParameter { mine?: string | undefined; }`,
    );
  });

  it("has the properties of its body beside them, or those of a model", async () => {
    const named = { type: "object", properties: { name: text } };
    expect((await declared([owner], named)).params).toBe(
      `${head} extends OwnerParameter { name?: string | undefined; }`,
    );
    const team = { $ref: "#/components/schemas/Team" };
    expect((await declared([owner], team)).params).toBe(
      `${head} extends OwnerParameter, Team {}`,
    );
    const count = { $ref: "#/components/schemas/Count" };
    expect((await declared([owner], count)).params).toBe(
      `${head} extends OwnerParameter { body: Count; }`,
    );
  });

  it("declares what is spelt out, though it looks the same", async () => {
    const alike = { ...mine, name: "page", schema: { type: "integer" } };
    const { params, shared } = await declared([owner, alike]);
    expect(shared).toHaveLength(1);
    expect(params).toBe(
      `${head} extends OwnerParameter { page?: number | undefined; }`,
    );
  });

  it("declares all where they have another key", async () => {
    const header = { name: "owner", in: "header", schema: text };
    const { params } = await declared([owner, header]);
    expect(params).toBe(
      `${head} extends OwnerParameter { owner_header?: string | undefined; }`,
    );
  });

  it("declares all where it has forms, which are no interface", async () => {
    const either = {
      type: "object",
      oneOf: ["a", "b"].map((key) => ({
        type: "object",
        properties: { [key]: text },
        required: [key],
      })),
    };
    const { params } = await declared([owner], either);
    expect(params).toContain("export type DoorsOpenParams");
    expect(
      params.match(/\/\*\* Whose it is. \*\/ owner: string;/g),
    ).toHaveLength(2);
    expect(params).not.toContain("OwnerParameter");
  });

  it("declares all where it has values by any key, which would have to be those of the parameter, too", async () => {
    const counts = {
      type: "object",
      properties: { name: text },
      additionalProperties: { type: "integer" },
    };
    const { params } = await declared([owner], counts);
    expect(params).toBe(
      `${head} { /** Whose it is. */ owner: string; name?: string | undefined; [key: string]: number | string | undefined; }`,
    );
  });

  it("extends them where it has whatever by any key", async () => {
    const open = {
      type: "object",
      properties: { name: text },
      additionalProperties: true,
    };
    const { params } = await declared([owner], open);
    expect(params).toContain(`${head} extends OwnerParameter {`);
  });
});
