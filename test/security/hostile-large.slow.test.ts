import { join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { compile } from "../compile.js";
import { temporaryFolder } from "../folder.js";
import { seamstress } from "../program.js";
import { casesOf, root } from "../shared.js";
import { hostileCases, isLarge } from "./cases.js";
import { expectHandled } from "./hostile.js";

const folder = temporaryFolder();

/** CPU seconds of a description of five operations, for which the budget is one: how slow the machine is just now. */
let slowness = 1;

beforeAll(async () => {
  const spec = join(root, "spec/openapi.yaml");
  const out = join(folder, "plain");
  const run = await seamstress(["generate", "--spec", spec, "--out", out]);
  expect(run.exitCode).toBe(0);
  slowness = Math.max(1, run.cpuSeconds ?? 1);
});

describe("a hostile description of great size", () => {
  const emitted: string[] = [];
  const large = casesOf(
    hostileCases().filter(({ name }) => isLarge(name)),
    // It gives thousands of files, all of which are looked at.
    ({ name }) => name !== "big-oneof-2k",
  );
  it.each(large)("$name ($must)", async (hostile) => {
    const out = await expectHandled(hostile, folder, {
      seconds: 5 * slowness,
      by: "program",
    });
    if (out !== undefined) emitted.push(hostile.name);
  });

  it("type-checks where it was emitted", async () => {
    expect(emitted.length).toBeGreaterThan(0);
    expect(
      await compile(folder, { compiler: "7", include: ["*/a/b/out/src"] }),
    ).toEqual([]);
  });
});
