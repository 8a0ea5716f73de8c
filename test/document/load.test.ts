import { mkdirSync, mkdtempSync, symlinkSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { describe, expect, it } from "vitest";
import { printDiagnostics } from "../../generator/diagnostics/print.js";
import {
  createReport,
  type Place,
} from "../../generator/diagnostics/report.js";
import { loadDescription } from "../../generator/document/load.js";
import { createSourceFiles } from "../../generator/document/text/source-files.js";
import { temporaryFolder } from "../folder.js";

const outer = temporaryFolder();

/** Writes files into a new folder and loads the first of them. */
async function load(
  files: Readonly<Record<string, string | Uint8Array>>,
  overlays: readonly string[] = [],
  allowNetwork = false,
) {
  const folder = mkdtempSync(join(outer, "case-"));
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), text);
  }
  return open(folder, Object.keys(files)[0] ?? "", overlays, allowNetwork);
}

async function open(
  folder: string,
  root: string,
  overlays: readonly string[] = [],
  allowNetwork = false,
) {
  const report = createReport();
  const sources = createSourceFiles();
  const description = await loadDescription(join(folder, root), {
    report,
    sources,
    allowNetwork,
    overlays: overlays.map((name) => join(folder, name)),
  });
  const codes = (): readonly string[] =>
    report.diagnostics.map(({ code }) => code);
  const where = async (place: Place): Promise<string> => {
    await sources.prepare([place]);
    const { file, at } = sources.position(place);
    const name = file.slice(folder.length + 1);
    return at === undefined
      ? name
      : `${name}:${at.line}:${at.column} ${at.text.slice(at.column - 1, at.column - 1 + at.length)}`;
  };
  const print = (): Promise<string> =>
    printDiagnostics(report.diagnostics, sources, {
      color: false,
      json: false,
      cwd: folder,
    });
  return { description, codes, where, print };
}

const head = "openapi: 3.1.0\ninfo: {title: t, version: '1'}\n";

describe("a description in several files", () => {
  const files = {
    "api.yaml": `${head}paths:\n  /a:\n    $ref: paths/a.yaml\n  /b:\n    $ref: 'paths/b.json#/it'\n`,
    "paths/a.yaml":
      "get:\n  responses:\n    '200':\n      $ref: ../shared.yaml#/ok\n",
    "paths/b.json": '{"it": {"get": {"$ref": "../api.yaml#/paths/~1a"}}}',
    "shared.yaml": "ok:\n  description: ok\n",
  };

  it("is read as far as references lead", async () => {
    const { description } = await load(files);
    expect(description?.documents().toSorted()).toEqual([
      "api.yaml",
      "paths/a.yaml",
      "paths/b.json",
      "shared.yaml",
    ]);
  });

  it("resolves across them, in both directions", async () => {
    const { description, codes } = await load(files);
    const response = {
      document: "paths/a.yaml",
      pointer: "/get/responses/200",
    };
    expect(description?.follow(response)?.location).toEqual({
      document: "shared.yaml",
      pointer: "/ok",
    });
    expect(
      description?.follow({ document: "paths/b.json", pointer: "/it/get" })
        ?.location,
    ).toEqual({
      document: "paths/a.yaml",
      pointer: "",
    });
    expect(codes()).toEqual([]);
  });

  it("knows where each value was written", async () => {
    const { where } = await load(files);
    const at = (
      document: string,
      pointer: string,
      rest: object = {},
    ): Place => ({
      kind: "location",
      location: { document, pointer },
      ...rest,
    });
    expect(await where(at("shared.yaml", "/ok/description"))).toBe(
      "shared.yaml:2:16 ok",
    );
    expect(
      await where(at("shared.yaml", "/ok/description", { key: true })),
    ).toBe("shared.yaml:2:3 description");
    expect(await where(at("paths/b.json", "/it/get/$ref"))).toBe(
      'paths/b.json:1:25 "../api.yaml#/paths/~1a"',
    );
    expect(await where(at("paths/b.json", "/it/nothing/there"))).toBe(
      'paths/b.json:1:2 "it"',
    );
  });
});

describe("a problem of another file", () => {
  const api = `${head}x-bad: {$ref: bad.yaml}\nx-gone: {$ref: gone.yaml}\nx-tag: {$ref: tag.yaml}\n`;
  const files = {
    "api.yaml": api,
    "bad.yaml": "a: 1\na: 2\n",
    "tag.yaml": "a: !x 1\n",
  };

  it("is reported when something refers to it in earnest, not before", async () => {
    const { description, codes } = await load(files);
    expect(codes()).toEqual([]);
    const from = { document: "api.yaml", pointer: "/x-bad" };
    expect(description?.resolve(from, "bad.yaml")).toBeUndefined();
    expect(description?.resolve(from, "gone.yaml")).toBeUndefined();
    expect(description?.resolve(from, "tag.yaml")).toEqual({
      document: "tag.yaml",
      pointer: "",
    });
    expect(codes()).toEqual([
      "duplicate-key",
      "ref-unusable",
      "ref-file-not-found",
      "yaml-tag",
    ]);
  });
});

describe("files outside of the description's folder", () => {
  it("are not read through links", async () => {
    const folder = mkdtempSync(join(outer, "links-"));
    mkdirSync(join(folder, "in"));
    writeFileSync(join(folder, "secret.yaml"), "secret: 1");
    writeFileSync(
      join(folder, "in/api.yaml"),
      `${head}x-a: {$ref: link.yaml}\nx-b: {$ref: up/secret.yaml}\n`,
    );
    symlinkSync("../secret.yaml", join(folder, "in/link.yaml"));
    symlinkSync("..", join(folder, "in/up"));
    const { description, codes } = await open(join(folder, "in"), "api.yaml");
    const from = { document: "api.yaml", pointer: "/x-a" };
    expect(description?.resolve(from, "link.yaml")).toBeUndefined();
    expect(
      description?.resolve(from, "up/secret.yaml#/secret"),
    ).toBeUndefined();
    expect(codes()).toEqual(["ref-outside", "ref-outside"]);
    expect(description?.documents()).toEqual(["api.yaml"]);
  });

  it("may lead into a folder above that is named, and back, but not out of it", async () => {
    const folder = mkdtempSync(join(outer, "case-"));
    mkdirSync(join(folder, "in/apis"), { recursive: true });
    writeFileSync(join(folder, "secret.yaml"), "secret: 1");
    writeFileSync(
      join(folder, "in/apis/api.yaml"),
      `${head}x-a: {$ref: ../common.yaml}\nx-b: {$ref: ../up.yaml}\n`,
    );
    writeFileSync(
      join(folder, "in/common.yaml"),
      "a: {$ref: 'apis/api.yaml#/info'}",
    );
    symlinkSync("../secret.yaml", join(folder, "in/up.yaml"));
    const report = createReport();
    const file = join(folder, "in/apis/api.yaml");
    const root = join(folder, "in");
    const description = await loadDescription(file, { report, root });
    expect(description?.documents()).toEqual(["api.yaml", "../common.yaml"]);
    const from = { document: "api.yaml", pointer: "/x-b" };
    expect(description?.resolve(from, "../up.yaml")).toBeUndefined();
    expect(description?.resolve(from, "../../secret.yaml")).toBeUndefined();
    expect(report.diagnostics.map(({ code }) => code)).toEqual([
      "ref-outside",
      "ref-outside",
    ]);
  });

  it("are not read from the network unless that is allowed", async () => {
    const url = "http://127.0.0.1:1/x.yaml";
    const { description, codes } = await load({
      "api.yaml": `${head}x-a: {$ref: '${url}'}\n`,
    });
    expect(
      description?.resolve({ document: "api.yaml", pointer: "/x-a" }, url),
    ).toBeUndefined();
    expect(codes()).toEqual(["ref-network-off"]);
  });

  it("are never read from a private network", async () => {
    const url = "http://127.0.0.1:1/x.yaml";
    const files = { "api.yaml": `${head}x-a: {$ref: '${url}'}\n` };
    const { description, codes } = await load(files, [], true);
    const from = { document: "api.yaml", pointer: "/x-a" };
    expect(description?.resolve(from, url)).toBeUndefined();
    expect(codes()).toEqual(["ref-network-refused"]);
  });
});

describe("a file that is no description", () => {
  it.each([
    ["api.yaml", new Uint8Array([0xff, 0xfe, 0x61, 0x00]), "file-not-utf8"],
    ["api.yaml", "", "document-empty"],
    ["api.yaml", "\u{feff}", "document-empty"],
    ["api.yaml", "just text", "not-openapi"],
    ["api.json", "{", "json-syntax"],
  ])("%s with %j: %s", async (name, text, code) => {
    const { description, codes } = await load({ [name]: text });
    expect(description).toBeUndefined();
    expect(codes()).toEqual([code]);
  });

  it("may not be there at all, or be a folder", async () => {
    expect((await open(outer, "nothing.yaml")).codes()).toEqual([
      "file-not-found",
    ]);
    expect(
      (
        await open(dirname(outer), outer.slice(dirname(outer).length + 1))
      ).codes(),
    ).toEqual(["file-unreadable"]);
  });

  it("reads the same with a byte order mark and Windows line endings", async () => {
    const { description } = await load({
      "api.yaml": `\u{feff}${head}x-a: |\n  one\n  two\n`.replaceAll(
        "\n",
        "\r\n",
      ),
    });
    expect(description?.value["x-a"]).toBe("one\ntwo\n");
  });
});

describe("overlaid text", () => {
  const overlay =
    "overlay: 1.0.0\ninfo: {title: o, version: '1'}\nactions:\n  - target: $.info\n    update:\n      summary: from the overlay\n      title: new\n";

  it("points into the overlay", async () => {
    const { description, where } = await load(
      { "api.yaml": head, "o.yaml": overlay },
      ["o.yaml"],
    );
    expect(description?.value["info"]).toEqual({
      title: "new",
      version: "1",
      summary: "from the overlay",
    });
    const at = (pointer: string): Place => ({
      kind: "location",
      location: { document: "api.yaml", pointer },
    });
    expect(await where(at("/info/summary"))).toBe(
      "o.yaml:6:16 from the overlay",
    );
    expect(await where(at("/info/title"))).toBe("o.yaml:7:14 new");
    expect(await where(at("/info/version"))).toBe("api.yaml:2:27 '1'");
  });

  it("must be readable", async () => {
    const { description, codes } = await load(
      { "api.yaml": head, "o.yaml": "a: [" },
      ["o.yaml"],
    );
    expect(description).toBeUndefined();
    expect(codes()).toEqual(["yaml-syntax"]);
  });
});
