import { describe, expect, it } from "vitest";
import { prose } from "../../generator/markdown/prose.js";

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
  ])("costs no more than its length (%#)", (source) => {
    const started = performance.now();
    prose(source, 2);
    expect(performance.now() - started).toBeLessThan(3000);
  });
});
