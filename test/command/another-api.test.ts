import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { runGenerate } from "../../generator/generate.js";
import { temporaryFolder, writeFile } from "../folder.js";

const folder = temporaryFolder();
const spec = join(folder, "openapi.yaml");
const out = join(folder, "sdk");

async function generate(title: string, path: string, replace = false) {
  writeFile(
    spec,
    `openapi: 3.1.0
info: { title: ${title}, version: "1" }
paths: { ${path}: { get: { responses: { "204": { description: Done. } } } } }
`,
  );
  const { diagnostics } = await runGenerate({ spec, out, replace });
  return diagnostics.map(({ code }) => code);
}

const names = () => parse(readFileSync(join(out, "names.yaml"), "utf8"));

describe("a package of one API", () => {
  it("is not taken for another, unless that is meant: then it has names of its own", async () => {
    expect(await generate("Houses", "/v1/houses")).toEqual([]);
    const before = names();
    expect(await generate("Hotels", "/hotels")).toEqual(["names-replaces-all"]);
    expect(names()).toEqual(before);
    expect(await generate("Hotels", "/hotels", true)).toEqual([]);
    expect(names()).toEqual({
      naming: "auto nested",
      rule: "rest",
      package: "hotels",
      client: "Hotels",
      methods: { "get /hotels": "hotels.list" },
    });
  });

  it("stays what it is under another version and title", async () => {
    expect(await generate("Hotels", "/hotels", true)).toEqual([]);
    expect(await generate("Inns", "/v2/hotels")).toEqual([]);
    expect(names()).toMatchObject({
      client: "Hotels",
      methods: { "get /v2/hotels": "hotels.list" },
    });
  });
});
