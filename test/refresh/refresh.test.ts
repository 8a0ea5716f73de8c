import { createServer, type RequestListener } from "node:http";
import { describe, expect, it, onTestFinished } from "vitest";
import { folderWith, refreshIn } from "./run.js";

/** The smallest description with one operation. */
function api(path: string, operation = "responses: {}", more = ""): string {
  return `openapi: 3.1.0
info: { title: Town, version: "1" }
paths:
  ${path}:
    get: { ${operation} }
${more}`;
}

function page(yaml: string): string {
  return `# Title\n\nText.\n\n\`\`\`yaml openapi.json get /x\n${yaml}\n\`\`\`\n`;
}

describe("samples", () => {
  const given = '{ lang: bash, source: "doors open" }';
  const derived =
    '{ lang: python, source: "open()", x-seamstress-derived: true }';

  it.each([
    [`x-codeSamples: [${given}, ${derived}], responses: {}`, [given]],
    [`x-codeSamples: [${derived}], responses: {}`, []],
  ])("that are derived are dropped: %s", async (operation, kept) => {
    const folder = await folderWith({ "page.md": page(api("/a", operation)) });
    const { text = "" } = await refreshIn(folder, ["page.md"]);
    expect(text).not.toContain("derived");
    expect(text.includes("x-codeSamples")).toBe(kept.length > 0);
    expect(text.includes("doors open")).toBe(kept.length > 0);
  });
});

describe("a page", () => {
  it.each([
    ["three backticks", `\`\`\`yaml\n${api("/a")}\n\`\`\`\n`],
    [
      "four backticks around three",
      `\`\`\`\`yml x\n${api("/a", 'responses: {}, description: "```"')}\n\`\`\`\`\n`,
    ],
    ["tildes", `~~~ YAML\n${api("/a")}\n~~~\n`],
    ["a longer closing fence", `\`\`\`yaml\n${api("/a")}\n\`\`\`\`\`\n`],
    ["no closing fence", `\`\`\`yaml\n${api("/a")}\n`],
    [
      "an indented fence",
      `- item\n\n  \`\`\`yaml\n${api("/a").replaceAll(/^/gm, "  ")}\n  \`\`\`\n`,
    ],
    [
      "JSON",
      `\`\`\`json title="x"\n{ "openapi": "3.1.0", "info": { "title": "Town", "version": "1" }, "paths": { "/a": { "get": { "responses": {} } } } }\n\`\`\`\n`,
    ],
    [
      "other fences before it",
      `\`\`\`yaml\nname: x\n\`\`\`\n\n\`\`\`sh\nopenapi: no\n\`\`\`\n\n\`\`\`json\n{ "a": 1 }\n\`\`\`\n${page(api("/a"))}`,
    ],
  ])("may hold its document in %s", async (_, text) => {
    const folder = await folderWith({ "page.md": text });
    const { changes, wrong } = await refreshIn(folder, ["page.md"]);
    expect(wrong).toEqual([]);
    expect(changes.added).toEqual(["GET /a", "info", "openapi"]);
  });

  it("may hold several documents", async () => {
    const folder = await folderWith({
      "page.mdx": page(api("/a")) + page(api("/b")),
    });
    const { changes, wrong } = await refreshIn(folder, ["page.mdx"]);
    expect(wrong).toEqual([]);
    expect(changes.added).toEqual(["GET /a", "GET /b", "info", "openapi"]);
  });

  it("is told of when it holds none", async () => {
    const folder = await folderWith({
      "page.md": "# Title\n\n```yaml\na: 1\n```\n",
    });
    const { wrong, text } = await refreshIn(folder, ["page.md"]);
    expect(wrong).toEqual([
      "refresh-no-openapi page.md The page holds no OpenAPI document: no fence that begins with yaml or json and has the key `openapi`.",
    ]);
    expect(text).toBeUndefined();
  });

  it("has its mistakes shown where they are in the page", async () => {
    const broken = page(api("/a", "responses: {"));
    const folder = await folderWith({ "page.md": broken });
    const { wrong, text } = await refreshIn(folder, ["page.md"]);
    expect(wrong[0]).toMatch(/^yaml-syntax page\.md:1\d:\d+ /);
    expect(text).toBeUndefined();
  });

  it("has mistakes of meaning shown there too", async () => {
    const folder = await folderWith({
      "page.md": page(api("/a", "responses: 1")),
    });
    const { wrong, written } = await refreshIn(
      folder,
      ["page.md"],
      ({ root }, report) => {
        const pointer = "/paths/~1a/get/responses";
        report.add("wrong-type", "No.", { document: root, pointer });
      },
    );
    expect(wrong).toEqual(["wrong-type page.md:10:23 No."]);
    expect(written).toBe(false);
  });

  it.each([
    ["Swagger 2.0", "swagger: '2.0'", "unsupported-version"],
    ["OpenAPI 3.2", "openapi: 3.2.0", "unsupported-version"],
    ["OpenAPI of no version", "openapi: x", "invalid-version"],
  ])("cannot hold %s", async (_, yaml, code) => {
    const folder = await folderWith({ "page.md": page(yaml) });
    const { wrong } = await refreshIn(folder, ["page.md"]);
    expect(wrong[0]).toMatch(new RegExp(`^${code} page\\.md:6:\\d+ `));
  });

  it("cannot blow up", async () => {
    const levels = Array.from(
      { length: 40 },
      (_, i) => `x-${i + 1}: &a${i + 1} [*a${i}, *a${i}]`,
    );
    const bomb = `openapi: 3.1.0\nx-0: &a0 x\n${levels.join("\n")}`;
    const folder = await folderWith({ "page.md": page(bomb) });
    const { wrong, text } = await refreshIn(folder, ["page.md"]);
    expect(wrong).not.toEqual([]);
    expect(text).toBeUndefined();
  });

  it("may name a path __proto__", async () => {
    const folder = await folderWith({ "page.md": page(api("__proto__")) });
    const { text, changes } = await refreshIn(folder, ["page.md"]);
    expect(changes.added).toContain("GET __proto__");
    expect(text).toContain("  __proto__:\n    get:\n");
  });
});

describe("two pages that disagree", () => {
  it.each([
    [
      "an operation",
      api("/a", "summary: A"),
      api("/a", "summary: B"),
      "GET /a",
      "10:10",
    ],
    [
      "a component",
      api("/a", "", "components: { schemas: { A: { type: string } } }"),
      api("/b", "", "components: { schemas: { A: { type: number } } }"),
      "#/components/schemas/A",
      "11:29",
    ],
    [
      "a tag",
      api("/a", "", "tags: [{ name: t, description: a }]"),
      api("/b", "", "tags: [{ name: t, description: b }]"),
      "tag t",
      "11:8",
    ],
    [
      "the servers",
      api("/a", "", "servers: [{ url: /a }]"),
      api("/b", "", "servers: [{ url: /b }]"),
      "servers",
      "11:10",
    ],
    [
      "what the operations of a path share",
      api("/a", "", "").replace("    get:", "    summary: A\n    get:"),
      api("/a", "").replace("    get:", "    post:"),
      "what all operations of /a share",
      "9:3",
    ],
  ])(
    "about %s are both shown, and nothing is written",
    async (_, one, other, what, place) => {
      const folder = await folderWith({
        "a.md": page(one),
        "b.md": page(other),
      });
      const { wrong, text } = await refreshIn(folder, ["a.md", "b.md"]);
      expect(wrong).toEqual([
        `refresh-disagreement a.md:${place} b.md:${place} Two sources disagree about ${what}.`,
      ]);
      expect(text).toBeUndefined();
    },
  );

  it("do not, when only one leaves out what holds anyway", async () => {
    const folder = await folderWith({
      "a.md": page(api("/a", "", "security: []")),
      "b.md": page(api("/b")),
    });
    const { wrong, text } = await refreshIn(folder, ["a.md", "b.md"]);
    expect(wrong).toEqual([]);
    expect(text).toContain("security: []\n");
  });

  it("do, when one leaves out what the other states of security", async () => {
    const folder = await folderWith({
      "a.md": page(api("/a", "", "security: [{ key: [] }]")),
      "b.md": page(api("/b")),
    });
    const { wrong } = await refreshIn(folder, ["a.md", "b.md"]);
    expect(wrong).toEqual([
      "refresh-disagreement a.md:11:11 b.md:6:1 Two sources disagree about security.",
    ]);
  });

  it("do not, when they differ in the order of keys; then the result is the same either way", async () => {
    const pages = {
      "a.md": page(api("/a", "summary: A, deprecated: true")),
      "b.md": page(api("/a", "deprecated: true, summary: A")),
    };
    const one = await refreshIn(await folderWith(pages), ["a.md", "b.md"]);
    const other = await refreshIn(await folderWith(pages), ["b.md", "a.md"]);
    expect(one.wrong).toEqual([]);
    expect(one.text).toBe(other.text);
  });
});

describe("a page over a description that stands", () => {
  const standing = api("/a", "summary: A").replace(
    "    get:",
    "    summary: Shared\n    put: { summary: Put }\n    get:",
  );

  it("keeps what it does not hold", async () => {
    const folder = await folderWith({
      "openapi.yaml": standing,
      "b.md": page(api("/b", "", "components: { schemas: { B: {} } }")),
    });
    const { changes, text, wrong } = await refreshIn(folder, ["b.md"]);
    expect(wrong).toEqual([]);
    expect(changes).toEqual({
      added: ["#/components/schemas/B", "GET /b"],
      changed: [],
      removed: [],
    });
    expect(text).toContain("summary: Shared");
  });

  it("cannot change what operations that it does not hold rely on", async () => {
    const folder = await folderWith({
      "openapi.yaml": standing,
      "a.md": page(api("/a", "summary: New")),
    });
    const { wrong, text } = await refreshIn(folder, ["a.md"]);
    expect(wrong).toEqual([
      "refresh-disagreement a.md:9:3 openapi.yaml:4:3 Two sources disagree about what all operations of /a share.",
    ]);
    expect(text).toBe(standing);
  });

  it("cannot change the version of OpenAPI", async () => {
    const folder = await folderWith({
      "openapi.yaml": standing,
      "b.md": page(api("/b").replace("3.1.0", "3.0.3")),
    });
    const { wrong } = await refreshIn(folder, ["b.md"]);
    expect(wrong).toEqual([
      "refresh-disagreement b.md:6:10 openapi.yaml:1:10 Two sources disagree about openapi.",
    ]);
  });

  it("does not touch one that is broken", async () => {
    const folder = await folderWith({
      "openapi.yaml": "openapi: [",
      "b.md": page(api("/b")),
    });
    const { wrong, text } = await refreshIn(folder, ["b.md"]);
    expect(wrong[0]).toMatch(/^yaml-syntax openapi\.yaml:1:\d+ /);
    expect(text).toBe("openapi: [");
  });
});

describe("a whole document", () => {
  it("replaces the description, be it YAML or JSON", async () => {
    const json = JSON.stringify({
      openapi: "3.1.0",
      info: { title: "Town", version: "2" },
      paths: { "/b": { get: { responses: {} } } },
    });
    const folder = await folderWith({
      "openapi.yaml": api("/a"),
      "new.json": json,
    });
    const { changes, wrong } = await refreshIn(folder, ["new.json"]);
    expect(wrong).toEqual([]);
    expect(changes).toEqual({
      added: ["GET /b"],
      changed: ["info"],
      removed: ["GET /a"],
    });
  });

  it("also replaces one that is broken", async () => {
    const folder = await folderWith({
      "openapi.yaml": "openapi: [",
      "new.yaml": api("/b"),
    });
    const { wrong, written } = await refreshIn(folder, ["new.yaml"]);
    expect({ wrong, written }).toEqual({ wrong: [], written: true });
  });

  it("must not refer to others, but its examples may look so", async () => {
    const folder = await folderWith({
      "new.yaml": api(
        "/b",
        "responses: {}",
        "components: { schemas: { A: { $ref: './a.yaml' }, B: { example: { $ref: b } } } }",
      ),
    });
    const { wrong, text } = await refreshIn(folder, ["new.yaml"]);
    expect(wrong).toEqual([
      "refresh-external-reference new.yaml:6:37 The reference leads to another document: ./a.yaml",
    ]);
    expect(text).toBeUndefined();
  });

  it("comes out in one order, whatever order it came in", async () => {
    const folder = await folderWith({
      "new.yaml": `
x-root: 1
components:
  securitySchemes: { b: { type: http, scheme: basic }, a: { type: http, scheme: basic } }
  schemas: { B: {}, A: {} }
paths:
  /b: { x-b: 1, post: {}, get: {}, summary: B }
  /a: { get: { z: 1, a: 1 } }
tags: [{ name: b }, { name: a }]
info: { version: "1", title: Town }
openapi: 3.1.0
`,
    });
    const { text } = await refreshIn(folder, ["new.yaml"]);
    expect(text?.split("\n").slice(2).join("\n")).toBe(`openapi: 3.1.0
info:
  version: "1"
  title: Town
tags:
  - name: b
  - name: a
paths:
  /a:
    get:
      z: 1
      a: 1
  /b:
    summary: B
    get: {}
    post: {}
    x-b: 1
components:
  schemas:
    A: {}
    B: {}
  securitySchemes:
    a:
      type: http
      scheme: basic
    b:
      type: http
      scheme: basic
x-root: 1
`);
  });
});

describe("sources", () => {
  it("may be folders, of which other files are skipped with a note", async () => {
    const folder = await folderWith({
      "docs/b/page.md": page(api("/b")),
      "docs/a.yml": page(api("/a")).split("\n").slice(5, -2).join("\n"),
      "docs/readme.md": "# Read me",
      "docs/settings.json": "{}",
      "docs/.hidden/page.md": page(api("/hidden")),
      "docs/picture.png": "",
    });
    const { changes, wrong } = await refreshIn(folder, ["docs"]);
    expect(wrong).toEqual([
      "refresh-skipped docs/readme.md The file holds no OpenAPI document and is skipped.",
      "refresh-skipped docs/settings.json The file holds no OpenAPI document and is skipped.",
    ]);
    expect(changes.added).toEqual(["GET /a", "GET /b", "info", "openapi"]);
  });

  it.each([
    ["a file that is missing", ["no.md"], "file-not-found no.md "],
    ["an empty folder", ["empty"], "refresh-no-openapi empty "],
    ["nothing", [], "refresh-no-source "],
    [
      "a file that is no OpenAPI",
      ["other.json"],
      "not-openapi other.json:1:1 ",
    ],
    ["an empty file", ["empty.yaml"], "document-empty empty.yaml:1:1 "],
  ])("cannot be %s", async (_, sources, start) => {
    const folder = await folderWith({
      "empty/.keep": "",
      "other.json": "{}",
      "empty.yaml": "",
    });
    const { wrong, text } = await refreshIn(folder, sources);
    expect(wrong).toHaveLength(1);
    expect(wrong[0]?.startsWith(start)).toBe(true);
    expect(text).toBeUndefined();
  });

  it("may be URLs, also of pages", async () => {
    const url = await serve((request, response) => {
      response.end(request.url === "/page.md" ? page(api("/a")) : api("/b"));
    });
    const folder = await folderWith();
    const sources = [`${url}/page.md`, `${url}/openapi`];
    const { changes, wrong } = await refreshIn(folder, sources);
    expect(wrong).toEqual([]);
    expect(changes.added).toEqual(["GET /a", "GET /b", "info", "openapi"]);
  });

  it.each([
    ["is not there", "/404", "status 404"],
    [
      "leads on to a private address that nobody named",
      "/away",
      "private network",
    ],
    ["sends no text", "/binary", "not encoded in UTF-8"],
  ])("cannot be a URL that %s", async (_, path, message) => {
    const url = await serve((request, response) => {
      if (request.url === "/away")
        response.writeHead(302, { location: "http://127.0.0.2:1/" }).end();
      else if (request.url === "/binary") response.end(Buffer.from([0xff]));
      else response.writeHead(404).end();
    });
    const folder = await folderWith();
    const { wrong, text } = await refreshIn(folder, [url + path]);
    expect(wrong).toHaveLength(1);
    expect(wrong[0]).toContain(message);
    expect(text).toBeUndefined();
  });

  it("cannot be a URL with credentials, which are not shown", async () => {
    const folder = await folderWith();
    const { wrong } = await refreshIn(folder, [
      "http://me:secret@127.0.0.1:1/",
    ]);
    expect(wrong).toHaveLength(1);
    expect(wrong[0]).toContain("credentials");
    expect(wrong[0]).not.toContain("secret");
  });
});

/** @returns the origin of a server on the loopback interface that lives as long as the test. */
async function serve(listener: RequestListener): Promise<string> {
  const server = createServer(listener);
  await new Promise<void>((resolve) => {
    server.listen(0, "127.0.0.1", resolve);
  });
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  const address = server.address();
  const port = typeof address === "object" ? (address?.port ?? 0) : 0;
  return `http://127.0.0.1:${port}`;
}
