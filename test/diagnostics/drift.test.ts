import { appendFileSync, cpSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { runGenerate } from "../../generator/generate.js";
import { temporaryFolder } from "../folder.js";

const folder = temporaryFolder();
const spec = join(folder, "openapi.yaml");
const generated = join(folder, "generated");

const openapi = `openapi: 3.1.0
info: { title: Users, version: "1" }
paths:
  /users:
    get:
      operationId: listUsers
      responses:
        "204": { description: none }
components:
  schemas:
    User: { type: object }
`;

/** What `--check` says after something was done to the output. */
async function check(
  name: string,
  change: (out: string) => void,
): Promise<readonly string[]> {
  const out = join(folder, name);
  cpSync(generated, out, { recursive: true });
  change(out);
  const { diagnostics, ok } = await runGenerate({ spec, out, check: true });
  expect(ok).toBe(diagnostics.length === 0);
  return diagnostics.map(({ code, message }) => `${code}: ${message}`);
}

describe("output that is not what the description gives", () => {
  beforeAll(async () => {
    writeFileSync(spec, openapi);
    await runGenerate({ spec, out: generated });
  });

  it("is fine as it was generated", async () => {
    expect(await check("same", () => undefined)).toEqual([]);
  });

  it.each([
    [
      "output-changed",
      "src/index.ts",
      (path: string) => appendFileSync(path, "// x\n"),
    ],
    ["output-missing", "README.md", (path: string) => rmSync(path)],
    [
      "output-extra",
      "src/mine.ts",
      (path: string) => writeFileSync(path, "export {};\n"),
    ],
  ])("%s: %s", async (code, path, change) => {
    const found = await check(code, (out) => change(join(out, path)));
    expect(found).toEqual([expect.stringMatching(`^${code}: ${path} `)]);
  });

  it("output-stale: what an earlier description gave", async () => {
    writeFileSync(spec, openapi.replaceAll("User:", "Person:"));
    const found = await check("stale", () => undefined);
    writeFileSync(spec, openapi);
    expect(found).toContain(
      "output-stale: src/models/user.ts would not be emitted any more.",
    );
  });
});
