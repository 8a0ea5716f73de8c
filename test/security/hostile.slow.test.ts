import { build } from "esbuild";
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { basename, join } from "node:path";
import { describe, expect, it } from "vitest";
import { compile } from "../compile.js";
import { temporaryFolder } from "../folder.js";
import { runNode } from "../program.js";
import { missing, shared, thorough } from "../shared.js";
import { type HostileCase, hostileCases, isLarge } from "./cases.js";
import { expectHandled } from "./hostile.js";

const folder = temporaryFolder();
const cases = hostileCases();
const emitted = new Map<string, string>();

describe("a hostile description", () => {
  const small = cases.filter(({ name }) => !isLarge(name));
  const by = thorough ? "program" : "function";
  // They are small: five seconds are plenty, however slow the machine is.
  const how = { by, yardstick: () => Promise.resolve(1) } as const;

  it.each(small)("$name ($must)", async (hostile) => {
    const out = await expectHandled(hostile, folder, how);
    if (out !== undefined) emitted.set(hostile.name, out);
  });

  it("type-checks where it was emitted", async () => {
    expect(emitted.size).toBeGreaterThan(30);
    expect(
      await compile(folder, { compiler: "7", include: ["*/a/b/out/src"] }),
    ).toEqual([]);
  });

  const patterns = small.filter((each) => each.input !== undefined);
  it.each(patterns)("$name does not hang the validator", async (hostile) => {
    expect(await secondsOfCheck(hostile)).toBeLessThan(0.1);
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

/** CPU seconds of the emitted check of schema `T` on the hostile input, in a process that can be ended. */
async function secondsOfCheck(hostile: HostileCase): Promise<number> {
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
     const before = process.cpuUsage();
     checkT({ a: ${JSON.stringify(hostile.input)} }, []);
     const { user, system } = process.cpuUsage(before);
     console.log((user + system) / 1e6);`,
  );
  const run = await runNode([script], { timeoutSeconds: 10 });
  expect(run.signal).toBeNull();
  expect(readFileSync(bundle, "utf8")).toContain("checkT");
  return Number(run.stdout);
}
