import { mkdirSync, mkdtempSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { expect, it } from "vitest";
import { createReport } from "../../../generator/diagnostics/report.js";
import { loadDescription } from "../../../generator/document/load.js";
import type { JsonObject } from "../../../generator/ir/json.js";
import { walk } from "../../../generator/ir/visit.js";
import { lowerApi } from "../../../generator/lower/index.js";
import { temporaryFolder } from "../../folder.js";

const outer = temporaryFolder();

/** What a property `b`, which is a reference, leads to: the place of the schema. */
async function meaning(files: Readonly<Record<string, JsonObject>>): Promise<{
  readonly b: string | undefined;
  readonly codes: readonly string[];
}> {
  const folder = mkdtempSync(join(outer, "case-"));
  const schemas = { A: { $ref: "schemas/a.json" } };
  const info = { title: "t", version: "1" };
  const root = { openapi: "3.1.1", info, components: { schemas } };
  for (const [name, value] of Object.entries({ "api.json": root, ...files })) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), JSON.stringify(value));
  }
  const report = createReport();
  const description = await loadDescription(join(folder, "api.json"), {
    report,
  });
  if (description === undefined) throw new Error("not a description");
  const api = await lowerApi(description, report);
  const properties = [...api.schemas.values()]
    .flatMap(walk)
    .flatMap((each) => each.properties ?? []);
  const ref = properties.find(({ name }) => name === "b")?.schema.ref;
  return {
    b: ref === undefined ? undefined : api.schemas.get(ref)?.at.document,
    codes: report.diagnostics.map(({ code }) => code),
  };
}

const text: JsonObject = { type: "string" };
const holds = (more: JsonObject, reference = "b.json"): JsonObject => ({
  ...more,
  type: "object",
  properties: { b: { $ref: reference } },
});

it.each<readonly [string, JsonObject, readonly string[], string]>([
  [
    "a folder",
    holds({ $id: "sub/dir/" }),
    ["schemas/sub/dir/b.json", "schemas/b.json"],
    "schemas/sub/dir/b.json",
  ],
  [
    "a folder, where no file lies beside the one that it stands in",
    holds({ $id: "sub/" }),
    ["schemas/sub/b.json"],
    "schemas/sub/b.json",
  ],
  [
    "a file, within another schema",
    { properties: { a: holds({ $id: "sub/x.json" }) } },
    ["schemas/sub/b.json", "schemas/b.json"],
    "schemas/sub/b.json",
  ],
  [
    "a file, within one that has an $id as well",
    { $id: "one/", properties: { a: holds({ $id: "two/x.json" }) } },
    ["schemas/one/two/b.json", "schemas/two/b.json"],
    "schemas/one/two/b.json",
  ],
  [
    "a folder above",
    holds({ $id: "../other/" }),
    ["other/b.json", "schemas/b.json"],
    "other/b.json",
  ],
  [
    "the folder of the description",
    holds({ $id: "../" }),
    ["b.json", "schemas/b.json"],
    "b.json",
  ],
  [
    "nothing by its path, but the file beside the one that it stands in is meant",
    holds({ $id: "sub/dir/" }),
    ["schemas/b.json"],
    "schemas/b.json",
  ],
  [
    "nothing in the folder of the description",
    holds({ $id: "../../../" }),
    ["schemas/b.json"],
    "schemas/b.json",
  ],
])(
  "a relative $id is the base of references to files: %s",
  async (_, a, others, target) => {
    const files = Object.fromEntries(others.map((name) => [name, text]));
    expect(await meaning({ "schemas/a.json": a, ...files })).toEqual({
      b: target,
      codes: [],
    });
  },
);
