import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { temporaryFolder, writeFile } from "../folder.js";
import { seamstress } from "../program.js";
import { root } from "../shared.js";

const town = `openapi: 3.1.0
info: { title: Town, version: "1" }
servers: [{ url: https://town.example }]
paths:
  /houses:
    get: { responses: { "200": { description: Houses } } }
`;
const folder = temporaryFolder();
writeFile(join(folder, "town.yaml"), town);
writeFile(join(folder, "wrong.yaml"), town.replace("openapi: 3.1.0\n", ""));

/** As `npm run` calls the program: in the folder of its package, with the folder that npm was called from. */
const byNpm = (script: string) => ({
  cwd: root,
  env: { INIT_CWD: folder, npm_lifecycle_event: script },
});

describe("npm run generate", () => {
  it("takes paths from the folder that it was called from, and shows them so", async () => {
    const args = ["generate", "--spec", "town.yaml", "--out", "sdk"];
    const run = await seamstress(args, byNpm("generate"));
    expect(run).toMatchObject({ exitCode: 0, stderr: "" });
    expect(run.stdout).toContain("1 operation in sdk:");
    expect(existsSync(join(folder, "sdk/package.json"))).toBe(true);
    const wrong = ["generate", "--spec", "wrong.yaml", "--out", "no"];
    const { stderr } = await seamstress(wrong, byNpm("generate"));
    expect(stderr).toContain("--> wrong.yaml:1:");
  });

  it("has its defaults in the package all the same", async () => {
    const run = await seamstress(["generate", "--check"], byNpm("generate"));
    expect(run).toMatchObject({ exitCode: 0 });
  });

  it("refreshes from there, too", async () => {
    const args = ["refresh", "town.yaml", "--spec", "copy.yaml"];
    const run = await seamstress(args, byNpm("refresh"));
    expect(run).toMatchObject({ exitCode: 0, stderr: "" });
    const copy = readFileSync(join(folder, "copy.yaml"), "utf8");
    expect(copy).toContain("/houses");
  });

  it("is not what another script calls, whose paths are its own", async () => {
    const args = ["generate", "--spec", "town.yaml", "--out", "other"];
    const run = await seamstress(args, byNpm("test"));
    expect(run.exitCode).toBe(1);
    expect(run.stderr).toContain("error[file-not-found]");
  });
});
