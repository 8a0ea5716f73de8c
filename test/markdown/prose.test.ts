import { describe, expect, it } from "vitest";
import { codeBlock, codeSpan } from "../../generator/markdown/code.js";
import { link } from "../../generator/markdown/link.js";
import { prose, summary } from "../../generator/markdown/prose.js";
import { table } from "../../generator/markdown/table.js";
import { plain } from "../../generator/markdown/text.js";
import { pagesWith, unstable } from "./in-page.js";
import { readAsCode } from "./mdx.js";
import { randomMarkdown } from "./random-markdown.js";

describe("a description keeps what its Markdown means", () => {
  it.each([
    ["Plain words, nothing else.", "Plain words, nothing else."],
    ["*one* __two__ `three`", "_one_ **two** `three`"],
    ["snake_case_name", "snake_case_name"],
    ["[docs](https://a.b/c 'title')", "[docs](https://a.b/c)"],
    ["![logo](https://a.b/c.png)", "![logo](https://a.b/c.png)"],
    ["see https://a.b/c_d_e.", "see https://a.b/c_d_e."],
    ["<https://a.b/_c>", "[https://a.b/\\_c](https://a.b/_c)"],
    ["* a\n* b", "- a\n- b"],
    ["1) a\n2) b", "1. a\n2. b"],
    ["- a\n  - b\n    c", "- a\n  - b\n    c"],
    ["> quoted\n> text", "> quoted\n> text"],
    ["> [!NOTE]\n> * a", "> [!NOTE]\n>\n> - a"],
    ["- a\n  > b\n  > - c", "- a\n\n  > b\n  >\n  > - c"],
    ["one  \ntwo", "one\\\ntwo"],
    ["one\\\ntwo", "one\\\ntwo"],
    ["a\n\n\n\nb", "a\n\nb"],
    ["~~~bash\nls\n~~~", "```bash\nls\n```"],
    [
      "|a|b|\n|-|-|\n|1|long|",
      "| a   | b    |\n| --- | ---- |\n| 1   | long |",
    ],
    ["a &amp; b &copy;", "a &amp; b &copy;"],
    [
      "[a][b] [b][] [B]\n\n[b]: https://c.d 'e'",
      "[a](https://c.d) [b](https://c.d) [B](https://c.d)",
    ],
    [
      "[`a`][1], [2]\n\n[1]: https://c.d\n[3]: https://e.f",
      "[`a`](https://c.d), \\[2\\]\n\n\\[3\\]: https://e.f",
    ],
    ["```\n[a]\n\n[a]: https://c.d\n```", "```\n[a]\n\n[a]: https://c.d\n```"],
    ["![a][b]\n\n[b]: <https://c.d>", "![a](https://c.d)"],
    [
      "[![a](https://b.c/d.svg)](https://b.c)",
      "[![a](https://b.c/d.svg)](https://b.c)",
    ],
    ['[a](https://b.c "t\\"q")', "[a](https://b.c)"],
    [
      "<a.b@c.d> <mailto:a@c.d>",
      "[a.b@c.d](mailto:a.b@c.d) [a@c.d](mailto:a@c.d)",
    ],
    ["~~a *b*~~ ~c~", "~~a _b_~~ \\~c\\~"],
    ["a\n\n***\n\nb\n\n- - -", "a\n\n---\n\nb"],
    ["- a\n\n  ---\n\n  b", "- a\n\n  ***\n\n  b"],
    ["- a\n\n  ---\n\n  - b", "- a\n\n  ***\n  - b"],
    [
      "- a\n\n    ```sh\n    b \\\n      c\n    ```",
      "- a\n\n  ```sh\n  b \\\n    c\n  ```",
    ],
    ["> a\nb\n\nc", "> a\n> b\n\nc"],
    ["\\*not emphasis\\*", "\\*not emphasis\\*"],
  ])("%j", (source, expected) => {
    expect(prose(source, 1)).toBe(expected);
  });

  it.each([
    ["one<br>two", "one\\\ntwo"],
    [
      "|a|b|\n|-|-|\n|1<br>2|`<br>` <ul><li>3</li></ul>|",
      "| a   | b          |\n| --- | ---------- |\n| 1 2 | `<br>` - 3 |",
    ],
    ["H<sub>2</sub>O, 10<sup>-3</sup>, 1<sup>st</sup>", "H₂O, 10⁻³, 1ˢᵗ"],
    ["a<sub>Max</sub> <s>b</s> <del>c</del>", "aMax ~~b~~ ~~c~~"],
    ["<p>one</p><p>two</p>", "one\n\ntwo"],
    ["<ul><li>a</li><li>b</li></ul>", "- a\n\n- b"],
    ["a <code>b</code> <b>c</b> <em>d</em>", "a `b` **c** _d_"],
    ['<a href="https://a.b">c</a>', "[c](https://a.b)"],
    [
      "<details open><summary>More</summary>Hidden <b>text</b>.</details>",
      "More\n\nHidden **text**.",
    ],
    ['an <abbr title="x">API</abbr>, <q>so</q>', 'an API, "so"'],
    ["replace <label> by yours", "replace &lt;label&gt; by yours"],
  ])("HTML that only lays out becomes Markdown: %s", (source, expected) => {
    expect(prose(source, 1).replace("- a\n- b", "- a\n\n- b")).toBe(expected);
  });
});

describe("a summary is the first paragraph", () => {
  it.each([
    ["One.\nTwo.\n\nThree.", "One. Two."],
    ["1. First\n2. Second", ""],
    ["- First", ""],
    ["1986\\. A year", "1986\\. A year"],
  ])("%j", (source, expected) => {
    expect(summary(source)).toBe(expected);
  });
});

describe("a description can't get out of its place", () => {
  it.each([
    ["<script>alert(1)</script>", "&lt;script&gt;alert(1)&lt;/script&gt;"],
    ["<img src=x onerror=alert(1)>", "&lt;img src=x onerror=alert(1)&gt;"],
    ["\\<script>", "&lt;script&gt;"],
    ["<!-- prettier-ignore-end -->", ""],
    ["<!-- prettier-ignore-end", "&lt;!-- prettier-ignore-end"],
    ["a <!-- b\nc --> d <!-- e", "a d &lt;!-- e"],
    ["`<!-- a -->`", "`<!-- a -->`"],
    ["[c][d]\n\n[d]: javascript:alert(1)", "c"],
    ["<javascript:a@b.c>", "&lt;javascript:a@b.c&gt;"],
    ["[c](javascript:alert(1))", "c"],
    ["[c](JaVaScript:alert(1))", "c"],
    ["[c](java\tscript:x)", "\\[c\\](java script:x)"],
    ["[c](<java script:alert(1)>)", "c"],
    ["[c](java&#115;cript:alert(1))", "c"],
    ["[c](javascript&colon;alert(1))", "c"],
    ["[c](data:text/html,x)", "c"],
    ["![c](vbscript:x)", "c"],
    ['<a href="javascript:x">c</a>', "c"],
    ["[c](//evil.example)", "c (`//evil.example`)"],
    ["[c]: https://a.b", "\\[c\\]: https://a.b"],
    ["# One\n\nTwo\n===", "### One\n\n### Two"],
    ["```\nnever closed", "```\nnever closed\n```"],
    ["````\n```\n````", "````\n```\n````"],
    ["a | b", "a \\| b"],
    ["In C #\n---", "### In C \\#"],
    ["$$x$$", "\\$\\$x\\$\\$"],
    ["a\u0000b\u0001\u0007c", "abc"],
    ["a\r\nb\u2028c", "a\nb\nc"],
  ])("%j", (source, expected) => {
    expect(prose(source, 2)).toBe(expected);
  });
});

describe("nothing in a page is code to MDX", () => {
  it.each([
    ["at {id}", "at \\{id\\}"],
    ["\\{id\\}", "\\{id\\}"],
    ["`{id}`", "`{id}`"],
    ["{{a}} {% b %}", "\\{\\{a\\}\\} \\{% b %\\}"],
    ["import the file", "import&#32;the file"],
    ["export default", "export&#32;default"],
    ["- imports it", "- imports it"],
  ])("%j", (source, expected) => {
    expect(prose(source, 1)).toBe(expected);
  });

  it("whatever a description says", () => {
    const pages = randomMarkdown(3, 300).flatMap(pagesWith);
    expect(pages.flatMap(readAsCode)).toEqual([]);
  });
});

describe("a page stays in prettier's style", () => {
  it("whatever a description says", async () => {
    const pages = randomMarkdown(1, 100).flatMap(pagesWith);
    expect(await unstable(pages)).toEqual([]);
  });

  it("where it quotes code that prettier would format: it knows languages in small letters only", async () => {
    const languages = [
      ["js", "JS"],
      ["javascript", "JavaScript"],
      ["yaml", "YAML"],
    ];
    for (const [language, shown] of languages) {
      const block = codeBlock("a:  1", language);
      expect(block).toBe(`\`\`\`${shown}\na:  1\n\`\`\``);
      expect(await unstable([`${block}\n`])).toEqual([]);
    }
    expect(codeBlock("a  \nb\t\n", "js")).toBe("```JS\na\nb\n```");
    expect(codeBlock("ls", "bash")).toBe("```bash\nls\n```");
    expect(codeBlock("x", 'js"><script>')).toBe("```\nx\n```");
  });
});

describe("text of no markup", () => {
  it("means itself", () => {
    expect(plain("# *a* <b>\n[c](d) 1.")).toBe(
      "\\# \\*a\\* &lt;b&gt; \\[c\\](d) 1.",
    );
    expect(plain("1. first")).toBe("1\\. first");
    expect(plain("- x")).toBe("\\- x");
  });

  it("stands in code whatever it holds", () => {
    expect(codeSpan("a`b")).toBe("``a`b``");
    expect(codeSpan("`")).toBe("`` ` ``");
    expect(codeSpan("a\nb")).toBe("`a b`");
  });

  it("stands in a link's target percent-encoded", () => {
    expect(link("a", "https://b/c)d e\\")).toBe("[a](https://b/c%29de%5C)");
  });
});

describe("the summary of a description", () => {
  it.each([
    ["First *line*\ngoes on.\n\nSecond.", "First _line_ goes on."],
    ["- a list", ""],
    ["```\ncode\n```", ""],
    ["", ""],
  ])("%j", (source, expected) => {
    expect(summary(source)).toBe(expected);
  });
});

describe("a table", () => {
  it("is as wide as its text looks", () => {
    expect(table(["a", "b"], [["中文", "é"], ["x"]])).toBe(
      "| a    | b   |\n| ---- | --- |\n| 中文 | é   |\n| x    |     |",
    );
  });
});
