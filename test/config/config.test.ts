import { join } from "node:path";
import { describe, expect, it } from "vitest";
import type { ConfigCheck } from "../../generator/config/check.js";
import { loadConfig } from "../../generator/config/load.js";
import { readConfig } from "../../generator/config/read.js";
import { configSchema, schemaAt } from "../../generator/config/schema.js";
import { reportUnused } from "../../generator/config/unused.js";
import { createConfigCheck } from "../../generator/config-check.js";
import {
  createReport,
  type Diagnostic,
} from "../../generator/diagnostics/report.js";
import { clientOptions, type SdkConfig } from "../../generator/ir/config.js";
import type { JsonValue } from "../../generator/ir/json.js";
import { operationMethods } from "../../generator/ir/operation-methods.js";
import { lowered } from "../sdk.js";
import { temporaryFolder, writeFile } from "../folder.js";
import { root } from "../shared.js";
import { undescribed } from "./schema.js";

const folder = temporaryFolder();

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
    "nothing where an object belongs",
    { package: null },
    '/package "package" must be an object.',
  ],
  [
    "nothing where a credential's option belongs",
    { auth: { token: null } },
    '/auth/token "auth.token" must be an object.',
  ],
  [
    "a wrong word",
    { enums: "opened" },
    '/enums "enums" must be one of closed, open. Did you mean "open"?',
  ],
  [
    "a language that no sample is written in",
    { docs: { samples: [{ language: "python-request" }] } },
    '/docs/samples/0/language "docs.samples[0].language" must be one of typescript, javascript, curl, python-requests, python, ruby, php, cli. Did you mean "python-requests"?',
  ],
  [
    "a language that no sample is written in, by its name alone",
    { docs: { samples: ["crl"] } },
    '/docs/samples/0 "docs.samples[0]" must be one of typescript, javascript, curl, python-requests, python, ruby, php, cli. Did you mean "curl"?',
  ],
  [
    "neither a language nor an object that names one",
    { docs: { samples: [1] } },
    '/docs/samples/0 "docs.samples[0]" must be a language or an object that names one, such as "curl" or {"language":"curl","response":false}.',
  ],
  [
    "two samples that readers can't tell apart",
    { docs: { samples: ["curl", { language: "curl", response: false }] } },
    '/docs/samples/1 "docs.samples[1]" must have another language or label than "docs.samples[0]": readers choose a sample by these.',
  ],
  [
    "an address of the site without its scheme",
    { docs: { url: "docs.acme.example" } },
    '/docs/url "docs.url" must be an address, such as "https://docs.example.com".',
  ],
  [
    "no documentation, in another word than off",
    { docs: false },
    '/docs "docs" must be off or an object of options.',
  ],
  [
    "documentation that is neither off nor told of",
    { docs: "none" },
    '/docs "docs" must be off or an object of options.',
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
    "a package name that npm refuses",
    { package: { name: "node_modules" } },
    '/package/name "package.name" must be a package name of npm, such as "acme-sdk" or "@acme/sdk".',
  ],
  [
    "a version with a leading zero",
    { package: { version: "1.2.3-01" } },
    '/package/version "package.version" must be a semantic version, such as "1.2.0".',
  ],
  [
    "a version with an empty part",
    { package: { version: "1.2.3-a..b" } },
    '/package/version "package.version" must be a semantic version, such as "1.2.0".',
  ],
  [
    "a header that has a colon in its name",
    { refresh: { headers: { "A:B": "x" } } },
    '/refresh/headers/A:B "refresh.headers.A:B" must be a header name (RFC 9110, section 5.1).',
  ],
  [
    "a header without a name",
    { refresh: { headers: { "": "x" } } },
    '/refresh/headers/ "refresh.headers." must be a header name (RFC 9110, section 5.1).',
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
    '/auth/a/headers/0/name "auth.a.headers[0].name" must be a header name (RFC 9110, section 5.1), such as "acme-workspace".',
  ],
  [
    "an exclusion that is no extension",
    { exclude: ["internal"] },
    '/exclude/0 "exclude[0]" must be an extension keyword, such as "x-internal".',
  ],
  [
    "an envelope without its flag",
    { envelope: {} },
    '/envelope/flag "envelope.flag" must be given: a text that is not empty, such as "ok".',
  ],
  [
    "an option that every client has",
    { auth: { a: { option: "fetch" } } },
    '/auth/a/option "auth.a.option" must be another name: every client has an option that is called so.',
  ],
  [
    "a path for a type's name",
    { names: { "#/components/schemas/user": "acs.User" } },
    '/names/#~1components~1schemas~1user "names.#/components/schemas/user" must be a class name in PascalCase, such as "Acme".',
  ],
  [
    "a fixed name for nothing that has names",
    { names: { user: "User" } },
    '/names/user "names.user" must be a component ("#/components/schemas/user") or an operation ("post /users/list").',
  ],
];

const defaults: SdkConfig = {
  package: {},
  client: {},
  baseUrl: {},
  auth: [],
  methods: [],
  exclude: [],
  naming: { strategy: "auto" },
  names: new Map(),
  unknownKeys: "refuse",
  enums: "closed",
  emptyBody: "omit",
  broken: "refuse",
  openapiTypes: true,
  docs: {
    embed: "auto",
    samples: [
      { language: "typescript", response: true },
      { language: "curl", response: false },
      { language: "python-requests", response: true },
    ],
  },
  verify: false,
  sources: [],
  refresh: { headers: {} },
};

const check: ConfigCheck = await createConfigCheck();

describe("sdk.yaml", () => {
  it("may be missing: the defaults hold", async () => {
    const report = createReport();
    const unasked = (): never => expect.fail("There is nothing to check.");
    expect(await loadConfig(undefined, unasked, report)).toEqual(defaults);
    expect(report.diagnostics).toEqual([]);
  });

  it("may be empty", () => {
    expect(read({})).toEqual({ config: defaults, wrong: [] });
  });

  it.each([
    ["", []],
    ["\n \n", []],
    ["# client:\n#   name: Acme\n", []],
    ["- client\n", ["config-invalid"]],
  ])("may be a file in which no option stands: %j", async (text, codes) => {
    const report = createReport();
    const file = join(folder, "sdk.yaml");
    writeFile(file, text);
    const config = await loadConfig(file, createConfigCheck, report);
    expect(config).toEqual(defaults);
    expect(report.diagnostics.map(({ code }) => code)).toEqual(codes);
  });

  it.each([
    { name: "@acme/node_modules", version: "1.2.3-rc.1" },
    { name: "node_modules-sdk", version: "1.2.3-0a.-1+001" },
    { version: "0.0.0-0" },
  ])("takes a name and a version that npm takes: %j", (options) => {
    const { config, wrong } = read({ package: options });
    expect(wrong).toEqual([]);
    expect(config.package).toEqual(options);
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

  it("takes the name of a language for a sample in it", () => {
    const samples = ["python", { language: "curl", response: false }];
    expect(read({ docs: { samples } }).config.docs.samples).toEqual([
      { language: "python", response: true },
      { language: "curl", response: false },
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

  it("does without an object that lacks what it must have, and keeps its neighbours", () => {
    const { config, wrong } = read({
      auth: {
        a: { option: "A" },
        b: {
          option: "b",
          headers: [{ option: "x" }, { name: "Y", option: "y" }],
        },
      },
      envelope: { flag: "" },
    });
    expect(wrong).toHaveLength(3);
    expect(config.auth).toEqual([
      {
        scheme: "b",
        option: "b",
        prefixes: [],
        headers: [{ name: "Y", option: "y", required: true }],
      },
    ]);
    expect(config.envelope).toBeUndefined();
  });

  it("keeps the first of equal items", () => {
    expect(read({ methods: ["post", "get", "post"] }).config.methods).toEqual([
      "post",
      "get",
    ]);
  });

  it("takes any key where names are free", () => {
    const { config, wrong } = read(
      JSON.parse('{ "auth": { "__proto__": { "option": "key" } } }'),
    );
    expect(wrong).toEqual([]);
    expect(config.auth.map(({ scheme }) => scheme)).toEqual(["__proto__"]);
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
    const config = await loadConfig(
      join(root, "spec/sdk.yaml"),
      createConfigCheck,
      report,
    );
    expect(report.diagnostics).toEqual([]);
    expect(config.client).toEqual({ name: "Seam" });
    expect(config.auth.map((auth) => auth.option)).toEqual([
      "apiKey",
      "personalAccessToken",
      "consoleSessionToken",
    ]);
  });
});

describe("names in other scripts", () => {
  it.each<[string, JsonValue]>([
    ["a class", { client: { name: "注文" } }],
    ["an option", { auth: { token: { option: "認証" } } }],
    [
      "a method",
      { names: { "get /注文": "注文.一覧", "get /o": "заказы.все" } },
    ],
    ["a type", { names: { "#/components/schemas/エラー": "誤り" } }],
  ])("are taken for %s", (_, value) => {
    expect(read(value).wrong).toEqual([]);
  });

  it.each<[string, JsonValue]>([
    ["tools read differently", { client: { name: "\u{20bb7}" } }],
    ["stand in no identifier", { names: { "get /o": "注文・一覧" } }],
  ])("are refused where letters %s", (_, value) => {
    expect(read(value).wrong).toHaveLength(1);
  });
});

describe("sdk.schema.json", () => {
  it("takes the methods of OpenAPI", () => {
    expect(schemaAt(["methods", 0])["enum"]).toEqual(operationMethods);
  });

  it.each([[["option"]], [["headers", 0, "option"]]])(
    "refuses the options that every client has: %j",
    (path) => {
      const { not } = schemaAt(["auth", "token", ...path]);
      expect(not).toMatchObject({ enum: clientOptions });
    },
  );

  it("describes every key", () => {
    expect(undescribed(configSchema())).toEqual([]);
  });
});

/** Reads a configuration; `wrong` holds a line for each diagnostic: pointer and message. */
function read(value: JsonValue): {
  readonly config: SdkConfig;
  readonly wrong: readonly string[];
} {
  const report = createReport();
  const at = { document: "sdk.yaml", pointer: "" };
  const config = readConfig(value, at, check, report);
  return { config, wrong: report.diagnostics.map(shown) };
}

function shown({ message, places: [place] }: Diagnostic): string {
  return place?.kind === "location"
    ? `${place.location.pointer} ${message}`
    : message;
}
