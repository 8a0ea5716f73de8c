import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import {
  type Diagnostic,
  generate,
  type GenerateResult,
} from "../../generator/index.js";
import { contentsOf, temporaryFolder, writeFile } from "../folder.js";
import { root } from "../shared.js";

const folder = temporaryFolder();
const cases = join(root, "test/diagnostics");

/** Descriptions of which a diagnostic tells how it is mended. */
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

describe("an overlay that a diagnostic shows", () => {
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
    const told = after.diagnostics.map(({ code, message }) => [code, message]);
    const mended = before.diagnostics.filter(
      (each) => each.overlay !== undefined,
    );
    for (const { code, message } of mended)
      expect(told).not.toContainEqual([code, message]);
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

it("opens a part once, however many schemas it closes", async () => {
  const heir = (name: string): object => ({
    allOf: [
      { $ref: "#/components/schemas/Base" },
      { type: "object", required: [name], properties: { [name]: {} } },
    ],
  });
  const schemas = {
    Base: {
      type: "object",
      properties: { id: {} },
      additionalProperties: false,
    },
    One: heir("one"),
    Other: heir("other"),
  };
  const info = { title: "Toy", version: "1" };
  const spec = { openapi: "3.1.0", info, paths: {}, components: { schemas } };
  const copy = join(folder, "heirs");
  writeFile(join(copy, "spec.json"), JSON.stringify(spec));
  const { diagnostics } = await run(copy);
  const closed = ({ code }: Diagnostic): boolean =>
    code === "schema-contradictory";
  const overlays = diagnostics.flatMap(({ overlay = [] }) => overlay);
  expect(diagnostics.filter(closed)).toHaveLength(2);
  expect(overlays).toHaveLength(1);
  writeFile(join(copy, "overlays/mend.yaml"), overlays.join());
  const mended = await run(copy);
  expect(mended.diagnostics.map(({ code }) => code)).not.toContainEqual(
    expect.stringMatching(/^(?:schema-contradictory|overlay-.*)$/),
  );
});
