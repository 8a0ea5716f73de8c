import { existsSync, mkdirSync, readdirSync, rmSync } from "node:fs";
import { basename, join } from "node:path";
import { expect } from "vitest";
import { printDiagnostics } from "../../generator/diagnostics/print.js";
import { runGenerate } from "../../generator/generate.js";
import { cpuSeconds, expectTimes, type Yardstick } from "../cpu.js";
import { contentsOf } from "../folder.js";
import { type Run, seamstress } from "../program.js";
import { descriptionOf, type HostileCase } from "./cases.js";
import { liveText } from "./live-text.js";

/** What generating from a hostile description gave and cost. */
interface Handled {
  readonly isEmitted: boolean;
  /** What was told. */
  readonly text: string;
  readonly cpuSeconds: number;
}

const isEmittedWhere = { error: [false], safe: [true], either: [false, true] };

/** How much longer than the yardstick a hostile description may take. */
const times = 5;

export interface HandledBy {
  /** By the program in a process of its own, which may neither crash nor bloat, or in this one, which has loaded all that it takes. */
  readonly by: "program" | "function";
  readonly yardstick: Yardstick;
}

/**
 * Generates from a hostile description below `folder`, and holds what comes of it to what must happen.
 *
 * @returns the folder of what was emitted; `undefined` if the description was refused
 */
export async function expectHandled(
  hostile: HostileCase,
  folder: string,
  { by, yardstick }: HandledBy,
): Promise<string | undefined> {
  const { parent, out } = outputOf(hostile.name, folder);
  const spec = descriptionOf(hostile.name, folder);
  const handle = by === "program" ? handledByProgram : handledByFunction;
  let handled: Handled = { isEmitted: false, text: "", cpuSeconds: Infinity };
  await expectTimes(
    async () => {
      rmSync(out, { recursive: true, force: true });
      handled = await handle(spec, out);
      return handled.cpuSeconds;
    },
    times,
    yardstick,
  );
  expect(isEmittedWhere[hostile.must], handled.text).toContain(
    handled.isEmitted,
  );
  if (!handled.isEmitted) expectRefused(handled.text, parent, spec);
  expectContained(parent, handled.isEmitted);
  return handled.isEmitted ? out : undefined;
}

async function handledByProgram(spec: string, out: string): Promise<Handled> {
  const run = await seamstress(["generate", "--spec", spec, "--out", out], {
    timeoutSeconds: 240,
  });
  expectControlled(run);
  return {
    isEmitted: run.exitCode === 0,
    text: run.stdout + run.stderr,
    cpuSeconds: run.cpuSeconds ?? Infinity,
  };
}

async function handledByFunction(spec: string, out: string): Promise<Handled> {
  let told = { isEmitted: false, text: "" };
  const seconds = await cpuSeconds(async () => {
    const { ok, diagnostics, sources } = await runGenerate({ spec, out });
    const how = { color: false, json: false, cwd: out };
    const text = await printDiagnostics(diagnostics, sources, how);
    told = { isEmitted: ok, text };
  });
  return { ...told, cpuSeconds: seconds };
}

/** What was written is safe, and in the output folder only. */
function expectContained(parent: string, isEmitted: boolean): void {
  if (isEmitted) expectSafe(join(parent, "out"));
  expect(readdirSync(parent)).toEqual(isEmitted ? ["out"] : []);
  expect(readdirSync(join(parent, ".."))).toEqual(["b"]);
  expect(readdirSync(join(parent, "../.."))).toEqual(["a"]);
}

/** A folder three levels deep, so that `../../..` would show. */
function outputOf(
  name: string,
  folder: string,
): { parent: string; out: string } {
  const parent = join(folder, name, "a", "b");
  mkdirSync(parent, { recursive: true });
  return { parent, out: join(parent, "out") };
}

/** Neither crash nor hang nor bloat. */
function expectControlled(run: Run): void {
  expect(run.signal).toBeNull();
  expect([0, 1]).toContain(run.exitCode);
  expect(run.stderr + run.stdout).not.toMatch(/^\s+at .+:\d+:\d+\)?$/m);
  expect(run.peakMegabytes).toBeLessThan(512);
}

/** A diagnostic says what and where, and nothing was written. */
function expectRefused(text: string, parent: string, spec: string): void {
  const place = `${basename(spec)}:\\d+:\\d+`;
  expect(text).toMatch(new RegExp(place));
  expect(text).toMatch(/error.*\[?[a-z]+(?:-[a-z\d]+)+\]?/);
  expect(existsSync(join(parent, "out"))).toBe(false);
}

/** Nothing that the description says has become code, and every name is one that any disk takes. */
function expectSafe(out: string): void {
  // The runtime is the same for all.
  const contents = Object.entries(contentsOf(out)).filter(
    ([path]) => !path.startsWith("src/runtime/"),
  );
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
