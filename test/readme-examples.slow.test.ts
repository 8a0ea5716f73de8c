import { build } from "esbuild";
import { mkdirSync, readFileSync, symlinkSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { parse } from "yaml";
import { createConfigCheck } from "../generator/config-check.js";
import { compile } from "./compile.js";
import { temporaryFolder, writeFile } from "./folder.js";
import { runNode, seamstress } from "./program.js";
import { startRecorder } from "./recorder.js";
import { root } from "./shared.js";

const readme = readFileSync(join(root, "README.md"), "utf8");
const project = temporaryFolder();
const server = await startRecorder();

const petstore = `openapi: 3.1.0
info: { title: Pet Store, version: "1" }
servers: [{ url: https://petstore.example }]
paths:
  /pets:
    get: { responses: { "200": { description: Pets } } }
`;

/** The blocks of README.md in a language, as they stand. */
function blocksIn(language: string): readonly string[] {
  const blocks = readme.matchAll(/^```(\w+)\n([^]*?)^```$/gm);
  return [...blocks].flatMap(([, name, text = ""]) =>
    name === language ? [text] : [],
  );
}

/** The one that imports a package. */
function exampleOf(name: string): string {
  const found = blocksIn("ts").filter((text) =>
    text.includes(`from "${name}"`),
  );
  expect(found).toHaveLength(1);
  return found[0] ?? "";
}

beforeAll(() => {
  mkdirSync(join(project, "node_modules"));
  symlinkSync(root, join(project, "node_modules/seamstress"), "dir");
  writeFile(join(project, "package.json"), '{ "type": "module" }');
});

describe("the examples of README.md", () => {
  it("are those that are tried here", () => {
    const imported = blocksIn("ts").map(
      (text) => /from "(.+)"/.exec(text)?.[1],
    );
    expect(imported).toEqual(["seam-connect", "seamstress"]);
  });

  it("call the SDK", async () => {
    const text = exampleOf("seam-connect").replace("seam_…", "seam_key");
    writeFile(join(project, "call.ts"), text);
    await build({
      entryPoints: [join(project, "call.ts")],
      outfile: join(project, "call.mjs"),
      bundle: true,
      format: "esm",
      target: "es2022",
      alias: { "seam-connect": join(root, "generated/src/index.ts") },
      logLevel: "silent",
    });
    const env = { SEAM_ENDPOINT: server.url };
    const run = await runNode(["call.mjs"], { cwd: project, env });
    expect(run).toMatchObject({ exitCode: 0, stderr: "" });
    expect(server.requests.map(({ path }) => path)).toEqual([
      "/acs/users/suspend",
    ]);
  });

  it("run the generator from a program, and have its types", async () => {
    const text = exampleOf("seamstress");
    writeFile(join(project, "petstore/openapi.yaml"), petstore);
    writeFile(join(project, "run.mjs"), text);
    const run = await runNode(["run.mjs"], { cwd: project });
    expect(run.exitCode).toBe(0);
    expect(run.stderr.trim()).toBe("");
    const sdk = join(project, "petstore/sdk");
    expect(readFileSync(join(sdk, "package.json"), "utf8")).toContain(
      "pet-store",
    );
    writeFile(join(project, "src/run.ts"), text);
    const compilerOptions = { noUnusedLocals: false };
    expect(await compile(project, { compiler: "7", compilerOptions })).toEqual(
      [],
    );
  });

  it("begin an SDK", async () => {
    const [, commands = ""] =
      /```sh\nnpm install --save-dev seamstress\n([^]*?)```/.exec(readme) ?? [];
    const steps = commands.trim().split("\n");
    expect(steps).toHaveLength(2);
    const folder = join(project, "own");
    writeFile(join(folder, "openapi.yaml"), petstore);
    for (const step of steps) {
      const [npx, name, ...args] = step.split(" ");
      expect([npx, name]).toEqual(["npx", "seamstress"]);
      const { exitCode } = await seamstress(args, { cwd: folder });
      expect(exitCode).toBe(0);
    }
  });

  it("configure what sdk.yaml takes", async () => {
    const check = await createConfigCheck();
    // Overlays are tried in test/overlay.
    const examples = blocksIn("yaml")
      .filter((text) => !text.startsWith("overlay:"))
      .map((text) => parse(text));
    expect(examples.length).toBeGreaterThan(0);
    expect(examples.flatMap((each) => check(each))).toEqual([]);
  });
});
