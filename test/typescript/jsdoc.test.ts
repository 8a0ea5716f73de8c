import { runInNewContext } from "node:vm";
import { describe, expect, it } from "vitest";
import { concat } from "../../generator/typescript/code.js";
import { type Doc, jsdoc } from "../../generator/typescript/jsdoc.js";
import { prettied, printed, text } from "./prettier.js";

/** What a call gives. */
function given(code: string): unknown {
  const all: unknown[] = [];
  runInNewContext(code, { open: (each: unknown) => all.push(each) });
  return JSON.parse(JSON.stringify(all));
}

function comment(doc: Doc): string {
  return printed(jsdoc(doc));
}

describe("jsdoc", () => {
  it("is one line where it has one", () => {
    expect(comment({ summary: "Opens a door." })).toBe(
      "/** Opens a door. */\n",
    );
  });

  it("keeps paragraphs and line breaks, then the tags", () => {
    const doc = {
      summary: "Opens a door.",
      description: "First line\r\nsecond line.  \n\n\nAnother paragraph.\n",
      tags: [{ tag: "deprecated" }, { tag: "default", text: "a\nb" }],
    };
    expect(comment(doc)).toBe(
      [
        "/**",
        " * Opens a door.",
        " *",
        " * First line",
        " * second line.",
        " *",
        " *",
        " * Another paragraph.",
        " * @deprecated",
        " * @default a",
        " *   b",
        " */",
        "",
      ].join("\n"),
    );
  });

  it("says no more of a description than its first paragraphs, where it is told to", () => {
    const description = "One.\n\nTwo, so:\n\nThree.";
    const doc = { description, descriptionLimit: 16, closing: "`GET /x`" };
    expect(comment(doc)).toBe("/**\n * One.\n *\n * …\n *\n * `GET /x`\n */\n");
  });

  it.each([
    [`open("*/ alert(1) /*");`],
    [`open("mail @me, {@link x}, me@x.test or @");`],
    [`open({\n  "@id": "a",\n  b: "**/",\n});`],
  ])("shows %j as code that says the same", (code) => {
    const result = comment({ tags: [{ tag: "example", code }] });
    expect(result.indexOf("*/")).toBe(result.trimEnd().length - 2);
    const shown = result
      .split("\n")
      .slice(2, -2)
      .map((row) => row.slice(3));
    expect(result).not.toMatch(/[\s{]@(?!example\n)\S/);
    expect(given(shown.join("\n"))).toEqual(given(code));
  });

  it("is nothing for nothing", () => {
    expect(comment({ summary: " \n ", tags: [] })).toBe("");
  });

  it.each([
    ["*/ alert(1) /*", "*\\/ alert(1) /*"],
    ["**/", "**\\/"],
    ["*\u0000/", "*\\/"],
    ["@deprecated really", "\\@deprecated really"],
    ["see {@link https://example.com}", "see {\\@link https://example.com}"],
    ["mail me@example.com", "mail me@example.com"],
    ["bell\u0007 and \u202ereversed", "bell and reversed"],
    ["line\u2028separator", "line"],
  ])("makes %j safe", (summary, line) => {
    const result = comment({ summary });
    expect(result.split("\n").join(" ")).toContain(line);
    expect(result.indexOf("*/")).toBe(result.trimEnd().length - 2);
  });

  it("is as prettier has it, in a block and on one line", async () => {
    const code = concat(
      jsdoc({ summary: "x".repeat(90), description: "- a\n  - b\n\n\tcode" }),
      text("export const a = 1;\n\n"),
      jsdoc({ summary: "y".repeat(73) }),
      text("export const b = 1;\n\n"),
      jsdoc({ summary: "z".repeat(74) }),
      text("export const c = 1;\n"),
    );
    expect(printed(code)).toBe(await prettied(code));
  });
});
