import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { generate, type GenerateResult } from "../../generator/index.js";
import { contentsOf, temporaryFolder, writeFile } from "../folder.js";
import { root } from "../shared.js";

const folder = temporaryFolder();
const cases = join(root, "test/diagnostics");

/** Descriptions of which an error tells how it is mended. */
const mendable = readdirSync(cases, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => name)
  .filter((name) => reportOf(name).includes("= overlay:"));

function reportOf(name: string): string {
  return readFileSync(join(cases, name, "report.txt"), "utf8");
}

async function run(copy: string): Promise<GenerateResult> {
  const spec = readdirSync(copy).find((name) => name.startsWith("spec."));
  // Writing takes longer than all else.
  const out = join(copy, "out");
  return generate({ spec: join(copy, spec ?? ""), out, check: true });
}

describe("an overlay that an error shows", () => {
  it.each(mendable)("mends it: %s", async (name) => {
    const copy = join(folder, name);
    for (const [path, text] of Object.entries(contentsOf(join(cases, name))))
      writeFile(join(copy, path), text);
    const before = await run(copy);
    const overlays = before.diagnostics.flatMap(({ overlay = [] }) => overlay);
    expect(overlays.length).toBeGreaterThan(0);
    // The last first: what is removed from a list moves what stands behind it.
    for (const [index, overlay] of overlays.toReversed().entries())
      writeFile(join(copy, `overlays/zz-${index}.yaml`), overlay);
    const after = await run(copy);
    const codes = after.diagnostics
      .filter(({ severity }) => severity === "error")
      .map(({ code }) => code);
    const mended = before.diagnostics.filter(
      (each) => each.overlay !== undefined,
    );
    for (const { code } of mended) expect(codes).not.toContain(code);
  });
});

it("is not shown where it would take away all paths or components", async () => {
  const wrong = { $ref: "#/nowhere" };
  const info = { title: "Toy", version: "1" };
  const all = [
    { paths: wrong },
    { paths: {}, components: wrong },
    { paths: {}, components: { schemas: wrong } },
    { paths: { "/a": { get: { responses: { 200: wrong } } } } },
  ];
  const shown: boolean[] = [];
  for (const [index, each] of all.entries()) {
    const copy = join(folder, `whole-${index}`);
    const text = JSON.stringify({ openapi: "3.1.0", info, ...each });
    writeFile(join(copy, "spec.json"), text);
    const { diagnostics } = await run(copy);
    shown.push(diagnostics.some(({ overlay }) => overlay !== undefined));
  }
  expect(shown).toEqual([false, false, false, true]);
});
