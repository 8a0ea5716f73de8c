import { runInNewContext } from "node:vm";
import ts from "typescript";
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

/** The tags that TypeScript reads in a comment, `undefined` for none. */
function tagsOf(text: string): readonly string[] | undefined {
  const source = `${text}export const text = 1;\n`;
  const file = ts.createSourceFile(
    "a.ts",
    source,
    ts.ScriptTarget.ESNext,
    true,
  );
  const [statement] = file.statements;
  if (statement === undefined) throw new Error(`no statement: ${source}`);
  const tags = ts.getJSDocTags(statement).map(({ tagName }) => tagName.text);
  return tags.length === 0 ? undefined : tags;
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

  it.each([
    "Mentions @deprecated and @everyone.",
    "@deprecated",
    "  @deprecated",
    "@ deprecated",
    "One\n@deprecated\n\n@internal two",
    "One\r\n\t@deprecated\r@internal",
    "* @deprecated\n- @deprecated\n1. @deprecated\n> @deprecated",
    "| @deprecated | @internal |",
    "`npm install @deprecated`, then `@internal`",
    "``` @deprecated\n@deprecated\n```",
    "    @deprecated",
    "\u00a0@deprecated\u3000@deprecated\u2003@deprecated \u200b@deprecated",
    "a\u2028@deprecated\u2029@deprecated\u0085@deprecated",
    "a \u0000@deprecated \u202e@deprecated \ud800@deprecated",
    "<b> @deprecated</b><br>@deprecated &nbsp;@deprecated&#32;@deprecated",
    "a {@deprecated} {@link Foo} { @deprecated } }@deprecated } @deprecated",
    "*@deprecated **@deprecated** */ @deprecated *\\/ @deprecated",
    "\\ @deprecated \\@deprecated @@deprecated",
    "@deprecated@deprecated me@deprecated.test @deprecated",
    "@param {string} a @returns {number} @see {@link x} @type {any}",
    "ends in @",
    "at @ noon, at @",
  ])("has no tag that %j could be", (text) => {
    const code = `show(${JSON.stringify(text)});`;
    const docs: readonly Doc[] = [
      { summary: text },
      { summary: text, link: "text" },
      { summary: "Text.", description: text, closing: text },
      { summary: "Text.", descriptionLimit: 20, description: `${text}\n\nb` },
      {
        tags: [
          { tag: "default", text },
          { tag: "example", code },
        ],
      },
      { tags: [{ tag: "deprecated", text }] },
    ];
    for (const doc of docs)
      expect(tagsOf(comment(doc))).toEqual(doc.tags?.map(({ tag }) => tag));
  });

  it("leaves at signs as they are where they begin no tag", () => {
    const summary = '(@Get, `@Get`), me@x.test, <@me> or @ noon: "@id"';
    expect(comment({ summary })).toBe(`/** ${summary} */\n`);
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
