import {
  cpSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { catalogue } from "../../generator/diagnostics/catalogue.js";
import { printDiagnostics } from "../../generator/diagnostics/print.js";
import { runGenerate } from "../../generator/generate.js";
import { temporaryFolder } from "../folder.js";
import { root } from "../shared.js";
import { testedElsewhere } from "./elsewhere.js";

const out = temporaryFolder();
const update = process.env["SEAMSTRESS_RECORD"] === "1";

/**
 * One folder for each code: `spec.*`, with `overlays/`, `sdk.yaml` and other files as needed, and the report that must come out.
 * `SEAMSTRESS_RECORD=1` writes the reports anew, for review with git.
 */
const folders = readdirSync(import.meta.dirname, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => name);

describe("a description that gives a diagnostic", () => {
  it.each(folders)("%s", async (code) => {
    const folder = join(import.meta.dirname, code);
    const text = await reportOf(folder, mkdtempSync(join(out, `${code}-`)));
    expect(text).toContain(`[${code}]`);
    const expected = join(folder, "report.txt");
    if (update) writeFileSync(expected, text);
    expect(text).toBe(
      existsSync(expected) ? readFileSync(expected, "utf8") : undefined,
    );
  });
});

describe("the catalogue", () => {
  it("has a failing description, or another test, for every code", () => {
    const codes = Object.keys(catalogue);
    const tested = [...folders, ...Object.keys(testedElsewhere)];
    expect(codes.filter((code) => !tested.includes(code))).toEqual([]);
    expect(tested.filter((code) => !codes.includes(code))).toEqual([]);
  });

  it.each(Object.entries(testedElsewhere))(
    "has a test for %s in %s",
    (code, place) => {
      const [file = ""] = place.split(": ");
      expect(readFileSync(join(root, file), "utf8")).toContain(code);
    },
  );

  it.each(Object.entries(catalogue))(
    "says what to do about %s",
    (_, { help }) => {
      expect(help).toMatch(/^[A-Z`].{10,}[.]$/s);
    },
  );
});

async function reportOf(folder: string, target: string): Promise<string> {
  // Apart, since names are written beside an sdk.yaml.
  const copy = join(target, "input");
  cpSync(folder, copy, { recursive: true });
  const spec =
    readdirSync(folder).find((name) => name.startsWith("spec.")) ?? "spec.yaml";
  // Writing takes longer than all else. What is compared instead has nothing to be compared with, and says so.
  const { diagnostics, sources } = await runGenerate({
    spec: join(copy, spec),
    out: join(target, "out"),
    check: true,
  });
  const told = diagnostics.filter(({ code }) => !code.startsWith("output-"));
  return printDiagnostics(told, sources, {
    color: false,
    json: false,
    verbose: true,
    cwd: copy,
  });
}
