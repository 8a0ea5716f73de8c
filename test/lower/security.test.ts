import { describe, expect, it } from "vitest";
import type { JsonObject } from "../../generator/ir/json.js";
import { lowered } from "../sdk.js";

const securitySchemes = {
  token: { type: "http", scheme: "bearer" },
  account: { type: "http", scheme: "basic" },
  login: {
    type: "openIdConnect",
    openIdConnectUrl: "https://example.com/login",
  },
  key: { type: "apiKey", in: "header", name: "X-Key" },
  sameKey: { type: "apiKey", in: "header", name: "x-key" },
  query: { type: "apiKey", in: "query", name: "X-Key" },
};

/** The alternatives of an operation, each as the names of its schemes. */
async function alternatives(
  ...security: readonly JsonObject[]
): Promise<readonly string[] | undefined> {
  const get = { security, responses: { 204: { description: "Done" } } };
  const { api } = await lowered({
    paths: { "/a": { get } },
    components: { securitySchemes },
  });
  return api.operations[0]?.security?.map((each) =>
    each.map(({ scheme }) => scheme).join(" and "),
  );
}

// OpenAPI 3.1, 4.8.30: all schemes of an entry are asked for. A header holds one credential (RFC 9110, 11.6.2).
describe("schemes that are asked for together", () => {
  it("stay together where each has a place of its own", async () => {
    const found = await alternatives({ token: [], key: [], query: [] });
    expect(found).toEqual(["token and key and query"]);
  });

  it.each([
    [
      ["token", "account"],
      ["token", "account"],
    ],
    [
      ["token", "login"],
      ["token", "login"],
    ],
    [
      ["key", "sameKey"],
      ["key", "sameKey"],
    ],
    [
      ["token", "key", "account"],
      ["token and key", "account and key"],
    ],
    [
      ["token", "account", "key", "sameKey"],
      [
        "token and key",
        "token and sameKey",
        "account and key",
        "account and sameKey",
      ],
    ],
  ])("are alternatives where they share one: %j", async (together, ways) => {
    const requirement = Object.fromEntries(together.map((name) => [name, []]));
    expect(await alternatives(requirement)).toEqual(ways);
  });

  it("leave other entries as they are", async () => {
    const found = await alternatives({ token: [], account: [] }, { key: [] });
    expect(found).toEqual(["token", "account", "key"]);
  });
});
