import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { filesOf } from "../folder.js";
import { readAsCode } from "../markdown/mdx.js";
import { root } from "../shared.js";
import { docsOf } from "./docs.js";

// Mintlify reads all pages beside docs.json as MDX, those called .md as well, and puts no site up where one can't be read so: what it was told in
// https://github.com/0xmariowu/Autosearch/pull/119 and https://github.com/koala73/worldmonitor/pull/1474.

describe("what MDX reads as code", () => {
  it.each([
    "a {b}",
    "a } b",
    "a < b",
    "<br>",
    "<!-- prettier-ignore -->",
    "<https://a.b>",
    "import the file",
    "- a\n\nexport it",
    "a `b {c}\n\nd` e",
  ])("%j", (page) => {
    expect(readAsCode(page)).toHaveLength(1);
  });

  it.each([
    "a \\{b\\} \\< &lt;",
    "`{a}` ``<b> ` {``",
    "a `{b\nc}` d",
    "```ts\n{a}\n<b>\n```",
    "> ````\n> ```\n> {\n> ````",
    "- a\n\n  ```\n  {\n  ```",
    "an import of files",
    "imports are told",
  ])("is not in %j", (page) => {
    expect(readAsCode(page)).toEqual([]);
  });
});

const packages = [
  "generated",
  ...["bookshop", "transport", "unions"].map((api) => `test/golden/${api}/sdk`),
];

describe.each(packages)("in %s", (path) => {
  const folder = join(root, path, "docs");
  const text = (page: string): string =>
    readFileSync(join(folder, page), "utf8");

  it("is on no page that docs.json lists", () => {
    const pages = pagesIn(JSON.parse(text("docs.json")));
    expect(pages).toContain("guides/errors");
    expect(pages.flatMap((page) => readAsCode(text(`${page}.md`)))).toEqual([]);
  });

  it("is on others nothing but the comment before the document of an operation, where no site is known", () => {
    const pages = filesOf(folder).filter((file) => file.endsWith(".md"));
    const found = pages.flatMap((page) =>
      readAsCode(
        text(page).replace(/(?<=\n## OpenAPI\n\n)<!-- prettier-ignore -->/, ""),
      ),
    );
    expect(pages.length).toBeGreaterThan(5);
    expect(found).toEqual([]);
  });
});

/** The pages of a navigation; what it lists of operations Mintlify makes itself. */
function pagesIn(value: unknown): readonly string[] {
  if (typeof value === "string")
    return /^[a-z][\w-]*(?:\/[\w-]+)*$/.test(value) ? [value] : [];
  if (Array.isArray(value)) return value.flatMap(pagesIn);
  return typeof value === "object" && value !== null
    ? Object.entries(value)
        .filter(([key]) => /^(?:navigation|tabs|pages)$/.test(key))
        .flatMap(([, inside]) => pagesIn(inside))
    : [];
}

const hostile =
  "import `a`\n\nexport {b} <c\n\n- {d} <https://e.example/{f}>\n\n| {g} | <h> |\n|-|-|\n| {{i}} | {j |\n\n> {k}\n\n# {l}\n\n<!-- m -->\n\n```js\n{n}\n```";

it("is on no page, whatever a description says", async () => {
  const door = { $ref: "#/components/schemas/Door" };
  const docs = await docsOf({
    info: { title: "Doors {a} <b>", version: "{c}", description: hostile },
    servers: [
      {
        url: "https://{host}.example/{d}",
        description: hostile,
        variables: {
          host: { default: "a", description: "{e}" },
          d: { default: "<f" },
        },
      },
    ],
    security: [{ "{key}": ["{scope}"] }],
    paths: {
      "/doors/{id}": {
        post: {
          summary: "Open {g} <h",
          description: hostile,
          tags: ["{doors}"],
          deprecated: true,
          parameters: [
            {
              name: "id",
              in: "path",
              required: true,
              description: "{i}",
              schema: { type: "string", pattern: "^{j}<k$" },
            },
            {
              name: "{l}",
              in: "query",
              description: hostile,
              schema: { type: "string", default: "{m}", enum: ["{m}", "<n"] },
            },
          ],
          requestBody: {
            description: "{o}",
            content: { "application/json": { schema: door } },
          },
          responses: {
            200: {
              description: "{p} <q",
              headers: {
                "X-A": { description: "{r}", schema: { type: "string" } },
              },
              content: { "application/json": { schema: door } },
            },
            "4XX": { description: hostile },
          },
        },
      },
    },
    components: {
      securitySchemes: {
        "{key}": {
          type: "apiKey",
          in: "header",
          name: "X-Key",
          description: hostile,
        },
      },
      schemas: {
        Door: {
          title: "{s}",
          description: hostile,
          type: "object",
          required: ["{t}"],
          properties: {
            "{t}": {
              type: "string",
              description: "{u} <v>",
              examples: ["{w}"],
            },
            x: {
              oneOf: [{ title: "{y}", type: "string" }, { type: "integer" }],
            },
          },
          additionalProperties: { type: "string", description: "{z}" },
        },
      },
    },
  });
  const found = [...docs]
    .filter(([path]) => /^docs\/.*\.md$/.test(path))
    .flatMap(([path, text]) =>
      readAsCode(text).map((line) => `${path}: ${line}`),
    );
  expect(docs.size).toBeGreaterThan(5);
  expect(found).toEqual([]);
});
