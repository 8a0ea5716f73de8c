import { describe, expect, it } from "vitest";
import type { JsonObject } from "../../generator/ir/json.js";
import { lowered } from "../sdk.js";

async function read(server: JsonObject) {
  const { api, diagnostics } = await lowered({ servers: [server], paths: {} });
  const told = diagnostics.map(({ code, message }) => `${code}: ${message}`);
  return { url: api.servers[0]?.defaultUrl, told };
}

// OpenAPI 3.1, 4.8.5 and 4.8.6.
describe("the URL of a server", () => {
  it.each([
    "https://api.example.com/v1",
    "HTTP://localhost:8080",
    "https://[::1]:8443/",
    "https://例え.example",
    "/v1",
    "../v1",
    "v1",
    "./api.example.com",
    ".",
  ])("may be %s", async (url) => {
    expect(await read({ url })).toEqual({ url, told: [] });
  });

  it.each([
    "https://api example.com",
    "https://",
    "https://user@example.com",
    "https://user:secret@example.com",
    "https://example.com/v1#top",
    "wss://example.com",
    "localhost:8080",
    "api.example.com",
    "api.example.com:8080/v1",
    "https://{host}/v1",
  ])("may not be %s", async (url) => {
    const { told } = await read({ url });
    expect(told).toEqual([expect.stringMatching(/^server-url-unusable: /)]);
  });

  it("has the defaults of its variables", async () => {
    const found = await read({
      url: "https://{host}.example.com/{version}",
      variables: {
        host: { default: "eu", enum: ["eu", "us"] },
        version: { default: "v1" },
      },
    });
    expect(found).toEqual({ url: "https://eu.example.com/v1", told: [] });
  });

  it("has none that its variable doesn't list", async () => {
    const { told } = await read({
      url: "https://{host}.example.com",
      variables: { host: { default: "prd", enum: ["prod", "test"] } },
    });
    expect(told).toEqual([
      'default-not-listed: The default "prd" is none of "prod", "test". Did you mean "prod"?',
    ]);
  });
});
