import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { compileSchema } from "../../generator/compile-schema.js";
import {
  configChoices,
  configKeys,
  textRules,
} from "../../generator/config/keys.js";
import { loadConfig } from "../../generator/config/load.js";
import { defaultConfig, readConfig } from "../../generator/config/read.js";
import { reportUnused } from "../../generator/config/unused.js";
import {
  createReport,
  type Diagnostic,
} from "../../generator/diagnostics/report.js";
import { parseText } from "../../generator/document/parse.js";
import type { SdkConfig } from "../../generator/ir/config.js";
import type { JsonValue } from "../../generator/ir/json.js";
import { operationMethods } from "../../generator/ir/operation-methods.js";
import { lowered } from "../sdk.js";
import { root } from "../shared.js";
import { Schema } from "./schema.js";

/** What is wrong, a configuration that does it, and the diagnostic: pointer and message. */
const mistakes: readonly (readonly [string, JsonValue, string])[] = [
  ["no object", [], " sdk.yaml must be an object."],
  [
    "an unknown option",
    { pakage: {} },
    '/pakage sdk.yaml has no option "pakage". Did you mean "package"?',
  ],
  [
    "an unknown option inside",
    { auth: { token: { optoin: "token", option: "token" } } },
    '/auth/token/optoin "auth.token" has no option "optoin". Did you mean "option"?',
  ],
  [
    "an option that names a prototype's member",
    { constructor: {} },
    '/constructor sdk.yaml has no option "constructor".',
  ],
  [
    "a wrong type",
    { openapiTypes: "yes" },
    '/openapiTypes "openapiTypes" must be true or false.',
  ],
  [
    "a wrong word",
    { enums: "opened" },
    '/enums "enums" must be one of closed, open. Did you mean "open"?',
  ],
  [
    "a wrong word in a list",
    { methods: ["post", "pust"] },
    '/methods/1 "methods[1]" must be one of get, put, post, delete, options, head, patch, trace. Did you mean "put"?',
  ],
  [
    "a repetition",
    { methods: ["post", "get", "post"] },
    '/methods/2 "methods[2]" repeats "methods[0]".',
  ],
  ["no list", { methods: "post" }, '/methods "methods" must be a list.'],
  [
    "a bad package name",
    { package: { name: "My SDK" } },
    '/package/name "package.name" must be a package name of npm, such as "acme-sdk" or "@acme/sdk".',
  ],
  [
    "a package name that climbs",
    { package: { name: "../evil" } },
    '/package/name "package.name" must be a package name of npm, such as "acme-sdk" or "@acme/sdk".',
  ],
  [
    "a class name that is none",
    { client: { name: "x; process.exit()" } },
    '/client/name "client.name" must be a class name in PascalCase, such as "Acme".',
  ],
  [
    "a class name of which the package has an error class already",
    { client: { name: "Status" } },
    '/client/name "client.name" must be a name that is free: the package itself exports one like it.',
  ],
  [
    "a missing option name",
    { auth: { token: {} } },
    '/auth/token/option "auth.token.option" must be given: a camelCase name, such as "apiKey".',
  ],
  [
    "one option for two schemes",
    { auth: { a: { option: "key" }, b: { option: "key" } } },
    '/auth/b/option "auth.b.option" must be another name than that of "auth.a": two credentials cannot share one option.',
  ],
  [
    "a header name with a line break",
    {
      auth: {
        a: { option: "a", headers: [{ name: "x\r\ny", option: "b" }] },
      },
    },
    '/auth/a/headers/0/name "auth.a.headers[0].name" must be a header name (RFC 9110, section 5.1).',
  ],
  [
    "an exclusion that is no extension",
    { exclude: ["internal"] },
    '/exclude/0 "exclude[0]" must be an extension keyword, such as "x-internal".',
  ],
  [
    "an envelope without its flag",
    { envelope: {} },
    '/envelope/flag "envelope.flag" must be given: a text that is not empty.',
  ],
  [
    "an option that every client has",
    { auth: { a: { option: "fetch" } } },
    '/auth/a/option "auth.a.option" must be another name: every client has an option "fetch".',
  ],
  [
    "a path for a type's name",
    { names: { "#/components/schemas/user": "acs.User" } },
    '/names/#~1components~1schemas~1user "names.#/components/schemas/user" must be a class name in PascalCase, such as "Acme".',
  ],
  [
    "a fixed name for nothing that has names",
    { names: { user: "User" } },
    '/names/user "names: "user"" must be a component ("#/components/schemas/user") or an operation ("post /users/list").',
  ],
];

describe("sdk.yaml", () => {
  it("may be missing: the defaults hold", async () => {
    const report = createReport();
    expect(await loadConfig(undefined, report)).toBe(defaultConfig);
    expect(report.diagnostics).toEqual([]);
  });

  it("may be empty", () => {
    expect(read({})).toEqual({ config: defaultConfig, wrong: [] });
  });

  it("keeps the auth options in the author's order", () => {
    const { config, wrong } = read({
      auth: {
        token: { option: "token", prefixes: ["t_"] },
        api_key: { option: "apiKey", env: "ACME_API_KEY" },
      },
    });
    expect(wrong).toEqual([]);
    expect(config.auth).toEqual([
      { scheme: "token", option: "token", prefixes: ["t_"], headers: [] },
      {
        scheme: "api_key",
        option: "apiKey",
        env: "ACME_API_KEY",
        prefixes: [],
        headers: [],
      },
    ]);
  });

  it("takes a header beside a credential as required unless it says otherwise", () => {
    const { config } = read({
      auth: {
        token: {
          option: "token",
          headers: [
            { name: "acme-workspace", option: "workspaceId" },
            { name: "acme-trace", option: "trace", required: false },
          ],
        },
      },
    });
    expect(config.auth[0]?.headers.map((header) => header.required)).toEqual([
      true,
      false,
    ]);
  });

  it.each(mistakes)("refuses %s", (_, value, expected) => {
    expect(read(value).wrong).toEqual([expected]);
  });

  it("finds all mistakes in one run and reads the rest", () => {
    const { config, wrong } = read({
      client: { name: "Acme", colour: "red" },
      enums: 1,
      baseUrl: { env: "ACME URL" },
    });
    expect(wrong).toHaveLength(3);
    expect(config.client).toEqual({ name: "Acme" });
    expect(config.enums).toBe("closed");
  });
});

describe("what sdk.yaml says of things that the API does not have", () => {
  it("is told of, with its place", async () => {
    const { api } = await lowered({
      paths: { "/users": { get: { responses: { 200: { description: "" } } } } },
      components: {
        schemas: { user: {} },
        securitySchemes: { api_key: { type: "http", scheme: "bearer" } },
      },
    });
    const { config } = read({
      auth: { api_key: { option: "a" }, api_kye: { option: "b" } },
      names: {
        "#/components/schemas/usr": "User",
        "get /users": "users.list",
        "get /user": "users.get",
      },
    });
    const report = createReport();
    reportUnused(config, api, "sdk.yaml", report);
    expect(report.diagnostics.map(shown)).toEqual([
      '/auth/api_kye The API has no security scheme "api_kye". Did you mean "api_key"?',
      '/names/#~1components~1schemas~1usr The API has no component "#/components/schemas/usr". Did you mean "#/components/schemas/user"?',
      '/names/get ~1user The API has no operation "get /user". Did you mean "get /users"?',
    ]);
  });
});

describe("the configuration of this repository", () => {
  it("is valid", async () => {
    const report = createReport();
    const config = await loadConfig(join(root, "spec/sdk.yaml"), report);
    expect(report.diagnostics).toEqual([]);
    expect(config.client).toEqual({ name: "Seam" });
    expect(config.auth.map((auth) => auth.option)).toEqual([
      "apiKey",
      "personalAccessToken",
      "consoleSessionToken",
    ]);
  });
});

describe("sdk.schema.json", () => {
  const source = JSON.parse(
    readFileSync(join(root, "spec/sdk.schema.json"), "utf8"),
  );
  const schema = new Schema(source);
  const header = schema.at("auth", "*", "headers", "[]");

  it.each([
    ["the root", schema, configKeys.root],
    ["package", schema.at("package"), configKeys.package],
    ["client", schema.at("client"), configKeys.client],
    ["baseUrl", schema.at("baseUrl"), configKeys.baseUrl],
    ["auth", schema.at("auth", "*"), configKeys.auth],
    ["headers", header, configKeys.header],
    ["envelope", schema.at("envelope"), configKeys.envelope],
    ["naming", schema.at("naming"), configKeys.naming],
  ])("knows the same keys as the reader: %s", (_, object, keys) => {
    expect(object.keys().toSorted()).toEqual([...keys].toSorted());
    expect(object.value["additionalProperties"]).toBe(false);
  });

  it.each([
    ["methods", schema.at("methods", "[]"), operationMethods],
    ["strategy", schema.at("naming", "strategy"), configChoices.strategy],
    ["unknownKeys", schema.at("unknownKeys"), configChoices.unknownKeys],
    ["enums", schema.at("enums"), configChoices.enums],
    ["emptyBody", schema.at("emptyBody"), configChoices.emptyBody],
  ])("knows the same words as the reader: %s", (_, object, words) => {
    expect(object.value["enum"]).toEqual(words);
  });

  it.each([
    ["package.name", schema.at("package", "name"), textRules.packageName],
    ["package.version", schema.at("package", "version"), textRules.version],
    ["client.name", schema.at("client", "name"), textRules.className],
    ["baseUrl.env", schema.at("baseUrl", "env"), textRules.environment],
    ["option", schema.at("auth", "*", "option"), textRules.optionName],
    ["env", schema.at("auth", "*", "env"), textRules.environment],
    ["prefix", schema.at("auth", "*", "prefixes", "[]"), textRules.prefix],
    ["header.name", header.at("name"), textRules.header],
    ["header.option", header.at("option"), textRules.optionName],
    ["exclude", schema.at("exclude", "[]"), textRules.extension],
    ["flag", schema.at("envelope", "flag"), textRules.any],
    ["beside", schema.at("envelope", "beside", "[]"), textRules.any],
    ["sources", schema.at("sources", "[]"), textRules.any],
  ])("has the same pattern as the reader: %s", (_, object, rule) => {
    expect(object.value["pattern"]).toBe(rule.pattern.source);
  });

  it("states the reader's defaults", () => {
    const simple = [
      "unknownKeys",
      "enums",
      "emptyBody",
      "openapiTypes",
    ] as const;
    for (const key of simple)
      expect(schema.at(key).value["default"]).toBe(defaultConfig[key]);
    expect(schema.at("naming", "strategy").value["default"]).toBe(
      defaultConfig.naming.strategy,
    );
  });

  const beyondSchema = [
    "one option for two schemes",
    "an option that every client has",
  ];
  const told = mistakes.filter(([what]) => !beyondSchema.includes(what));

  it.each(told)("refuses as the reader does: %s", async (_, config) => {
    const { validate } = await compileSchema(source, { dialect: "2020-12" });
    expect(validate(config).issues).not.toEqual([]);
  });

  it("accepts the configuration of this repository", async () => {
    const { validate } = await compileSchema(source, { dialect: "2020-12" });
    const file = join(root, "spec/sdk.yaml");
    const text = readFileSync(file, "utf8");
    const config = await parseText(text, file, createReport());
    expect(validate(config).issues).toEqual([]);
  });

  it("describes every key", () => {
    expect(schema.undescribed()).toEqual([]);
  });
});

/** Reads a configuration; `wrong` holds a line for each diagnostic: pointer and message. */
function read(value: JsonValue): {
  readonly config: SdkConfig;
  readonly wrong: readonly string[];
} {
  const report = createReport();
  const at = { document: "sdk.yaml", pointer: "" };
  const config = readConfig({ value, at, name: "", report });
  return { config, wrong: report.diagnostics.map(shown) };
}

function shown({ message, places: [place] }: Diagnostic): string {
  return place?.kind === "location"
    ? `${place.location.pointer} ${message}`
    : message;
}
