import {
  existsSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  writeFileSync,
} from "node:fs";
import { basename, join } from "node:path";
import { build } from "esbuild";
import { beforeAll, describe, expect, it } from "vitest";
import { compile } from "../compile.js";
import { contentsOf, temporaryFolder } from "../folder.js";
import { runNode, seamstress, type Run } from "../program.js";
import { missing, root, shared } from "../shared.js";
import { descriptionOf, hostileCases, type HostileCase } from "./cases.js";
import { liveText } from "./live-text.js";

const folder = temporaryFolder();
const cases = hostileCases();
const emitted = new Map<string, string>();
const allowedExits = { error: [1], safe: [0], either: [0, 1] };

/** Wall seconds of a description of five operations, for which the budget is one: how slow the machine is just now. */
let slowness = 1;

beforeAll(async () => {
  const spec = join(root, "spec/openapi.yaml");
  const out = join(folder, "plain");
  const run = await seamstress(["generate", "--spec", spec, "--out", out]);
  expect(run.exitCode).toBe(0);
  slowness = Math.max(1, run.wallSeconds);
});

describe("a hostile description", () => {
  it.each(cases)("$name ($must)", async (hostile) => {
    const { parent, out } = outputOf(hostile.name);
    const spec = descriptionOf(hostile.name, folder);
    const run = await seamstress(["generate", "--spec", spec, "--out", out], {
      timeoutSeconds: 60,
    });
    expectControlled(run);
    expect(allowedExits[hostile.must], run.stdout + run.stderr).toContain(
      run.exitCode,
    );
    if (run.exitCode === 0) expectSafe(hostile, out);
    else expectRefused(run, parent, spec);
    expect(readdirSync(parent)).toEqual(run.exitCode === 0 ? ["out"] : []);
    expect(readdirSync(join(parent, ".."))).toEqual(["b"]);
    expect(readdirSync(join(parent, "../.."))).toEqual(["a"]);
  });

  it("type-checks where it was emitted", async () => {
    expect(emitted.size).toBeGreaterThan(30);
    expect(
      await compile(folder, { compiler: "7", include: ["*/a/b/out/src"] }),
    ).toEqual([]);
  });

  const patterns = cases.filter((each) => each.input !== undefined);
  it.each(patterns)("$name does not hang the validator", async (hostile) => {
    const milliseconds = await timeValidator(hostile);
    expect(milliseconds).toBeLessThan(100);
  });
});

describe("the cases", () => {
  const published = shared("fixtures/hostile");
  it.skipIf(published === undefined)(
    `are all of the published ones${published === undefined ? ` (${missing("fixtures/hostile")})` : ""}`,
    () => {
      const names = readdirSync(published ?? "")
        .filter((file) => file.endsWith(".expected.json"))
        .map((file) => basename(file, ".expected.json"));
      const known = new Set(cases.map((each) => each.name));
      expect(names.filter((name) => !known.has(name))).toEqual([]);
    },
  );
});

/** A folder three levels deep, so that `../../..` would show. */
function outputOf(name: string): { parent: string; out: string } {
  const parent = join(folder, name, "a", "b");
  mkdirSync(parent, { recursive: true });
  return { parent, out: join(parent, "out") };
}

/** Neither crash nor hang nor bloat. */
function expectControlled(run: Run): void {
  expect(run.signal).toBeNull();
  expect([0, 1]).toContain(run.exitCode);
  expect(run.stderr + run.stdout).not.toMatch(/^\s+at .+:\d+:\d+\)?$/m);
  expect(run.wallSeconds / slowness).toBeLessThan(5);
  expect(run.peakMegabytes).toBeLessThan(512);
}

/** A diagnostic says what and where, and nothing was written. */
function expectRefused(run: Run, parent: string, spec: string): void {
  const place = `${basename(spec)}:\\d+:\\d+`;
  expect(run.stdout + run.stderr).toMatch(new RegExp(place));
  expect(run.stdout + run.stderr).toMatch(/error.*\[?[a-z]+(?:-[a-z\d]+)+\]?/);
  expect(existsSync(join(parent, "out"))).toBe(false);
}

function expectSafe(hostile: HostileCase, out: string): void {
  emitted.set(hostile.name, out);
  const contents = Object.entries(contentsOf(out));
  expect(contents.length).toBeGreaterThan(5);
  expect(contents.flatMap(([path, text]) => liveText(path, text))).toEqual([]);
  const paths = contents.map(([path]) => path);
  const names = paths.flatMap((path) => path.split("/"));
  const longOrOdd = names.filter((name) => !/^[\w.@-]{1,120}$/.test(name));
  expect(longOrOdd).toEqual([]);
  expect(new Set(paths.map((path) => path.toLowerCase())).size).toBe(
    paths.length,
  );
}

/** Runs the emitted check of schema `T` on the hostile input, in a process that can be ended. */
async function timeValidator(hostile: HostileCase): Promise<number> {
  const bundle = join(folder, `${hostile.name}.mjs`);
  await build({
    entryPoints: [join(emitted.get(hostile.name) ?? "", "src/validators/t.ts")],
    bundle: true,
    format: "esm",
    outfile: bundle,
    logLevel: "silent",
  });
  const script = join(folder, `${hostile.name}.run.mjs`);
  writeFileSync(
    script,
    `import { checkT } from "./${hostile.name}.mjs";
     const started = performance.now();
     const issues = [];
     checkT({ a: ${JSON.stringify(hostile.input)} }, issues);
     console.log(performance.now() - started);`,
  );
  const run = await runNode([script], { timeoutSeconds: 10 });
  expect(run.signal).toBeNull();
  expect(readFileSync(bundle, "utf8")).toContain("checkT");
  return Number(run.stdout);
}
