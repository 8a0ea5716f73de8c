import { existsSync, mkdirSync, readdirSync } from "node:fs";
import { basename, join } from "node:path";
import { expect } from "vitest";
import { generate } from "../../generator/index.js";
import { contentsOf } from "../folder.js";
import { type Run, seamstress } from "../program.js";
import { descriptionOf, type HostileCase } from "./cases.js";
import { liveText } from "./live-text.js";

const allowedExits = { error: [1], safe: [0], either: [0, 1] };

/**
 * Runs the program on a hostile description below `folder`, and holds it to what must happen.
 *
 * @returns the folder of what was emitted; `undefined` if the description was refused
 */
export async function expectHandled(
  hostile: HostileCase,
  folder: string,
  seconds: number,
): Promise<string | undefined> {
  const { parent, out } = outputOf(hostile.name, folder);
  const spec = descriptionOf(hostile.name, folder);
  const run = await seamstress(["generate", "--spec", spec, "--out", out], {
    timeoutSeconds: 60,
  });
  const isEmitted = run.exitCode === 0;
  expectControlled(run, seconds);
  expect(allowedExits[hostile.must], run.stdout + run.stderr).toContain(
    run.exitCode,
  );
  if (!isEmitted) expectRefused(run, parent, spec);
  return expectContained(parent, isEmitted ? out : undefined);
}

/** The same for one whose text is the danger and not its size: in this process, which has loaded all that it takes. */
export async function expectEmitted(
  hostile: HostileCase,
  folder: string,
): Promise<string> {
  const { parent, out } = outputOf(hostile.name, folder);
  const spec = descriptionOf(hostile.name, folder);
  const { ok, diagnostics } = await generate({ spec, out });
  expect(ok, JSON.stringify(diagnostics)).toBe(true);
  return expectContained(parent, out);
}

/** What was written is safe, and in the output folder only. */
function expectContained<Out extends string | undefined>(
  parent: string,
  out: Out,
): Out {
  if (out !== undefined) expectSafe(out);
  expect(readdirSync(parent)).toEqual(out === undefined ? [] : ["out"]);
  expect(readdirSync(join(parent, ".."))).toEqual(["b"]);
  expect(readdirSync(join(parent, "../.."))).toEqual(["a"]);
  return out;
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
function expectControlled(run: Run, seconds: number): void {
  expect(run.signal).toBeNull();
  expect([0, 1]).toContain(run.exitCode);
  expect(run.stderr + run.stdout).not.toMatch(/^\s+at .+:\d+:\d+\)?$/m);
  expect(run.wallSeconds).toBeLessThan(seconds);
  expect(run.peakMegabytes).toBeLessThan(512);
}

/** A diagnostic says what and where, and nothing was written. */
function expectRefused(run: Run, parent: string, spec: string): void {
  const place = `${basename(spec)}:\\d+:\\d+`;
  expect(run.stdout + run.stderr).toMatch(new RegExp(place));
  expect(run.stdout + run.stderr).toMatch(/error.*\[?[a-z]+(?:-[a-z\d]+)+\]?/);
  expect(existsSync(join(parent, "out"))).toBe(false);
}

/** Nothing that the description says has become code, and every name is one that any disk takes. */
function expectSafe(out: string): void {
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
