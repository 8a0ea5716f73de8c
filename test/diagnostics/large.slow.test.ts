import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { runGenerate } from "../../generator/generate.js";
import { temporaryFolder } from "../folder.js";

const folder = temporaryFolder();

it("schema-not-compilable: unevaluatedProperties beside very many schemas", async () => {
  const spec = join(folder, "openapi.json");
  const branch = (index: number): object => ({
    properties: { [`p${index}`]: {} },
  });
  const schema = {
    anyOf: Array.from({ length: 20_001 }, (_, index) => branch(index)),
    unevaluatedProperties: false,
  };
  const description = {
    openapi: "3.1.0",
    info: { title: "Test", version: "1" },
    components: { schemas: { Many: schema } },
  };
  writeFileSync(spec, JSON.stringify(description));
  const { diagnostics, ok } = await runGenerate({
    spec,
    out: join(folder, "out"),
  });
  expect(ok).toBe(false);
  expect(diagnostics.map(({ code }) => code)).toEqual([
    "schema-not-compilable",
  ]);
});
