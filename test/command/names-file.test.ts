import {
  existsSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { beforeEach, describe, expect, it } from "vitest";
import { runGenerate } from "../../generator/generate.js";
import { manifestFile } from "../../generator/output/manifest.js";
import { temporaryFolder, writeFile } from "../folder.js";

const folder = temporaryFolder();
const spec = join(folder, "openapi.yaml");
const config = join(folder, "sdk.yaml");
const beside = join(folder, "names.yaml");
const out = join(folder, "sdk");
const inside = join(out, "names.yaml");

beforeEach(() => {
  for (const each of [config, beside, out])
    rmSync(each, { recursive: true, force: true });
});

/** Paths in this order; which files have names then, and what is told. */
async function generate(
  paths: readonly string[],
  options: { readonly check?: boolean; readonly config?: string } = {},
) {
  const items = paths.map(
    (path) =>
      `  ${path}: { get: { operationId: list, responses: { "204": { description: Done. } } } }`,
  );
  writeFile(
    spec,
    [
      "openapi: 3.1.0",
      "info: { title: Doors, version: '1' }",
      "paths:",
      ...items,
    ].join("\n"),
  );
  const { diagnostics } = await runGenerate({ spec, out, ...options });
  return diagnostics
    .map(({ code }) => code)
    .filter((code) => code !== "naming-decided" && code !== "name-shared");
}

const called = (file: string): string | undefined =>
  existsSync(file)
    ? readFileSync(file, "utf8")
        .split("\n")
        .find((line) => line.includes('get /b"'))
        ?.trim()
    : undefined;

/** As the author wants it: nothing would be chosen so. */
function rename(file: string): void {
  const text = readFileSync(file, "utf8");
  writeFileSync(file, text.replace(/(get \/b": ).*/, "$1doors.open"));
}

const kept = '"get /b": doors.open';

describe("names that were given out", () => {
  it("go with sdk.yaml when it comes, and leave nothing behind", async () => {
    await generate(["/a", "/b"]);
    rename(inside);
    writeFile(config, "{}\n");
    expect(await generate(["/b"], { check: true })).toContain("names-moved");
    expect([called(inside), called(beside)]).toEqual([kept, undefined]);
    expect(await generate(["/b"])).toEqual(["names-moved"]);
    expect([called(inside), called(beside)]).toEqual([undefined, kept]);
    expect(await generate(["/b"], { check: true })).toEqual([]);
  });

  it("are those beside an sdk.yaml that is gone", async () => {
    writeFile(config, "{}\n");
    await generate(["/a", "/b"]);
    rename(beside);
    rmSync(config);
    expect(await generate(["/b"])).toEqual(["names-moved"]);
    expect([called(inside), called(beside)]).toEqual([kept, kept]);
    expect(await generate(["/b"], { check: true })).toEqual([]);
  });

  it("are no other package's: a new one has its own", async () => {
    writeFile(config, "{}\n");
    await generate(["/a", "/b"]);
    rename(beside);
    rmSync(config);
    rmSync(out, { recursive: true });
    expect(await generate(["/b"])).toEqual([]);
    expect(called(inside)).not.toBe(kept);
  });

  it("stay where they are told not to be read", async () => {
    await generate(["/a", "/b"]);
    rename(inside);
    writeFile(beside, "methods: {}\n");
    writeFile(config, "{}\n");
    expect(await generate(["/b"])).toEqual(["names-not-read"]);
    expect(called(inside)).toBe(kept);
    expect(called(beside)).not.toBe(kept);
  });

  it("stay where the rest of an output folder is deleted, as the help for a broken manifest says", async () => {
    await generate(["/a", "/b"]);
    rename(inside);
    writeFileSync(join(out, manifestFile), "<<<<<<< HEAD\n");
    expect(await generate(["/b"])).toEqual(["output-manifest-unreadable"]);
    for (const each of readdirSync(out))
      if (each !== "names.yaml") rmSync(join(out, each), { recursive: true });
    expect(await generate(["/b"])).toEqual([]);
    expect(called(inside)).toBe(kept);
  });
});
