import { existsSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { temporaryFolder, writeFile } from "../folder.js";
import { seamstress } from "../program.js";

const folder = temporaryFolder();
const spec = join(folder, "town.yaml");
writeFile(
  spec,
  `openapi: 3.1.0
info: { title: Town, version: "1" }
servers: [{ url: https://town.example }]
paths:
  /site: { get: { operationId: site/get, responses: { "204": { description: Done } } } }
`,
);
// What stands for the package that renders: its one file.
const renderer = join(folder, "node_modules/@scalar/api-reference");
writeFile(join(renderer, "package.json"), '{ "version": "1.46.4" }');
writeFile(join(renderer, "dist/browser/standalone.js"), "// Scalar");

const docs = (out: string, ...more: readonly string[]) =>
  seamstress(["docs", "--spec", spec, "--out", join(folder, out), ...more], {
    cwd: folder,
  });

describe("seamstress docs", () => {
  it("makes the package and its site, beside the pages of a resource that is called so", async () => {
    const run = await docs("sdk", "--no-serve");
    expect(run).toMatchObject({ exitCode: 0 });
    const site = join(folder, "sdk/docs/site-2");
    expect(run.stdout).toContain(`files of the site in ${site}.`);
    expect(existsSync(join(folder, "sdk/docs/site/get.md"))).toBe(true);
    expect(readFileSync(join(site, "site/get.html"), "utf8")).toContain(
      "<title>Get</title>",
    );
    expect(readFileSync(join(site, "scalar.js"), "utf8")).toBe("// Scalar");
    const again = await docs("sdk", "--no-serve");
    expect(again.stdout).toContain("up to date");
    expect(existsSync(join(site, "site-2"))).toBe(false);
    const check = ["generate", "--spec", spec, "--out", join(folder, "sdk")];
    expect(await seamstress([...check, "--check"])).toMatchObject({
      exitCode: 0,
    });
  });

  it("leaves a folder alone that it did not make", async () => {
    const mark = join(folder, "sdk/docs/site-2/.gitignore");
    writeFile(mark, "mine");
    const run = await docs("sdk", "--no-serve");
    expect(run.exitCode).toBe(1);
    expect(run.stderr).toContain("is no site that was made here");
    expect(readFileSync(mark, "utf8")).toBe("mine");
    rmSync(join(folder, "sdk/docs/site-2"), { recursive: true });
  });

  it("says that a port is no port", async () => {
    const run = await docs("sdk", "--port", "http");
    expect(run.exitCode).toBe(2);
    expect(run.stderr).toContain("a port is a number from 0 to 65535");
  });

  it("says that a newer renderer was not tried", async () => {
    writeFile(join(renderer, "package.json"), '{ "version": "2.0.0" }');
    const { stderr } = await docs("sdk", "--no-serve");
    expect(stderr).toContain(
      "@scalar/api-reference 2.0.0 is not the version that the site is tried with, 1.46.4.",
    );
  });
});
