import { cpSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { generate } from "../../generator/index.js";
import { compile } from "../compile.js";
import { contentsOf, temporaryFolder } from "../folder.js";
import { seamstress } from "../program.js";
import { missing, root, shared } from "../shared.js";
import { documentationPage, type PublishedApi } from "./pages.js";

/** Written for this test, so that it needs nothing published: a scheme that sdk.yaml does not mention, and a schema of its own. */
const ownApi: PublishedApi = {
  info: { title: "Seam Connect", version: "1.0.0" },
  servers: [{ url: "https://connect.getseam.com" }],
  paths: {
    "/widgets/polish": {
      post: {
        summary: "Polish a Widget",
        description: "Polishes a widget until it shines.",
        operationId: "widgetsPolishPost",
        requestBody: {
          content: {
            "application/json": {
              schema: {
                type: "object",
                required: ["widget_id"],
                properties: { widget_id: { type: "string", format: "uuid" } },
              },
            },
          },
        },
        responses: {
          200: {
            description: "OK",
            content: {
              "application/json": {
                schema: {
                  type: "object",
                  required: ["ok", "widget"],
                  properties: {
                    ok: { type: "boolean" },
                    widget: { $ref: "#/components/schemas/widget" },
                  },
                },
              },
            },
          },
        },
        security: [{ api_key: [] }, { widget_token: [] }],
      },
    },
  },
  components: {
    schemas: {
      widget: {
        type: "object",
        required: ["shine"],
        properties: { shine: { type: "integer" } },
      },
    },
    securitySchemes: {
      api_key: { type: "http", scheme: "bearer", bearerFormat: "API Key" },
      widget_token: { type: "apiKey", in: "header", name: "widget-token" },
    },
  },
};

const published = shared("specs/seam/openapi.json");
const seam: PublishedApi | undefined =
  published === undefined
    ? undefined
    : JSON.parse(readFileSync(published, "utf8"));

describe("a sixth page of documentation", () => {
  it("adds its operation everywhere", async () => {
    const page = documentationPage(ownApi, "post", "/widgets/polish");
    const { before, after, run } = await refreshWith(page, "own");
    expect(run).toContain("+ POST /widgets/polish");
    const added = Object.keys(after).filter((file) => !(file in before));
    expect(added).toEqual(
      expect.arrayContaining([
        "src/resources/widgets.ts",
        "src/responses/widgets.ts",
        "src/models/widget.ts",
        "src/validators/widget.ts",
      ]),
    );
    expect(added.some((file) => /^docs\/.*polish.*\.md$/.test(file))).toBe(
      true,
    );
    expect(after["src/resources/widgets.ts"]).toContain("WidgetsPolishParams");
    expect(after["src/core.ts"]).toContain("widgetToken");
    expect(after["package.json"]).toContain('"./widgets"');
    expectUntouched(before, after, "src/resources/acs/");
    expectUntouched(before, after, "docs/acs/");
    expectUntouched(before, after, "src/runtime/");
  });

  const operations = [
    { method: "post", path: "/acs/users/list" },
    { method: "post", path: "/access_codes/create" },
    { method: "post", path: "/devices/get" },
    { method: "post", path: "/connect_webviews/create" },
    { method: "post", path: "/user_identities/get" },
  ];
  it.skipIf(seam === undefined).each(operations)(
    `$method $path of the published Seam spec${seam === undefined ? ` (${missing("specs/seam")})` : ""}`,
    async ({ method, path }) => {
      const page = documentationPage(seam ?? ownApi, method, path);
      const { before, after, run } = await refreshWith(page, path.slice(1));
      expect(run).toContain(`+ ${method.toUpperCase()} ${path}`);
      const folderPath = path.slice(0, path.lastIndexOf("/"));
      const resource = `src/resources${folderPath.replaceAll("_", "-")}.ts`;
      expect(after[resource]).toContain(`${method.toUpperCase()} ${path}`);
      expectUntouched(before, after, "src/resources/acs/entrances.ts");
    },
  );

  it("type-checks", async () => {
    const include = ["*/out/src"];
    expect(await compile(folder, { compiler: "7", include })).toEqual([]);
  });
});

const folder = temporaryFolder();
const fivePages = join(folder, "five-pages");

beforeAll(async () => {
  await generateSeam(join(root, "spec/openapi.yaml"), fivePages);
});

interface Outcome {
  readonly before: Readonly<Record<string, string>>;
  readonly after: Readonly<Record<string, string>>;
  /** What `refresh` printed. */
  readonly run: string;
}

/** Refreshes a copy of spec/ with one more page, and generates. */
async function refreshWith(page: string, name: string): Promise<Outcome> {
  const copy = join(folder, name.replaceAll("/", "-"));
  mkdirSync(copy);
  cpSync(join(root, "spec"), join(copy, "spec"), { recursive: true });
  const spec = join(copy, "spec/openapi.yaml");
  const out = join(copy, "out");
  cpSync(fivePages, out, { recursive: true });
  const before = contentsOf(out);
  writeFileSync(join(copy, "page.md"), page);
  const refreshed = await seamstress([
    "refresh",
    "--spec",
    spec,
    join(copy, "page.md"),
  ]);
  expect(refreshed.exitCode, refreshed.stderr).toBe(0);
  await generateSeam(spec, out);
  return { before, after: contentsOf(out), run: refreshed.stdout };
}

/** With Seam's own sdk.yaml, which stands beside the description. */
async function generateSeam(spec: string, out: string): Promise<void> {
  const { ok, diagnostics } = await generate({ spec, out });
  expect(ok, JSON.stringify(diagnostics)).toBe(true);
}

/** In documentation what people read: the document that a page ends with lists all tags. */
function expectUntouched(
  before: Outcome["before"],
  after: Outcome["after"],
  prefix: string,
): void {
  const files = Object.keys(before).filter((file) => file.startsWith(prefix));
  expect(files.length).toBeGreaterThan(0);
  const read = (text = ""): string => text.replace(/\n## OpenAPI\n[^]*$/, "");
  for (const file of files) expect(read(after[file])).toBe(read(before[file]));
}
