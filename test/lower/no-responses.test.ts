import { describe, expect, it } from "vitest";
import { createReport } from "../../generator/diagnostics/report.js";
import { descriptionOf } from "../../generator/document/load.js";
import type { JsonValue } from "../../generator/ir/json.js";
import { lowerApi } from "../../generator/lower/index.js";

/** The codes that are told of operations with these `responses`. */
async function codesOf(
  ...all: readonly JsonValue[]
): Promise<readonly string[]> {
  const report = createReport();
  const paths = Object.fromEntries(
    all.map((responses, index) => [`/${index}`, { get: { responses } }]),
  );
  const info = { title: "t", version: "1" };
  const document = { openapi: "3.1.0", info, paths };
  const description = descriptionOf(document, report);
  if (description !== undefined) await lowerApi(description, report);
  return report.diagnostics.map(({ code }) => code);
}

describe("responses without any code", () => {
  it("are told of, once", async () => {
    expect(await codesOf({}, {}, { "x-none": {} })).toEqual([
      "responses-empty",
    ]);
  });

  it("are not those that have one, or what is no object", async () => {
    expect(await codesOf({ default: { description: "Any" } })).toEqual([]);
    expect(await codesOf([])).toEqual(["wrong-type"]);
  });
});
