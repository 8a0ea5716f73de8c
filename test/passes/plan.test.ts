import { describe, expect, it } from "vitest";
import { defaultConfig } from "../../generator/config/read.js";
import type { PackageConfig, SdkConfig } from "../../generator/ir/config.js";
import type { PublishedNames } from "../../generator/ir/published.js";
import type { ClientPlan, PackagePlan } from "../../generator/ir/sdk.js";
import { planned } from "../sdk.js";
import { codes } from "./fragments.js";

describe("the client", () => {
  async function client(
    title: string,
    config: Partial<SdkConfig> = {},
    published: Partial<PublishedNames> = {},
  ): Promise<ClientPlan> {
    const info = { title, version: "1" };
    return (await planned({ info }, { config, published })).sdk.client;
  }

  const named = { client: { ...defaultConfig().client, name: "Acme" } };

  it("is called after the API, unless it was given a name before or sdk.yaml says another", async () => {
    const published = { client: "Gates" };
    expect((await client("Doors API")).name).toBe("Doors");
    expect((await client("Doors API", {}, published)).name).toBe("Gates");
    expect((await client("Doors API", named, published)).name).toBe("Acme");
  });

  it("gives its name to what belongs to it", async () => {
    expect(await client("Open Doors")).toMatchObject({
      name: "OpenDoors",
      coreName: "OpenDoorsCore",
      optionsType: "OpenDoorsOptions",
      errorName: "OpenDoorsError",
      variable: "openDoors",
    });
  });

  // `new`, and a name that is the class's own, can't be a variable beside it.
  it.each([
    ["New", "newClient"],
    ["_1Password", "_1PasswordClient"],
    ["doors", "doorsClient"],
    ["Doors", "doors"],
  ])("%s is held by a variable of another name: %s", async (name, variable) => {
    const config = { client: { ...defaultConfig().client, name } };
    expect((await client("", config)).variable).toBe(variable);
  });

  it("takes its address from a variable of the environment that sdk.yaml names", async () => {
    const { baseUrl } = defaultConfig();
    const config = { baseUrl: { ...baseUrl, env: "DOORS_URL" } };
    expect((await client("Doors", config)).baseUrlEnv).toBe("DOORS_URL");
    const { env: _, ...none } = baseUrl;
    const plain = await client("Doors", { baseUrl: none });
    expect(plain).not.toHaveProperty("baseUrlEnv");
  });
});

describe("the package", () => {
  async function packageOf(
    info: { title: string; version: string },
    config: Partial<PackageConfig> = {},
    published: Partial<PublishedNames> = {},
  ): Promise<PackagePlan> {
    const all = { package: { ...defaultConfig().package, ...config } };
    const { sdk } = await planned({ info }, { config: all, published });
    return sdk.package;
  }

  it.each([
    ["Doors API", "doors-api"],
    ["Doors (v2), by Acme & Co.", "doors-v2-by-acme-co"],
    ["Türen", "turen"],
    ["\u6249", "sdk"],
    // Whole words, up to 60 characters.
    [
      `${"a".repeat(50)} ${"b".repeat(9)} c`,
      `${"a".repeat(50)}-${"b".repeat(9)}`,
    ],
    [`${"a".repeat(50)} ${"b".repeat(10)} c`, "a".repeat(50)],
    ["a".repeat(300), "a".repeat(214)],
  ])("of %s is called %s", async (title, name) => {
    expect((await packageOf({ title, version: "1" })).name).toBe(name);
  });

  it("keeps the name that it was given before, unless sdk.yaml says another", async () => {
    const info = { title: "Doors", version: "1" };
    const published = { package: "gates" };
    expect((await packageOf(info, {}, published)).name).toBe("gates");
    const config = { name: "@acme/doors" };
    expect((await packageOf(info, config, published)).name).toBe("@acme/doors");
  });

  it.each([
    ["2.0.1", "2.0.1"],
    ["v2.0.1", "2.0.1"],
    ["2.0", "0.1.0"],
    ["02.0.1", "0.1.0"],
    ["2.0.1-beta", "0.1.0"],
    ["2024-01-31", "0.1.0"],
    ["10.200.3000", "10.200.3000"],
    ["1.2.1234567890", "0.1.0"],
  ])("of an API %s has the version %s", async (version, expected) => {
    const info = { title: "Doors", version };
    expect((await packageOf(info)).version).toBe(expected);
    const config = { version: "9.9.9" };
    expect((await packageOf(info, config)).version).toBe("9.9.9");
  });

  it.each<readonly [string | undefined, readonly string[]]>([
    [undefined, []],
    ["MIT", []],
    ["Apache-2.0", []],
    ["UNLICENSED", []],
    ["SEE LICENSE IN terms.txt", []],
    ["UNLICENSED-2", ["licence-text-missing"]],
    ["EUPL-1.2", ["licence-text-missing"]],
  ])(
    "under the licence %s has its text, or that is told",
    async (license, said) => {
      const { license: _, ...rest } = defaultConfig().package;
      const all = { ...rest, ...(license !== undefined && { license }) };
      const { diagnostics } = await planned({}, { config: { package: all } });
      expect(codes(diagnostics)).toEqual(said);
    },
  );
});

describe("what the package exports", () => {
  async function exported(...names: readonly string[]): Promise<{
    readonly exports: readonly (readonly [string, string])[];
    readonly messages: readonly string[];
  }> {
    const schemas = Object.fromEntries(names.map((name) => [name, {}]));
    const { sdk, diagnostics } = await planned({ components: { schemas } });
    return {
      exports: [...sdk.modelExports],
      messages: diagnostics.map(({ message }) => message),
    };
  }

  it("of models has their names", async () => {
    expect(await exported("Door", "Lock")).toEqual({
      exports: [
        ["Door", "Door"],
        ["Lock", "Lock"],
      ],
      messages: [],
    });
  });

  it.each([
    "Doors",
    "DoorsCore",
    "DoorsOptions",
    "DoorsError",
    "Credential",
    "ValidationSchema",
  ])("of its own keeps the name %s", async (name) => {
    expect(await exported(name)).toEqual({
      exports: [[name, `${name}Model`]],
      messages: [
        `The package itself exports \`${name}\`: the model is exported as \`${name}Model\`.`,
      ],
    });
  });

  it("of models has no name twice", async () => {
    const { exports } = await exported("DoorsModel", "Doors");
    expect(exports).toEqual([
      ["DoorsModel", "DoorsModel"],
      ["Doors", "DoorsModel_"],
    ]);
  });

  it("of a model that is sent otherwise has both names", async () => {
    const id = { type: "string", readOnly: true };
    const Door = { type: "object", properties: { id } };
    const { sdk } = await planned({ components: { schemas: { Door } } });
    expect([...sdk.modelExports.keys()]).toEqual(["Door", "DoorRequest"]);
  });
});
