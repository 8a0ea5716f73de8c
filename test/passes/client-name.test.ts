import { describe, expect, it } from "vitest";
import { schemaAt } from "../../generator/config/schema.js";
import {
  clashesWithRuntime,
  runtimeNames,
} from "../../generator/ir/package-exports.js";
import type { Sdk } from "../../generator/ir/sdk.js";
import { sdkOf } from "../sdk.js";

describe("the client is called after the title", () => {
  it.each([
    ["Book Shop", "BookShop"],
    ["Двач", "Двач"],
    ["注文 API", "注文"],
    ["Größen", "Grossen"],
    ["\u{1f6aa}", "ApiClient"],
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

it("sdk.schema.json forbids exactly the names that the package's exports are in the way of", () => {
  const clashing = [...runtimeNames]
    .flatMap((name) => [name, name.replace(/(?:Core|Options|Error)$/, "")])
    .filter((name) => /^[A-Z]/.test(name) && clashesWithRuntime(name));
  const { not } = schemaAt(["client", "name"]);
  expect(not).toMatchObject({ enum: [...new Set(clashing)].toSorted() });
});

function titled(title: string): Promise<Sdk> {
  const operation = { responses: { 204: { description: "Nothing." } } };
  return sdkOf({
    info: { title, version: "1" },
    paths: { "/x": { get: operation } },
  });
}
