import { cpSync } from "node:fs";
import { createServer, type IncomingMessage } from "node:http";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createReport } from "../../generator/diagnostics/report.js";
import { siteFacts } from "../../generator/site-facts.js";
import { siteOf, type SiteFiles } from "../../generator/site/index.js";
import {
  findRenderer,
  type Renderer,
  rendererVersion,
} from "../../generator/site/renderer.js";
import { serve } from "../../generator/site/serve.js";
import { temporaryFolder, writeFile } from "../folder.js";
import { generatePackage } from "../sdk.js";
import { root } from "../shared.js";
import { executable, seriousFaults, visit } from "./chromium.js";

const renderer = findRenderer(root);
const lacks =
  renderer === undefined
    ? "Scalar is missing: node test/site/renderer.mjs"
    : executable === undefined
      ? "Chromium is missing: .ci/run installs it"
      : undefined;

async function siteFiles(
  spec: string,
  out: string,
  by: Renderer,
): Promise<SiteFiles> {
  const facts = await siteFacts({ spec, out });
  if (facts === undefined) return new Map();
  const site = await siteOf(out, "docs/site", facts, by, createReport());
  return site?.files ?? new Map<string, string>();
}

describe.skipIf(lacks !== undefined)(lacks ?? "the site", () => {
  const folder = temporaryFolder();
  const requests: { readonly about: string; readonly body: string }[] = [];
  const api = createServer(async (request, response) => {
    const body = await textOf(request);
    if (request.method !== "OPTIONS")
      requests.push({ about: `${request.method} ${request.url}`, body });
    response
      .writeHead(200, {
        "content-type": "application/json",
        "access-control-allow-origin": "*",
        "access-control-allow-headers": "*",
      })
      .end('{"ok":true}');
  });
  let reference = "";
  let pages = "";
  let close: () => void = () => {};

  beforeAll(async () => {
    if (renderer === undefined) return;
    await new Promise<void>((done) => api.listen(0, "127.0.0.1", done));
    const address = api.address();
    const port = typeof address === "object" ? address?.port : undefined;
    const spec = join(root, "spec/openapi.yaml");
    const out = join(folder, "seam");
    cpSync(join(root, "generated"), out, { recursive: true });
    const files = new Map(await siteFiles(spec, out, renderer));
    // The same site, for an API on this machine.
    for (const path of ["reference.json", "reference.html"])
      files.set(
        path,
        String(files.get(path)).replaceAll(
          "https://connect.getseam.com",
          `http://127.0.0.1:${port}`,
        ),
      );
    // Below a path, as on a static host.
    const below = [...files].map(
      ([path, text]) => [`docs/seam/${path}`, text] as const,
    );
    const { url, server } = await serve(new Map(below), 0);
    pages = `${url}docs/seam/`;
    reference = `${pages}reference.html`;
    close = () => server.close();
  });

  afterAll(() => {
    close();
    api.close();
  });

  it("is rendered by the version that it is tried with", () => {
    expect(renderer?.version).toBe(rendererVersion);
  });

  it("shows all operations, and asks nobody else for anything", async () => {
    const { page, complaints, elsewhere } = await visit(reference);
    await page.getByRole("button", { name: /acs/ }).first().click();
    for (const title of [
      "Grant an ACS User Access to an Entrance",
      "Delete an ACS User",
      "Remove an ACS User from an Access Group",
      "Revoke ACS User Access to All Entrances",
      "Suspend an ACS User",
    ])
      await page.getByText(title).first().waitFor({ state: "attached" });
    expect({ complaints, elsewhere }).toEqual({
      complaints: [],
      elsewhere: [],
    });
    expect(await seriousFaults(page)).toEqual([]);
  });

  it("finds an operation, shows its sample in another language, and sends its request", async () => {
    const { page, complaints, elsewhere } = await visit(reference);
    await page.getByRole("button", { name: /acs/ }).first().waitFor();
    await page.keyboard.press("Control+k");
    await page.keyboard.type("suspend");
    const found = page.getByText("/acs/users/suspend").last();
    await found.click();
    const heading = page.getByRole("heading", { name: /Suspend an ACS User/ });
    const section = page.locator("section").filter({ has: heading }).last();
    await section.getByText("seam.acs.users.").first().waitFor();
    await section.getByRole("button", { name: /javascript/ }).click();
    await page.getByText("Seam SDK (php)").last().click();
    await section.getByText("$seam").first().waitFor();
    await section.getByRole("button", { name: /Test Request/ }).click();
    await page.getByRole("button", { name: /^Send/ }).last().click();
    await expect.poll(() => requests.length, { timeout: 20_000 }).toBe(1);
    expect(requests[0]?.about).toBe("POST /acs/users/suspend");
    expect({ complaints, elsewhere }).toEqual({
      complaints: [],
      elsewhere: [],
    });
  });

  it("has the readable pages, whose links lead on", async () => {
    const { page, complaints, elsewhere } = await visit(`${pages}index.html`);
    expect(await seriousFaults(page)).toEqual([]);
    await page.getByRole("link", { name: "Suspend an ACS User" }).click();
    expect(await page.title()).toBe("Suspend an ACS User");
    expect(await seriousFaults(page)).toEqual([]);
    await page.getByRole("link", { name: "This page as Markdown" }).click();
    expect(page.url()).toBe(`${pages}acs/users/suspend.md`);
    expect({ complaints, elsewhere }).toEqual({
      complaints: [],
      elsewhere: [],
    });
  });

  it("has a tree of pages that is open where one is, and finds pages by methods, guides and objects", async () => {
    const { page, complaints, elsewhere } = await visit(
      `${pages}acs/users/suspend.html`,
    );
    const tree = page.getByRole("navigation", { name: "Pages" });
    const current = tree.locator("[aria-current=page]");
    await current.waitFor();
    expect(await current.textContent()).toBe("Suspend an ACS User");
    expect(await tree.getByRole("link").count()).toBeLessThan(12);
    const crumbs = page.getByRole("navigation", { name: "Breadcrumb" });
    expect(await crumbs.textContent()).toContain("AcsUsersSuspend");
    for (const scheme of ["light", "dark"] as const) {
      await page.emulateMedia({ colorScheme: scheme });
      expect(await seriousFaults(page)).toEqual([]);
    }
    const search = page.getByRole("searchbox", { name: "Search" });
    const first = page.locator(".found a").first();
    for (const [words, path] of [
      ["users.delete", "acs/users/delete"],
      ["authentication", "guides/authentication"],
      ["remove group", "acs/users/remove-from-access-group"],
    ] as const) {
      await search.fill(words);
      await first.waitFor();
      expect(await first.getAttribute("href")).toContain(path);
    }
    await search.fill("users.delete");
    expect(await seriousFaults(page)).toEqual([]);
    await search.press("ArrowDown");
    await page.keyboard.press("Enter");
    await page.waitForURL(`${pages}acs/users/delete.html`);
    await page.setViewportSize({ width: 400, height: 800 });
    await page.reload();
    const summary = page.getByText("Pages", { exact: true });
    await summary.click();
    await current.waitFor();
    expect(await seriousFaults(page)).toEqual([]);
    expect({ complaints, elsewhere }).toEqual({
      complaints: [],
      elsewhere: [],
    });
  });

  it("runs and loads nothing that a description brings", async () => {
    if (renderer === undefined) return;
    const hostile = [
      "<script>alert(1)</script>",
      '<img src="https://evil.example/a.png" onerror="alert(2)">',
      "![b](https://evil.example/b.png)",
      "[c](javascript:alert(3))",
      '<iframe src="https://evil.example/d"></iframe>',
      '<a href="javascript:alert(4)">e</a>',
    ].join("\n\n");
    const spec = join(folder, "hostile.json");
    const text = { type: "string", description: hostile };
    writeFile(
      spec,
      JSON.stringify({
        openapi: "3.1.0",
        info: {
          title: '</title><script>alert(5)</script>"',
          version: "<img src=x onerror=alert(6)>",
          description: hostile,
          "x-logo": { url: "https://evil.example/logo.png" },
        },
        servers: [{ url: "https://api.example", description: hostile }],
        tags: [{ name: hostile, description: hostile }],
        paths: {
          "/x": {
            post: {
              summary: hostile,
              description: hostile,
              tags: [hostile],
              parameters: [
                { name: "a", in: "query", description: hostile, schema: text },
              ],
              requestBody: {
                description: hostile,
                content: {
                  "application/json": {
                    schema: { type: "object", properties: { b: text } },
                  },
                },
              },
              responses: { 200: { description: hostile } },
              "x-codeSamples": [
                { lang: "html", label: hostile, source: hostile },
              ],
            },
          },
        },
      }),
    );
    const out = join(folder, "hostile");
    await generatePackage(spec, out);
    const { url, server } = await serve(
      await siteFiles(spec, out, renderer),
      0,
    );
    try {
      for (const path of ["reference.html", "index.html", "api.html"]) {
        const { page, complaints, elsewhere } = await visit(url + path);
        if (path === "reference.html")
          await page.getByText("/x").first().waitFor({ state: "attached" });
        await page.waitForTimeout(1000);
        expect({ path, complaints, elsewhere }).toEqual({
          path,
          complaints: [],
          elsewhere: [],
        });
      }
    } finally {
      server.close();
    }
  });
});

async function textOf(request: IncomingMessage): Promise<string> {
  let text = "";
  for await (const chunk of request) text += String(chunk);
  return text;
}
