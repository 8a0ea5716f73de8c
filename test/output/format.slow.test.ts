import { cpSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { check as isFormatted, type Options } from "prettier";
import { beforeAll, describe, expect, it } from "vitest";
import { createReport } from "../../generator/diagnostics/report.js";
import { runGenerate } from "../../generator/generate.js";
import { formatPackage } from "../../generator/output/format.js";
import { printFiles } from "../../generator/pieces/print.js";
import { findUnchanged } from "../../generator/unchanged.js";
import { contentsOf, temporaryFolder, writeFile } from "../folder.js";
import { root } from "../shared.js";
import { textIn } from "../../generator/ir/emitted-file.js";

const house = {
  useTabs: true,
  singleQuote: true,
  printWidth: 100,
  semi: false,
};

const home = temporaryFolder();
const spec = join(home, "openapi.yaml");
const out = join(home, "sdk/generated");

/** What a run changed, and what it told. */
async function run(check = false): Promise<readonly string[]> {
  const { diff, diagnostics } = await runGenerate({ spec, out, check });
  const told = diagnostics.map(({ code }) => code);
  return [...(diff?.added ?? []), ...(diff?.changed ?? []), ...told];
}

/** Whether a run would have nothing to do. Only a description that is older than a run is remembered. */
function isUpToDate(): boolean {
  return findUnchanged({ spec, out }) !== undefined;
}

beforeAll(async () => {
  cpSync(join(root, "test/golden/bookshop/openapi.yaml"), spec);
  writeFile(
    join(home, "sdk.yaml"),
    "format: prettier\nopenapiTypes: false\ndocs: { embed: never }\n",
  );
  writeFile(join(home, "sdk/.prettierrc"), JSON.stringify(house));
  await run();
});

describe("format: prettier", () => {
  it("formats what is emitted with the configuration around the output folder", async () => {
    const wrong = await unformatted(house);
    expect(wrong).toEqual([]);
    expect(readFileSync(join(out, "src/client.ts"), "utf8")).toContain(
      "from './core.js'\n",
    );
  });

  it("formats the names and the manifest, each as its folder has it, once", async () => {
    const names = join(home, "names.yaml");
    writeFileSync(join(home, ".prettierrc"), '{ "singleQuote": true }');
    await run();
    const before = readFileSync(names, "utf8");
    expect(before).toContain("'");
    expect(
      await isFormatted(before, { singleQuote: true, filepath: names }),
    ).toBe(true);
    expect(
      readFileSync(join(out, ".seamstress-manifest.json"), "utf8"),
    ).toMatch(/^\{\n\t"files": \[\n\t\t"/);
    expect(await run(true)).toEqual([]);
    writeFileSync(names, before.replaceAll("'", '"'));
    expect(await run(true)).toEqual(["output-changed"]);
    await run();
    expect(readFileSync(names, "utf8")).toBe(before);
    rmSync(join(home, ".prettierrc"));
    await run();
  });

  it("is what --check compares with", async () => {
    expect(await run(true)).toEqual([]);
  });

  it("gives files whose text stays the same to prettier once", async () => {
    const description = readFileSync(spec, "utf8");
    writeFileSync(
      spec,
      description.replace(/version: [\d.]+/, "version: 9.9.9"),
    );
    const changed = await run();
    expect(changed).toEqual([
      "docs/openapi.yaml",
      "package.json",
      "src/core.ts",
    ]);
    expect(await unformatted(house)).toEqual([]);
    writeFileSync(spec, description);
    await run();
  });

  it("formats anew where the configuration changed", async () => {
    const other = { ...house, singleQuote: false };
    writeFileSync(join(home, "sdk/.prettierrc"), JSON.stringify(other));
    expect(await run()).toContain("src/client.ts");
    expect(await unformatted(other)).toEqual([]);
  });

  it.each([
    ["changed", "sdk/.prettierrc", JSON.stringify({ tabWidth: 3 })],
    [
      "there, beside the files",
      "sdk/generated/.prettierrc.yaml",
      "semi: true\n",
    ],
    [
      "in .editorconfig",
      ".editorconfig",
      "root = true\n[*]\nmax_line_length = 70\n",
    ],
  ])(
    "is not up to date once the configuration is %s",
    async (_, file, text) => {
      await run();
      expect(isUpToDate()).toBe(true);
      writeFileSync(join(home, file), text);
      expect(isUpToDate()).toBe(false);
      await run();
      expect(isUpToDate()).toBe(true);
      expect(await run(true)).toEqual([]);
      rmSync(join(home, file));
      expect(isUpToDate()).toBe(false);
      writeFile(join(home, "sdk/.prettierrc"), JSON.stringify(house));
    },
  );

  it("leaves alone what .prettierignore in the output folder names", async () => {
    const before = readFileSync(join(out, "src/client.ts"), "utf8");
    writeFileSync(join(out, ".prettierignore"), "src/client.ts\n");
    await run();
    const after = readFileSync(join(out, "src/client.ts"), "utf8");
    expect(after).not.toBe(before);
    expect(await isFormatted(after, { parser: "typescript" })).toBe(true);
  });

  it("output-not-formatted: a configuration that can't be read", async () => {
    const before = contentsOf(out);
    writeFileSync(join(home, "sdk/.prettierrc"), "{ tabs");
    expect(await run()).toContain("output-not-formatted");
    expect(contentsOf(out)).toEqual(before);
  });
});

/** The code of the package that is not formatted as a house wants it. */
async function unformatted(options: Options): Promise<readonly string[]> {
  const wrong: string[] = [];
  for (const [path, text] of Object.entries(contentsOf(out)))
    if (/\.(?:ts|js|md|json|yaml)$/.test(path))
      if (!(await isFormatted(text, { ...options, filepath: join(out, path) })))
        wrong.push(path);
  return wrong;
}

describe("formatting", () => {
  const files = ["a.ts", "b.ts"].map((path) => ({ path, print: () => path }));

  it("reports a file that it can't format, and skips one that stands formatted from the same text", async () => {
    const report = createReport();
    const asked: string[] = [];
    const formatter = {
      styleOf: () => Promise.resolve("tabs"),
      format(path: string, text: string): Promise<string> {
        asked.push(path);
        return path === "a.ts"
          ? Promise.resolve(`${text}!`)
          : Promise.reject(new Error("no"));
      },
    };
    const printed = printFiles(files, new Map(), report);
    const first = await formatPackage(printed, new Map(), formatter, report);
    expect(first.printed.map(textIn)).toEqual(["a.ts!", "b.ts"]);
    expect(report.diagnostics.map(({ message }) => message)).toEqual([
      "b.ts: no",
    ]);
    await formatPackage(printed, first.pieces, formatter, report);
    expect(asked).toEqual(["a.ts", "b.ts"]);
  });
});
