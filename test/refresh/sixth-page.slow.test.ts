import { cpSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { isObject } from "../../generator/document/value.js";
import { generate } from "../../generator/index.js";
import type { JsonObject } from "../../generator/ir/json.js";
import { compile } from "../compile.js";
import { contentsOf, temporaryFolder } from "../folder.js";
import { seamstress } from "../program.js";
import { missing, root, shared } from "../shared.js";
import { pageOf } from "./page.js";

const seam = shared("specs/seam/openapi.json");
const note = seam === undefined ? ` (${missing("specs/seam")})` : "";

describe.skipIf(seam === undefined)(`a sixth page${note}`, () => {
  let before: Readonly<Record<string, string>>;

  beforeAll(async () => {
    const folder = await generateWith([]);
    before = contentsOf(folder);
  });

  it("adds an operation with components and security schemes everywhere", async () => {
    const folder = await generateWith([["/devices/list", "List Devices"]]);
    const after = contentsOf(folder);
    const { added, changed } = difference(before, after);
    expect(added).toEqual([
      "docs/devices/list.md",
      "src/models/device.ts",
      "src/models/pagination.ts",
      "src/resources/devices.ts",
      "src/responses/devices.ts",
      "src/validators/device.ts",
      "src/validators/pagination.ts",
    ]);
    expect(changed).not.toContain("src/resources/acs/users.ts");
    expect(after["src/core.ts"]).toContain("clientSession?:");
    expect(await compile(folder, { compiler: "7" })).toEqual([]);
  });

  it("adds a method to a resource that stands, and renames nothing", async () => {
    const page = ["/acs/users/unsuspend", "Unsuspend an ACS User"] as const;
    const folder = await generateWith([page]);
    const after = contentsOf(folder);
    expect(difference(before, after).added).toEqual([
      "docs/acs/users/unsuspend.md",
    ]);
    const names = (text: string | undefined): readonly string[] =>
      text?.match(/(?<=^export (?:type|const|function|class) )\w+/gm) ?? [];
    const [old, fresh] = [before, after].map((files) =>
      names(files["src/resources/acs/users.ts"]),
    );
    expect(fresh).toEqual(expect.arrayContaining([...(old ?? [])]));
    expect(fresh).toContain("unsuspend");
    expect(await compile(folder, { compiler: "5.9" })).toEqual([]);
  });
});

/** Refreshes a copy of `spec/` from pages and generates from it. @returns the folder of the package */
async function generateWith(
  pages: readonly (readonly [path: string, title: string])[],
): Promise<string> {
  const folder = temporaryFolder();
  cpSync(join(root, "spec"), join(folder, "spec"), { recursive: true });
  const spec = join(folder, "spec/openapi.yaml");
  for (const [path, title] of pages) {
    const file = join(folder, "page.md");
    writeFileSync(file, pageOf(api(), path, "post", title));
    const run = await seamstress(["refresh", "--spec", spec, file]);
    expect(run.stdout).toContain(`+ POST ${path}`);
    expect(run.exitCode).toBe(0);
  }
  const out = join(folder, "out");
  const { ok } = await generate({ spec, out });
  expect(ok).toBe(true);
  return out;
}

function difference(
  before: Readonly<Record<string, string>>,
  after: Readonly<Record<string, string>>,
): { readonly added: readonly string[]; readonly changed: readonly string[] } {
  const names = Object.keys(after);
  return {
    added: names.filter((name) => !Object.hasOwn(before, name)),
    changed: names.filter(
      (name) => Object.hasOwn(before, name) && before[name] !== after[name],
    ),
  };
}

function api(): JsonObject {
  const value = JSON.parse(readFileSync(seam ?? "", "utf8"));
  if (!isObject(value)) throw new TypeError("Seam's description is an object.");
  return value;
}
