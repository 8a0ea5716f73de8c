import { readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { generate } from "../../generator/index.js";
import { contentsOf, temporaryFolder, writeFile } from "../folder.js";
import { shared } from "../shared.js";
import {
  errorsOf,
  fixture,
  type Made,
  made,
  madeStrictly,
  toldIn,
} from "./reported.js";

// A name is a promise, and files have limits.

const { name, isMissing, title } = fixture("95-long-names");

const first =
  "QuarterlyRegionalWarehouseInventoryReconciliationAdjustmentApprovalRequestHistoryExport";
const adjusted = "QuarterlyRegionalWarehouseInventoryReconciliationAdjustment";
const short = `${first}${adjusted}`;
const types = [`${short}East`, `${short}West`];
describe.skipIf(isMissing)(title, () => {
  const folder = temporaryFolder();
  let branches: Made;
  beforeAll(async () => {
    branches = await made(name, folder);
  }, 60_000);

  it("types, schemas and methods have exactly their names", async () => {
    const [east, west] = types;
    const schema = `quarterly${short.slice("Quarterly".length)}`;
    const all = [...types, ...longest(branches)];
    expect(new Set(all.map((each) => each.length))).toEqual(
      new Set([150, 260]),
    );
    const use = `
import { QuarterlyRegionalWarehouse } from "./index.js";
import { ${all.join(", ")} } from "./schemas.js";
import type { components } from "./openapi.js";
export const schemas = [${all.join(", ")}];
export const client = new QuarterlyRegionalWarehouse();
export const read: () => Promise<${east}> = () => client.a.${schema}Read();
export const sent: () => Promise<void> = () => client.a.${schema}Send({ b: "1" });
export const either: () => Promise<${longest(branches).join(" | ")}> = () => client.b.get();
export type Bridge = [${all.map((each) => `components["schemas"]["${each}"]`).join(", ")}];
export type West = ${west};
`;
    expect(await errorsOf(branches, use)).toEqual([]);
  }, 60_000);

  it("nothing is warned, no number added", async () => {
    expect(toldIn(branches.diagnostics)).toEqual(["note naming-decided 0"]);
    expect((await madeStrictly(name)).ok).toBe(true);
    const numbered = branches.files.filter((file) => /-\d\.\w+$/.test(file));
    expect(numbered).toEqual([]);
  }, 60_000);

  it("files have names of at most 255 bytes, declaration maps included", () => {
    for (const file of branches.files)
      for (const part of file.split("/"))
        expect(
          Buffer.byteLength(part.replace(/\.ts$/, ".d.ts.map")),
        ).toBeLessThanOrEqual(255);
  });

  it("no two files are one, also where case doesn't count", () => {
    const folded = branches.files.map((file) => file.toLowerCase());
    expect(new Set(folded).size).toBe(branches.files.length);
  });

  it("the client's name ends with a whole word, the package's has at most 214 characters", () => {
    const clients = Object.keys(branches.exports).filter((each) =>
      each.endsWith("Core"),
    );
    expect(clients).toEqual(["QuarterlyRegionalWarehouseCore"]);
    const { name: packed } = JSON.parse(branches.text("package.json"));
    expect(packed.length).toBeLessThanOrEqual(214);
  });

  it("a schema and an operation put before the others rename no file", async () => {
    const spec = shared(`fixtures/reported/${name}/spec.yaml`) ?? "";
    const path = `/0:\n    get: { operationId: ${types[0]}Reader, responses: { "204": { description: d } } }`;
    const text = readFileSync(spec, "utf8")
      .replace(
        "  schemas:\n",
        `  schemas:\n    ${short}Far: { type: object }\n`,
      )
      .replace("paths:\n", `paths:\n  ${path}\n`);
    const base = temporaryFolder();
    writeFile(join(base, "spec.yaml"), text);
    const out = join(base, "out");
    const { ok } = await generate({ spec: join(base, "spec.yaml"), out });
    expect(ok).toBe(true);
    const files = Object.keys(contentsOf(out));
    for (const file of branches.files) expect(files).toContain(file);
    expect(files.some((file) => /-\d\.\w+$/.test(basename(file)))).toBe(false);
  }, 60_000);
});

/** The two longest, as the description has them. */
function longest({ exports }: Made): readonly string[] {
  return Object.keys(exports).filter((each) => each.length === 260);
}
