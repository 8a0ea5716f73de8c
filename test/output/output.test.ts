import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { createReport } from "../../generator/diagnostics/report.js";
import { type EmittedFile, withText } from "../../generator/ir/emitted-file.js";
import {
  compareOutput,
  isCurrent,
  type OutputDiff,
} from "../../generator/output/compare.js";
import { manifestFile, readManifest } from "../../generator/output/manifest.js";
import { writeOutput } from "../../generator/output/write.js";
import type { StandingPieces } from "../../generator/pieces/piece.js";
import { textHash } from "../../generator/pieces/text-hash.js";

let out: string;
let home: string;

beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), "output-"));
  out = join(home, "generated");
});

afterEach(() => {
  rmSync(home, { recursive: true, force: true });
});

const files = (texts: Readonly<Record<string, string>>): EmittedFile[] =>
  Object.entries(texts).map(([path, text]) => withText({ path }, text));
const pieces = (texts: Readonly<Record<string, string>>): StandingPieces =>
  new Map(
    Object.entries(texts).map(([path, text]) => [
      path,
      { hash: textHash(text) },
    ]),
  );

function compare(texts: Readonly<Record<string, string>>): {
  diff: OutputDiff;
  codes: readonly string[];
} {
  const report = createReport();
  const diff = compareOutput(out, pieces(texts), new Set(), report);
  return { diff, codes: report.diagnostics.map(({ code }) => code) };
}

function write(texts: Readonly<Record<string, string>>): readonly string[] {
  const report = createReport();
  const diff = compareOutput(out, pieces(texts), new Set(), report);
  if (!report.failed) writeOutput(out, files(texts), diff, report);
  return report.diagnostics.map(({ code }) => code);
}

function put(path: string, text: string): void {
  mkdirSync(dirname(join(out, path)), { recursive: true });
  writeFileSync(join(out, path), text);
}

const get = (path: string): string => readFileSync(join(out, path), "utf8");

const sdk = {
  "package.json": "{}\n",
  "src/index.ts": "export {};\n",
  "src/models/user.ts": "export interface User {}\n",
};

describe("writing", () => {
  it("makes the folder and everything in it", () => {
    expect(write(sdk)).toEqual([]);
    expect(get("src/models/user.ts")).toBe("export interface User {}\n");
    expect(readdirSync(out).sort()).toEqual([
      ".gitignore",
      manifestFile,
      "package.json",
      "src",
    ]);
  });

  it("tells Git what to leave out, unless its owner does", () => {
    write(sdk);
    expect(get(".gitignore")).toContain("node_modules/\ndist/\n");
    put(".gitignore", "dist\n");
    expect(write({ ...sdk, "package.json": "{ }\n" })).toEqual([]);
    expect(get(".gitignore")).toBe("dist\n");
  });

  it("touches nothing that stays as it is, the manifest included", () => {
    write(sdk);
    const old = new Date(1000);
    for (const path of [manifestFile, ...Object.keys(sdk)])
      utimesSync(join(out, path), old, old);
    write(sdk);
    for (const path of [manifestFile, ...Object.keys(sdk)])
      expect(statSync(join(out, path)).mtime).toEqual(old);
  });

  it("deletes what is emitted no longer, and the folders that this empties", () => {
    write(sdk);
    write({ "package.json": "{}\n" });
    expect(existsSync(join(out, "src"))).toBe(false);
  });

  it("turns a file into a folder and back", () => {
    write({ "src/a": "file" });
    expect(write({ "src/a/b": "in a folder" })).toEqual([]);
    expect(write({ "src/a": "file" })).toEqual([]);
    expect(get("src/a")).toBe("file");
  });

  it("leaves a foreign file alone", () => {
    write(sdk);
    put("src/mine.ts", "mine");
    expect(write({})).toEqual([]);
    expect(get("src/mine.ts")).toBe("mine");
  });

  it("carries on where an interrupted run stopped", () => {
    write(sdk);
    const copy = join(home, "copy");
    cpSync(out, copy, { recursive: true });
    mkdirSync(join(out, "src/new.ts/x"), { recursive: true });
    expect(write({ ...sdk, "src/new.ts": "", "src/z.ts": "z" })).toEqual([
      "output-unwritable",
    ]);
    rmSync(join(out, "src/new.ts"), { recursive: true });
    expect(write({ ...sdk, "src/new.ts": "", "src/z.ts": "zz" })).toEqual([]);
    expect(get("src/z.ts")).toBe("zz");
  });
});

describe("comparing", () => {
  it("names an edited, a missing, a stale and an extra file", () => {
    write({ ...sdk, "src/old.ts": "" });
    put("src/index.ts", "edited");
    rmSync(join(out, "src/models/user.ts"));
    put("src/extra.ts", "");
    const { diff } = compare(sdk);
    expect(diff).toEqual({
      added: ["src/models/user.ts"],
      changed: ["src/index.ts"],
      removed: ["src/old.ts"],
      extra: ["src/extra.ts"],
      unchanged: ["package.json"],
    });
    expect(isCurrent(diff)).toBe(false);
  });

  it("takes CRLF for LF, as Git may check files out", () => {
    write(sdk);
    put("src/index.ts", "export {};\r\n");
    expect(isCurrent(compare(sdk).diff)).toBe(true);
  });

  it("ignores what npm and builds leave there", () => {
    write(sdk);
    for (const path of ["node_modules/x/i.js", "dist/i.js", "x-1.0.0.tgz"])
      put(path, "");
    put("package-lock.json", "{}");
    expect(compare(sdk).diff.extra).toEqual([]);
  });

  it.each([
    ".prettierrc",
    ".prettierrc.json5",
    "prettier.config.mjs",
    ".prettierignore",
    ".editorconfig",
    ".npmrc",
    ".gitattributes",
  ])("ignores %s, which tells how the house has it", (path) => {
    write(sdk);
    put(path, "");
    expect(compare(sdk).diff.extra).toEqual([]);
  });

  it.each([".prettier", "prettier.config", "notes.md"])("counts %s", (path) => {
    write(sdk);
    put(path, "");
    expect(compare(sdk).diff.extra).toEqual([path]);
  });

  it("counts a file of that name further down", () => {
    write(sdk);
    put("src/dist/x.js", "");
    expect(compare(sdk).diff.extra).toEqual(["src/dist/x.js"]);
  });

  it("believes what is known to stand, and reads the rest", () => {
    write(sdk);
    put("src/index.ts", "edited");
    put("package.json", "edited");
    const standing = new Set(["package.json"]);
    const { changed } = compareOutput(
      out,
      pieces(sdk),
      standing,
      createReport(),
    );
    expect(changed).toEqual(["src/index.ts"]);
  });
});

describe("refusing", () => {
  it("a folder that it did not make", () => {
    put("precious.txt", "mine");
    expect(write(sdk)).toEqual(["output-not-ours"]);
    expect(readdirSync(out)).toEqual(["precious.txt"]);
  });

  it("not a folder that holds exactly what would be written", () => {
    for (const [path, text] of Object.entries(sdk)) put(path, text);
    expect(write(sdk)).toEqual([]);
    expect(readManifest(out)).toMatchObject({
      files: new Set(Object.keys(sdk)),
    });
  });

  it("a foreign file where one of ours should go", () => {
    write(sdk);
    put("src/client.ts", "mine");
    expect(write({ ...sdk, "src/client.ts": "ours" })).toEqual([
      "output-foreign-file",
    ]);
    expect(get("src/client.ts")).toBe("mine");
  });

  it("a folder that is a link out of the output folder", () => {
    write({ "package.json": "{}\n" });
    const elsewhere = join(home, "elsewhere");
    mkdirSync(elsewhere);
    symlinkSync(elsewhere, join(out, "src"));
    expect(write(sdk)).toContain("output-foreign-file");
    expect(readdirSync(elsewhere)).toEqual([]);
  });

  it("a file that is a link", () => {
    write(sdk);
    writeFileSync(join(home, "target"), "export {};\n");
    rmSync(join(out, "src/index.ts"));
    symlinkSync(join(home, "target"), join(out, "src/index.ts"));
    expect(write(sdk)).toEqual(["output-foreign-file"]);
  });

  it("a manifest with the marks of a merge conflict", () => {
    write(sdk);
    put(manifestFile, "<<<<<<< HEAD\n");
    expect(write(sdk)).toEqual(["output-manifest-unreadable"]);
  });

  it("a manifest that can't be read, which is what is told", () => {
    write(sdk);
    rmSync(join(out, manifestFile));
    mkdirSync(join(out, manifestFile));
    const report = createReport();
    compareOutput(out, pieces(sdk), new Set(), report);
    expect(report.diagnostics).toMatchObject([
      {
        code: "output-manifest-unreadable",
        message: ".seamstress-manifest.json can't be read (EISDIR).",
      },
    ]);
  });

  it("a manifest that claims files elsewhere", () => {
    write(sdk);
    writeFileSync(join(home, "precious.txt"), "mine");
    put(manifestFile, JSON.stringify({ files: ["../precious.txt"] }));
    expect(write({})).toEqual(["output-manifest-unreadable"]);
    expect(readFileSync(join(home, "precious.txt"), "utf8")).toBe("mine");
  });

  it("an output folder that is a file", () => {
    writeFileSync(out, "");
    expect(write(sdk)).toEqual(["output-unwritable"]);
  });
});
