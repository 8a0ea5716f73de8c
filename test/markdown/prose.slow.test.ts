import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { createReport } from "../../generator/diagnostics/report.js";
import { loadDescription } from "../../generator/document/load.js";
import type { JsonValue } from "../../generator/ir/json.js";
import { prose } from "../../generator/markdown/prose.js";
import { cpuSeconds } from "../cpu.js";
import { rootDocuments } from "../e2e/specs.js";
import { casesOf, isLarge, missing, shared, thorough } from "../shared.js";
import { pagesWith, unstable } from "./in-page.js";
import { randomMarkdown } from "./random-markdown.js";

const specs = shared("specs");

describe("a page stays in prettier's style", () => {
  it("with random descriptions", async () => {
    const count = thorough ? 10_000 : 500;
    const pages = randomMarkdown(2, count).flatMap(pagesWith);
    expect(await unstable(pages)).toEqual([]);
  });

  it.skipIf(specs === undefined)(
    `with descriptions of the published APIs${specs === undefined ? ` (${missing("specs")})` : ""}`,
    async () => {
      const texts = new Set<string>();
      const files = casesOf(
        rootDocuments(specs ?? ""),
        (file) => !isLarge(file),
      );
      for (const file of files) {
        if (/swagger2|v2\.0/.test(readFileSync(file, "utf8").slice(0, 20)))
          continue;
        const report = createReport();
        const description = await loadDescription(file, { report });
        if (description !== undefined) collect(description.value, texts);
      }
      expect(texts.size).toBeGreaterThan(5_000);
      // All of them, in both forms of a page, take minutes.
      const every = thorough ? 1 : 12;
      const some = [...texts].filter((_, index) => index % every === 0);
      const pages = some.flatMap(
        (text, index) => pagesWith(text)[index % 2] ?? [],
      );
      expect(await unstable(pages)).toEqual([]);
    },
  );
});

describe("a description made to hurt", () => {
  it.each([
    "[".repeat(100_000),
    "**a ".repeat(50_000),
    "`a".repeat(50_000),
    "> ".repeat(50_000),
    "- ".repeat(50_000),
    "<a href=".repeat(20_000),
    "|".repeat(50_000) + "\n" + "-|".repeat(50_000),
    "```".repeat(30_000),
    "_".repeat(100_000),
    "[a](".repeat(30_000),
  ])("costs no more than its length (%#)", async (source) => {
    expect(await cpuSeconds(() => prose(source, 2))).toBeLessThan(3);
  });
});

function collect(value: JsonValue, texts: Set<string>): void {
  if (typeof value !== "object" || value === null) return;
  for (const [key, each] of Object.entries(value)) {
    const isText = key === "description" || key === "summary";
    if (isText && typeof each === "string") texts.add(each);
    else collect(each, texts);
  }
}
