import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { createReport } from "../../generator/diagnostics/report.js";
import { loadDescription } from "../../generator/document/load.js";
import type { JsonValue } from "../../generator/ir/json.js";
import { prose } from "../../generator/markdown/prose.js";
import { expectCpuSeconds } from "../cpu.js";
import { rootDocuments } from "../e2e/specs.js";
import { casesOf, isLarge, missing, shared, thorough } from "../shared.js";
import { escapes, isLost } from "./commonmark.js";
import { pagesWith, unstable } from "./in-page.js";
import { randomMarkdown } from "./random-markdown.js";

const specs = shared("specs");
const note = specs === undefined ? ` (${missing("specs")})` : "";
const random = randomMarkdown(2, thorough ? 10_000 : 500);

/** Descriptions of the published APIs: one of so many, but all of them if the run may take its time. */
async function published(every: number): Promise<readonly string[]> {
  const texts = await (descriptions ??= readDescriptions(specs ?? ""));
  expect(texts.length).toBeGreaterThan(5_000);
  return texts.filter((_, index) => thorough || index % every === 0);
}

let descriptions: Promise<readonly string[]> | undefined;

describe("a page stays in prettier's style", () => {
  it("with random descriptions", async () => {
    expect(await unstable(random.flatMap(pagesWith))).toEqual([]);
  });

  it.skipIf(specs === undefined)(
    `with descriptions of the published APIs${note}`,
    async () => {
      // All of them, in both forms of a page, take minutes.
      const some = await published(12);
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
    "[a][b]".repeat(30_000) + "\n\n[b]: c",
    "\n\n[a]: b".repeat(30_000),
    "~~a ".repeat(50_000),
    "<!--".repeat(50_000) + "-->" + "<!--".repeat(50_000),
    "|a|\n|-|\n" + "|<b>|\n".repeat(30_000),
  ])("costs no more than its length (%#)", async (source) => {
    await expectCpuSeconds(() => prose(source, 2), 6);
  });
});

describe("for CommonMark, a description stays in its place and keeps its text", () => {
  it("if it is random", () => {
    const descriptions = randomMarkdown(4, thorough ? 100_000 : 10_000);
    expect(descriptions.flatMap(escapes)).toEqual([]);
    const lost = descriptions.filter(isLost);
    expect(lost.length).toBeLessThan(descriptions.length / 100);
  });

  it.skipIf(specs === undefined)(
    `if it is of a published API${note}`,
    async () => {
      const descriptions = await published(3);
      expect(descriptions.flatMap(escapes)).toEqual([]);
      expect(descriptions.filter(isLost)).toEqual([]);
    },
  );
});

async function readDescriptions(folder: string): Promise<readonly string[]> {
  const texts = new Set<string>();
  for (const file of casesOf(rootDocuments(folder), (each) => !isLarge(each))) {
    if (/swagger2|v2\.0/.test(readFileSync(file, "utf8").slice(0, 20)))
      continue;
    const report = createReport();
    const description = await loadDescription(file, { report });
    if (description !== undefined) collect(description.value, texts);
  }
  return [...texts];
}

function collect(value: JsonValue, texts: Set<string>): void {
  if (typeof value !== "object" || value === null) return;
  for (const [key, each] of Object.entries(value)) {
    const isText = key === "description" || key === "summary";
    if (isText && typeof each === "string") texts.add(each);
    else collect(each, texts);
  }
}
