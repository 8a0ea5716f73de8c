import { execFileSync } from "node:child_process";
import { readdirSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { root } from "../shared.js";

function pack(folder: string): readonly string[] {
  const printed = execFileSync(
    "npm",
    ["pack", "--dry-run", "--json", "--loglevel=error"],
    { cwd: folder, encoding: "utf8", shell: process.platform === "win32" },
  );
  const packages: readonly { files: readonly { path: string }[] }[] =
    JSON.parse(printed);
  return (packages[0]?.files ?? []).map(({ path }) => path).toSorted();
}

describe("npm pack in the generator", () => {
  it("holds the runtime as source, which is emitted, and as JavaScript, which checks are run with", () => {
    const files = pack(root);
    const modules = readdirSync(join(root, "templates/runtime"));
    expect(files).toEqual(
      expect.arrayContaining(
        modules.flatMap((name) => [
          `templates/runtime/${name}`,
          `dist/runtime/${name.replace(/ts$/, "js")}`,
        ]),
      ),
    );
  });
});
