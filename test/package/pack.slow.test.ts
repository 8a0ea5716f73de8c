import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { generatePackage } from "../sdk.js";
import { root } from "../shared.js";

let out: string;
let emitted: readonly string[];

// Below the project, where the package's build finds the compiler as it does in generated/.
beforeAll(async () => {
  mkdirSync(join(root, ".cache"), { recursive: true });
  out = mkdtempSync(join(root, ".cache/pack-"));
  emitted = await generatePackage(join(root, "spec/openapi.yaml"), out);
});

afterAll(() => rmSync(out, { recursive: true, force: true }));

function pack(): readonly string[] {
  const printed = execFileSync(
    "npm",
    ["pack", "--dry-run", "--json", "--loglevel=error"],
    { cwd: out, encoding: "utf8", shell: process.platform === "win32" },
  );
  const packages: readonly { files: readonly { path: string }[] }[] =
    JSON.parse(printed);
  return (packages[0]?.files ?? []).map(({ path }) => path).toSorted();
}

describe("npm pack in an emitted package", () => {
  it("holds the emitted files and what is built of them, and nothing else", () => {
    mkdirSync(join(out, "dist"));
    writeFileSync(join(out, "dist/stale.js"), "");
    writeFileSync(join(out, "notes.txt"), "");
    const modules = emitted.filter((path) => path.startsWith("src/"));
    const built = modules.flatMap((path) =>
      ["js", "js.map", "d.ts", "d.ts.map"].map((extension) =>
        path.replace(/^src/, "dist").replace(/ts$/, extension),
      ),
    );
    const others = emitted.filter((path) => path !== "tsconfig.json");
    expect(pack()).toEqual([...others, ...built].toSorted());
  });
});
