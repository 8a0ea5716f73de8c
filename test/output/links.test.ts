import {
  existsSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  symlinkSync,
} from "node:fs";
import { join } from "node:path";
import { beforeEach, describe, expect, it } from "vitest";
import { runGenerate } from "../../generator/generate.js";
import { findUnchanged } from "../../generator/unchanged.js";
import { temporaryFolder, writeFile } from "../folder.js";

const all = temporaryFolder();
let elsewhere: string;
let out: string;
let spec: string;

beforeEach(() => {
  const folder = mkdtempSync(join(all, "case-"));
  elsewhere = join(folder, "elsewhere");
  mkdirSync(elsewhere);
  out = join(folder, "sdk");
  mkdirSync(out);
  spec = join(folder, "openapi.yaml");
  writeFile(
    spec,
    `openapi: 3.1.0
info: { title: Town, version: "1" }
paths: { /houses: { get: { responses: { "204": { description: Done. } } } } }
`,
  );
});

const cache = "node_modules/.cache";

async function generate(): Promise<boolean> {
  return (await runGenerate({ spec, out })).ok;
}

describe("a link in the output folder that leads out of it", () => {
  it.each(["node_modules", cache])(
    "is not followed to a cache: %s",
    async (path) => {
      mkdirSync(join(out, path, ".."), { recursive: true });
      symlinkSync(elsewhere, join(out, path));
      expect(await generate()).toBe(true);
      expect(readdirSync(elsewhere)).toEqual([]);
    },
  );

  it("is replaced where a file of the cache is to be, and the cache works", async () => {
    const precious = join(elsewhere, "precious.json");
    writeFile(precious, "{}");
    mkdirSync(join(out, cache), { recursive: true });
    for (const name of ["seamstress.json", "seamstress-pieces.json"])
      symlinkSync(precious, join(out, cache, name));
    // What was edited just before a run is remembered by the next.
    for (const _ of [1, 2]) expect(await generate()).toBe(true);
    expect(readFileSync(precious, "utf8")).toBe("{}");
    expect(findUnchanged({ spec, out })).toBeDefined();
  });

  it("is left as it is where Git is told what to leave out", async () => {
    const file = join(elsewhere, "ignored");
    symlinkSync(file, join(out, ".gitignore"));
    expect(await generate()).toBe(true);
    expect(existsSync(file)).toBe(false);
    expect(lstatSync(join(out, ".gitignore")).isSymbolicLink()).toBe(true);
  });
});
