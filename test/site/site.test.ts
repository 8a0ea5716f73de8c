import MarkdownIt, { type Token } from "markdown-it";
import { join, posix } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { createReport } from "../../generator/diagnostics/report.js";
import { siteFacts } from "../../generator/site-facts.js";
import { siteOf } from "../../generator/site/index.js";
import { temporaryFolder, writeFile } from "../folder.js";
import { generatePackage } from "../sdk.js";

const folder = temporaryFolder();
const renderer = { file: join(folder, "standalone.js"), version: "1.46.4" };
writeFile(renderer.file, "// Scalar");

/** The texts of the site of a description. */
async function siteTexts(
  name: string,
  spec: string,
  config: string,
): Promise<ReadonlyMap<string, string>> {
  const file = join(folder, name, "openapi.yaml");
  const out = join(folder, name, "sdk");
  writeFile(file, spec);
  writeFile(join(folder, name, "sdk.yaml"), config);
  await generatePackage(file, out);
  const facts = await siteFacts({ spec: file, out });
  const site =
    facts && (await siteOf(out, "docs/site", facts, renderer, createReport()));
  return new Map(
    [...(site?.files ?? [])].map(([path, text]) => [path, String(text)]),
  );
}

const town = `openapi: 3.1.0
info: { title: Town, version: "1", description: "See [a](https://a.example) and [b](no/where.md)." }
servers: [{ url: https://town.example }]
components:
  securitySchemes: { key: { type: http, scheme: bearer } }
  schemas:
    House:
      type: object
      description: Where one lives.
      properties: { id: { type: string, format: uuid } }
      required: [id]
paths:
  /houses/{house_id}:
    parameters:
      - { name: house_id, in: path, required: true, schema: { type: string, format: uuid } }
    get:
      operationId: houses/get
      tags: [houses]
      responses:
        "200": { description: Found, content: { application/json: { schema: { $ref: "#/components/schemas/House" } } } }
    put:
      operationId: houses/update
      tags: [houses]
      requestBody: { required: true, content: { application/octet-stream: {} } }
      responses: { "204": { description: Done } }
`;

describe.each([
  ["without an address", "docs: {}\n"],
  [
    "with the address that it will have",
    "docs: { url: https://docs.town.example/v1 }\n",
  ],
])("the site %s", (name, config) => {
  let site: ReadonlyMap<string, string> = new Map();
  beforeAll(async () => {
    site = await siteTexts(name, town, config);
  }, 60_000);

  it.each([
    ["llms.txt"],
    ["llms-full.txt"],
    ["index.md"],
    ["README.md"],
    ["api.md"],
    ["houses/get.html"],
    ["openapi.yaml"],
  ])("has %s", (path) => expect([...site.keys()]).toContain(path));

  it("has only links that lead to what it has", () => {
    const links = [...site].flatMap(([path, text]) =>
      linksOf(path, text)
        .filter((href) => !/^(?:[a-z][a-z\d+.-]*:|#)/i.test(href))
        .map((href) => {
          const target = href.replace(/[?#].*/, "");
          return [path, posix.join(posix.dirname(path), target)] as const;
        }),
    );
    expect(links.length).toBeGreaterThan(20);
    expect(links.filter(([, target]) => !site.has(target))).toEqual([]);
  });

  it("leads models to all of it in one file", () => {
    const links = linksOf("llms.txt", site.get("llms.txt") ?? "");
    for (const file of ["llms-full.txt", "openapi.yaml"])
      expect(links.filter((href) => href.endsWith(file))).toHaveLength(1);
  });

  it("leads from page to page without leaving it", () => {
    const links = linksOf("index.html", site.get("index.html") ?? "");
    expect(links).toContain("houses/get.html");
    expect(links.filter((href) => href.includes("town.example"))).toEqual([]);
  });
});

describe("the pages of the site", () => {
  let site: ReadonlyMap<string, string> = new Map();
  beforeAll(async () => {
    const config = "docs: { url: https://docs.town.example }\n";
    site = await siteTexts("tree", town, config);
  }, 60_000);

  it("are all in the list that tree and search are made of, which no page repeats", () => {
    const { groups } = JSON.parse(site.get("pages.json") ?? "{}");
    const places = [...site.keys()].filter(
      (path) => path.endsWith(".html") && path !== "reference.html",
    );
    const listed = groups.flatMap(({ pages }: { pages: string[][] }) =>
      pages.map(([place = ""]) => place),
    );
    expect(listed.toSorted()).toEqual(places.toSorted());
    expect(
      groups.map(({ title }: { readonly title: string }) => title),
    ).toEqual(["Guides", "houses", "Objects"]);
    expect(groups[1].pages).toEqual([
      ["houses/index.html", "Overview", "houses", expect.any(String)],
      ["houses/get.html", "Get", "houses.get", ""],
      ["houses/update.html", "Update", "houses.update", ""],
    ]);
    expect(site.get("houses/get.html")).not.toContain("houses/update");
  });

  it("say where they stand", () => {
    const crumbs = /<nav class="crumbs".*?<\/nav>/.exec(
      site.get("houses/get.html") ?? "",
    );
    expect(crumbs?.[0]).toBe(
      '<nav class="crumbs" aria-label="Breadcrumb"><ol><li><a href="../index.html">Town</a></li><li><a href="index.html">Houses</a></li><li><span aria-current="page">Get</span></li></ol></nav>',
    );
    expect(site.get("index.html")).not.toContain("crumbs");
  });

  it("are called after themselves, without what leads models to llms.txt", () => {
    const page = site.get("houses/get.html");
    expect(page).toContain("<title>Get</title>");
    expect(page).not.toContain("Documentation Index");
    expect(site.get("houses/get.md")).toContain("Documentation Index");
  });
});

/** All targets in a text of Markdown or HTML. */
function linksOf(path: string, text: string): readonly string[] {
  if (/\.(?:md|txt)$/.test(path)) return markdownLinks(parser.parse(text, {}));
  return path.endsWith(".html")
    ? [...text.matchAll(/\s(?:href|src)="([^"]*)"/g)].map(([, to = ""]) => to)
    : [];
}

const parser = new MarkdownIt();

function markdownLinks(tokens: readonly Token[]): readonly string[] {
  return tokens.flatMap((token) => [
    ...["href", "src"].flatMap((name) => token.attrGet(name)?.toString() ?? []),
    ...markdownLinks(token.children ?? []),
  ]);
}
