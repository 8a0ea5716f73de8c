import { join } from "node:path";
import { describe, expect, it } from "vitest";
import {
  compileSchema,
  type Diagnostic,
  generate,
  printDiagnostics,
} from "../../generator/index.js";
import { temporaryFolder, writeFile } from "../folder.js";
import { seamstress } from "../program.js";

const folder = temporaryFolder();
const spec = join(folder, "openapi.yaml");
writeFile(
  spec,
  `openapi: 3.1.0
info: { title: Town, version: "1" }
paths:
  /houses:
    get: { responses: { "200": { $ref: "#/components/responses/Huses" } } }
`,
);

describe("what generate() tells", () => {
  it("has file, line and column, of each place and of the first", async () => {
    const [diagnostic] = await wrongTown();
    const position = { file: spec, line: 5, column: 40 };
    expect(diagnostic).toMatchObject({
      code: "ref-not-found",
      severity: "error",
      ...position,
      places: [position],
    });
  });

  it("survives JSON, and is printed as the command line prints it", async () => {
    const sent: readonly Diagnostic[] = JSON.parse(
      JSON.stringify(await wrongTown()),
    );
    const out = join(folder, "sdk");
    const run = await seamstress(["generate", "--spec", spec, "--out", out], {
      cwd: folder,
    });
    expect(run.exitCode).toBe(1);
    const printed = await printDiagnostics(sent, { cwd: folder });
    expect(printed).toBe(run.stderr);
    expect(printed).toContain("--> openapi.yaml:5:40");
  });

  it("names a file that isn't there", async () => {
    const missing = join(folder, "none.yaml");
    const { diagnostics, ok } = await generate({
      spec: missing,
      out: join(folder, "none"),
    });
    expect(ok).toBe(false);
    expect(diagnostics).toMatchObject([{ file: missing }]);
    expect(diagnostics[0]).not.toHaveProperty("line");
  });
});

describe("what compileSchema() tells", () => {
  it("has its line in the schema as JSON", async () => {
    const { diagnostics } = await compileSchema(
      { properties: { size: { type: "strin" } } },
      { dialect: "2020-12" },
    );
    expect(await printDiagnostics(diagnostics)).toMatchInlineSnapshot(`
      "error[schema-keyword-invalid] \`type\` must be one of null, boolean, object, array, number, string or integer, or an array of them.
        --> document:///schema:4:15
        |
      4 |       "type": "strin"
        |               ^^^^^^^
        = help: Correct the keyword's value; numbers are written without quotes.

      1 error
      "
    `);
  });

  it("has its line in the document that is referred to", async () => {
    const { diagnostics } = await compileSchema(
      { $ref: "https://example.com/size" },
      {
        dialect: "2020-12",
        documents: { "https://example.com/size": { type: "strin" } },
      },
    );
    expect(diagnostics).toMatchObject([
      { file: "https://example.com/size", line: 2, column: 11 },
    ]);
  });

  it("is printed as nothing where there is nothing", async () => {
    expect(await printDiagnostics([])).toBe("");
  });
});

async function wrongTown(): Promise<readonly Diagnostic[]> {
  const { diagnostics } = await generate({ spec, out: join(folder, "sdk") });
  return diagnostics;
}
