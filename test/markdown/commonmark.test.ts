import { describe, expect, it } from "vitest";
import { escapes, isLost } from "./commonmark.js";
import { randomMarkdown } from "./random-markdown.js";

describe("for CommonMark, a description stays in its place and keeps its text", () => {
  it.each([
    "Plain words.",
    "# Heading\n\nUnder\n=====\n\n***\n\n> quote\n\n- item\n  1. inner\n\n| a | b |\n|---|---|\n| 1 | 2 |",
    "```js\nnever closed",
    "<div>\n\n**bold**</div> <script>alert(1)</script> <!-- not closed",
    "[a](javascript:alert(1)) [b](page.html) ![c](data:x) <https://d.example> <made@up>",
    "`` ` ``` \\` \\\\ &lt; &amp;lt; \\&lt;",
    "a\n- b\n\n      code\n\n1. c\n10. d",
    "| bar \\| bar `|` |",
    "\\",
    "In C #",
    "In C ##\n===",
    "",
  ])("%j", (description) => {
    expect(escapes(description)).toEqual([]);
    expect(isLost(description)).toBe(false);
  });

  it("whatever it says", () => {
    const descriptions = randomMarkdown(3, 400);
    expect(descriptions.flatMap(escapes)).toEqual([]);
    expect(descriptions.filter(isLost).length).toBeLessThan(4);
  });
});
