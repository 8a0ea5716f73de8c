import { mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { format } from "prettier";
import { afterAll, describe, expect, it } from "vitest";
import {
  inputsHash,
  readLastRun,
  writeLastRun,
} from "../../generator/output/last-run.js";
import { printManifest } from "../../generator/output/manifest.js";

describe("the hash of the inputs", () => {
  const inputs = [
    { path: "openapi.yaml", hash: "abc" },
    { path: "sdk.yaml", hash: "" },
  ];
  const hash = inputsHash(inputs, "1.0.0");

  it("depends on the generator's version, on names and on texts", () => {
    const renamed = inputs.map((input) => ({ ...input, path: "x" }));
    const edited = inputs.map((input) => ({ ...input, hash: "x" }));
    const others = [
      inputsHash(inputs, "1.0.1"),
      inputsHash(renamed, "1.0.0"),
      inputsHash(edited, "1.0.0"),
      inputsHash(inputs.slice(1), "1.0.0"),
    ];
    expect(new Set([hash, ...others]).size).toBe(5);
  });
});

describe("the manifest's text", () => {
  it("is in prettier's style", async () => {
    const text = printManifest({
      files: new Set([
        "LICENSE",
        "README.md",
        "package.json",
        "src/client.ts",
        "src/index.ts",
      ]),
    });
    expect(await format(text, { parser: "json" })).toBe(text);
  });
});

describe("the last run", () => {
  const home = mkdtempSync(join(tmpdir(), "seamstress-"));
  afterAll(() => rmSync(home, { recursive: true, force: true }));

  it("is remembered beside the output, where Git and npm don't look", () => {
    const run = {
      inputs: "abc",
      sources: ["openapi.yaml"],
      diagnostics: 2,
      verified: true,
      found: {
        files: ["src/index.ts"],
        stamp: { hash: "def", changed: 1, taken: 5 },
      },
    };
    writeLastRun(home, run);
    expect(readLastRun(home)).toEqual(run);
    expect(readdirSync(home)).toEqual(["node_modules"]);
  });

  it("is unknown where nothing, or something else, is remembered", () => {
    expect(readLastRun(join(home, "elsewhere"))).toBeUndefined();
    writeFileSync(join(home, "node_modules/.cache/seamstress.json"), "[]");
    expect(readLastRun(home)).toBeUndefined();
  });
});
