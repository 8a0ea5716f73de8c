import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { clashesWithRuntime } from "../../generator/ir/package-exports.js";
import type { Sdk } from "../../generator/ir/sdk.js";
import { sdkOf } from "../sdk.js";
import { root } from "../shared.js";

describe("the client is called after the title", () => {
  it.each([
    ["Book Shop", "BookShop"],
    ["Двач", "ApiClient"],
    ["", "ApiClient"],
  ])("%j", async (title, name) => {
    const sdk = await titled(title);
    expect(sdk.client.name).toBe(name);
  });

  it.each([
    ["Client", "ClientApi"],
    ["Operation", "OperationApi"],
    ["Status", "StatusApi"],
    ["Request", "RequestApi"],
  ])(
    "unless what the package exports anyway is called so: %j",
    async (title, name) => {
      const sdk = await titled(title);
      expect(sdk.client.name).toBe(name);
    },
  );
});

it("samples call it by a variable that a program can declare", async () => {
  const sdk = await titled("Const");
  expect(sdk.client.variable).toBe("constClient");
});

it("sdk.schema.json forbids the names that the package's exports are in the way of", () => {
  const schema = JSON.parse(
    readFileSync(join(root, "spec/sdk.schema.json"), "utf8"),
  );
  const names: readonly string[] =
    schema.properties.client.properties.name.not.enum;
  expect(names.length).toBeGreaterThan(30);
  expect(names.filter((name) => !clashesWithRuntime(name))).toEqual([]);
});

function titled(title: string): Promise<Sdk> {
  const operation = { responses: { 204: { description: "Nothing." } } };
  return sdkOf({
    info: { title, version: "1" },
    paths: { "/x": { get: operation } },
  });
}
