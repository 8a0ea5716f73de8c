import { readFileSync } from "node:fs";
import { join } from "node:path";
import { format } from "prettier";
import { describe, expect, it } from "vitest";
import { packageEmitter } from "../../generator/emitters/package/index.js";
import { exampleSource } from "../../generator/examples/source.js";
import type { SdkConfig } from "../../generator/ir/config.js";
import type { JsonObject } from "../../generator/ir/json.js";
import { licencesWithText } from "../../generator/ir/licences.js";
import { emitted, sdkOf } from "../sdk.js";
import { root } from "../shared.js";

const operation = (operationId: string): JsonObject => ({
  get: { operationId, responses: { 200: { description: "OK" } } },
});

const doors: JsonObject = {
  paths: {
    "/doors": operation("doors/list"),
    "/doors/locks": operation("doors.locks/list"),
  },
};

async function emit(
  parts: JsonObject,
  config: Partial<SdkConfig> = {},
): Promise<Readonly<Record<string, string>>> {
  const sdk = await sdkOf(parts, config);
  const { files } = await emitted(
    sdk,
    packageEmitter(await exampleSource(sdk.api.schemas)),
  );
  return Object.fromEntries(files.map(({ path, text }) => [path, text]));
}

async function packageJson(
  parts: JsonObject,
  config: Partial<SdkConfig> = {},
): Promise<unknown> {
  const files = await emit(parts, config);
  return JSON.parse(files["package.json"] ?? "");
}

describe("package.json", () => {
  it("is named after the API where sdk.yaml says nothing", async () => {
    expect(await packageJson(doors)).toMatchObject({
      name: "doors",
      version: "1.2.3",
      description: "TypeScript SDK for Doors",
      type: "module",
      sideEffects: false,
    });
  });

  it("takes what sdk.yaml says", async () => {
    const given = {
      name: "@acme/doors",
      version: "0.1.0",
      description: "Doors, opened",
      license: "MIT",
      author: "Acme",
      homepage: "https://doors.example",
      repository: "https://github.com/acme/doors",
    };
    expect(await packageJson(doors, { package: given })).toMatchObject({
      ...given,
      repository: { type: "git", url: given.repository },
    });
  });

  it.each(["v2", "2024-01-01", "1.2.3-beta; rm -rf /", ""])(
    "does not take the API's version %j for its own",
    async (version) => {
      const info = { title: "Doors", version };
      expect(await packageJson({ ...doors, info })).toMatchObject({
        version: "0.1.0",
      });
    },
  );

  it("exports the client, each resource, the bridge and itself", async () => {
    const target = (module: string): JsonObject => ({
      types: `./dist/${module}.d.ts`,
      default: `./dist/${module}.js`,
    });
    expect(await packageJson(doors)).toHaveProperty("exports", {
      ".": target("index"),
      "./doors": target("resources/doors"),
      "./doors/locks": target("resources/doors/locks"),
      "./openapi": target("openapi"),
      "./package.json": "./package.json",
    });
  });

  it("has no bridge where sdk.yaml switches it off", async () => {
    expect(
      await packageJson(doors, { openapiTypes: false }),
    ).not.toHaveProperty(["exports", "./openapi"]);
  });

  it("has its own entries, whatever a resource is called", async () => {
    const paths = { "/openapi": operation("openapi/read") };
    expect(await packageJson({ paths })).toMatchObject({
      exports: {
        "./openapi": { default: "./dist/openapi.js" },
        "./openapi-resource": {
          default: "./dist/resources/openapi-resource.js",
        },
      },
    });
  });

  it("is read by compilers also where a title has half a character", async () => {
    const info = { title: "Doors \ud800", version: "1" };
    expect(await packageJson({ ...doors, info })).toMatchObject({
      description: "TypeScript SDK for Doors \ufffd",
    });
  });

  it("has no dependency", async () => {
    expect(await packageJson(doors)).not.toHaveProperty("dependencies");
  });
});

describe("README.md", () => {
  it("shows credentials by option and environment variable", async () => {
    const files = await emit(
      {
        ...doors,
        components: {
          securitySchemes: {
            basic: {
              type: "http",
              scheme: "basic",
              description: "Yours | mine.",
            },
            key: { type: "apiKey", in: "header", name: "x-key" },
          },
        },
      },
      {
        auth: [
          {
            scheme: "key",
            option: "apiKey",
            env: "DOORS_KEY",
            prefixes: [],
            headers: [],
          },
        ],
      },
    );
    expect(files["README.md"]).toContain(`
| option   | environment | what it is                  |
| -------- | ----------- | --------------------------- |
| \`basic\`  |             | Yours \\| mine.              |
| \`apiKey\` | \`DOORS_KEY\` | Sent as the header \`x-key\`. |
`);
  });

  it("shows programs that are not refused: they give a credential that no environment variable does", async () => {
    const components = {
      securitySchemes: { key: { type: "apiKey", in: "header", name: "x-key" } },
    };
    const scheme = { scheme: "key", option: "key", prefixes: [], headers: [] };
    const clients = (text = ""): readonly string[] =>
      text.match(/new Doors(?:Core)?\((?!.*validate|.*timeout).*\)/g) ?? [];
    const servers = [{ url: "https://doors.example" }];
    const given = { ...doors, components, servers };
    const { "README.md": alone } = await emit(given);
    expect(new Set(clients(alone))).toEqual(
      new Set(['new Doors({ key: "…" })', 'new DoorsCore({ key: "…" })']),
    );
    const { "README.md": text } = await emit(given, {
      auth: [{ ...scheme, env: "DOORS_KEY" }],
    });
    expect(new Set(clients(text))).toEqual(
      new Set(['new Doors({ key: "…" })', "new Doors()", "new DoorsCore()"]),
    );
  });

  it("shows programs that say where the API is, where the description doesn't", async () => {
    const { "README.md": text = "" } = await emit({
      ...doors,
      servers: [{ url: "/api/v1" }, { url: "https://doors.example/api" }],
    });
    const clients =
      text.match(/new Doors(?:Core)?\((?!.*validate)[^)]*/g) ?? [];
    expect(clients.length).toBeGreaterThan(3);
    for (const each of clients)
      expect(each).toContain('baseUrl: "https://example.com/api/v1"');
    expect(text).toContain("The description doesn't say where the API is");
  });

  it("tells where calls go where there is one server, and where more is said", async () => {
    const { "README.md": text } = await emit({
      ...doors,
      servers: [{ url: "https://x.doors.example", description: "*Sandbox*." }],
      externalDocs: { url: "https://docs.example", description: "Handbook" },
    });
    expect(text).toContain(
      "## Servers\n\nWithout a `baseUrl`, given to the client or to a call, requests go to `https://x.doors.example` (_Sandbox_).",
    );
    expect(text).toContain("See also [Handbook](https://docs.example).");
  });

  it("tells which calls go to servers of their own", async () => {
    const responses = { 204: { description: "" } };
    const open = (server: string): JsonObject => ({
      post: { responses, servers: [{ url: server }] },
    });
    const files = await emit({
      ...doors,
      servers: [{ url: "https://doors.example/v1" }],
      paths: {
        "/doors": { get: { responses } },
        "/keys": open("https://upload.doors.example"),
        "/locks": open("/v2"),
        ...Object.fromEntries(
          ["a", "b", "c", "d", "e", "f"].map((name) => [
            `/${name}`,
            open("https://letters.example"),
          ]),
        ),
      },
    });
    expect(files["README.md"])
      .toContain(`requests go to \`https://doors.example/v1\`.

These calls have servers of their own, which a \`baseUrl\` takes the place of as well:

| server                         | calls`);
    const rows = files["README.md"]?.match(/^\| `https.*/gm) ?? [];
    expect(rows.map((row) => row.replace(/ +/g, " "))).toEqual([
      "| `https://upload.doors.example` | `keys.create` |",
      "| `https://doors.example/v2` | `locks.create` |",
      "| `https://letters.example` | `a.create`, `b.create`, `c.create`, `d.create`, `e.create` and 1 more |",
    ]);
  });

  it("tells the servers and the variables of their URLs", async () => {
    const { "README.md": text } = await emit({
      ...doors,
      servers: [
        {
          url: "https://{region}.doors.example",
          description: "All doors.",
          variables: { region: { default: "eu", enum: ["eu", "us"] } },
        },
        { url: "https://sandbox.doors.example" },
      ],
    });
    expect(text).toContain(`## Servers

Without a \`baseUrl\`, given to the client or to a call, requests go to \`https://{region}.doors.example\`.

| server                           | what it is |
| -------------------------------- | ---------- |
| \`https://{region}.doors.example\` | All doors. |
| \`https://sandbox.doors.example\`  |            |

\`serverVariables\` fills the variables of its URL:

| variable | default | what it is         |
| -------- | ------- | ------------------ |
| \`region\` | \`eu\`    | One of \`eu\`, \`us\`. |

\`\`\`ts
import { Doors } from "doors";

const doors = new Doors({ serverVariables: { region: "us" } });
\`\`\`
`);
  });

  it("is still one for an API without operations", async () => {
    const files = await emit({});
    expect(files["README.md"]).toContain("new Doors(");
  });
});

describe("the licence's text", () => {
  it.each(licencesWithText)("is there, whole, for %s", async (license) => {
    const files = await emit(doors, { package: { license, author: "Acme" } });
    const template = readFileSync(
      join(root, `templates/package/LICENSE-${license}`),
      "utf8",
    );
    expect(files["LICENSE"]).toBe(template.replace("{{holder}}", "Acme"));
  });

  it.each(["MIT", "MIT-0", "ISC", "0BSD", "BSD-2-Clause", "BSD-3-Clause"])(
    "names who holds the rights: %s",
    async (license) => {
      const files = await emit(doors, { package: { license, author: "Acme" } });
      expect(files["LICENSE"]).toContain("Copyright (c) Acme");
    },
  );

  it("is not made up for another", async () => {
    const files = await emit(doors, { package: { license: "GPL-3.0" } });
    expect(files).not.toHaveProperty("LICENSE");
  });
});

describe("every file", () => {
  it("is in prettier's style", async () => {
    const files = await emit({
      ...doors,
      info: { title: "A *title* | of `doors` ${x} {{name}} $&", version: "1" },
    });
    for (const [filepath, text] of Object.entries(files))
      expect(await format(text, { filepath }), filepath).toBe(text);
  });
});

it("README tells of a credential that the connection carries", async () => {
  const files = await emit({
    ...doors,
    security: [{ certificate: [] }],
    components: { securitySchemes: { certificate: { type: "mutualTLS" } } },
  });
  expect(files["README.md"]).toContain(
    "(mutual TLS): give the client a `fetch`",
  );
});
