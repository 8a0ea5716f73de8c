import { mkdtempSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { compile } from "../compile.js";
import { temporaryFolder } from "../folder.js";
import { seamstress } from "../program.js";
import { casesOf, root } from "../shared.js";
import { hostileCases, isLarge } from "./cases.js";
import { expectHandled } from "./hostile.js";

const folder = temporaryFolder();
const plain = temporaryFolder();

/** CPU seconds of a description of five operations, for which the budget is one. */
async function fiveOperations(): Promise<number> {
  const spec = join(root, "spec/openapi.yaml");
  const out = mkdtempSync(join(plain, "out-"));
  const run = await seamstress(["generate", "--spec", spec, "--out", out]);
  expect(run.exitCode).toBe(0);
  return run.cpuSeconds ?? 0;
}

describe("a hostile description of great size", () => {
  const emitted: string[] = [];
  const large = casesOf(
    hostileCases().filter(({ name }) => isLarge(name)),
    // It gives thousands of files, all of which are looked at.
    ({ name }) => name !== "big-oneof-2k",
  );
  it.each(large)("$name ($must)", async (hostile) => {
    const out = await expectHandled(hostile, folder, {
      by: "program",
      yardstick: fiveOperations,
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
