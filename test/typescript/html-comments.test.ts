import { describe, expect, it } from "vitest";
import { commentText } from "../../generator/markdown/comment.js";
import { jsdoc } from "../../generator/typescript/jsdoc.js";
import { print } from "../../generator/typescript/print.js";

// Comments are read in editors, which show Markdown, and as they are: HTML of a description is neither.

describe("HTML of a description is Markdown in a comment", () => {
  it.each([
    ["<p>One.</p><p>Two.</p>", "One.\n\nTwo."],
    ["One.<br>Two.<br/>Three.", "One.  \nTwo.  \nThree."],
    ["<b>Note: </b>it <em>is</em>", "**Note:** it *is*"],
    [
      '<a href="https://a.example/?x=1&amp;y=2">the <b>docs</b></a>',
      "[the **docs**](https://a.example/?x=1&y=2)",
    ],
    ["<a href='https://a.example'>docs</a>", "[docs](https://a.example)"],
    [
      "One of:<ul><li>a</li><li>b\n  c<ol><li>d<li>e</ol></li></ul>",
      "One of:\n\n- a\n- b c\n   1. d\n   2. e",
    ],
    ["the <code>a &lt; b</code> field", "the `a < b` field"],
    ["<pre><code>a &lt;b&gt;\n  c</code></pre>", "```\na <b>\n  c\n```"],
    ["<h2>Limits</h2>Ten.", "## Limits\n\nTen."],
    [
      "<table><tr><th>a</th><th>b</th></tr><tr><td>1|2</td><td><i>3</i></td></tr></table>",
      "| a | b |\n| --- | --- |\n| 1\\|2 | *3* |",
    ],
    ["Fish &amp; chips &#8212; 5&nbsp;&euro;", "Fish & chips — 5 €"],
    ["`<p>&amp;</p>` stays", "`<p>&amp;</p>` stays"],
    ["```\n<p>&amp;</p>\n```", "```\n<p>&amp;</p>\n```"],
    ["a < b && c > d", "a < b && c > d"],
    ["<https://a.example>", "<https://a.example>"],
    ["Replace <code> by yours", "Replace \\<code> by yours"],
    ["<p>One.<p>Two.", "One.\n\nTwo."],
  ])("%s", (html, markdown) => {
    expect(commentText(html).trim()).toBe(markdown);
  });
});

describe("what is no layout is text", () => {
  it.each([
    ["Bearer <token>", "Bearer \\<token>"],
    ["<script>alert(1)</script>", "\\<script>alert(1)\\</script>"],
    ["&lt;script&gt;alert(1)&lt;/script&gt;", "\\<script>alert(1)\\</script>"],
    ['<img src=x onerror="alert(1)" alt="a cat">', "a cat"],
    ["<!-- hidden -->", ""],
    ["<!-- never closed", "\\<!-- never closed"],
    ["<me@x.example>", "<me@x.example>"],
    ["[x](javascript:alert(1))", "x"],
    ["&#91;x](java&#115;cript:alert(1))", "x"],
    ['<a href="javascript:alert(1)">x</a>', "x"],
    ['<a href="java&#115;cript&colon;alert(1)">x</a>', "x"],
    ["[x](/guides/a)", "x (`/guides/a`)"],
    ["[x](#section/Limits)", "x"],
  ])("%s", (html, text) => {
    expect(commentText(html).trim()).toBe(text);
  });

  it("ends no comment and begins no tag, as entities neither", () => {
    const hostile = "&#42;/ <p>@internal</p> {&#64;link x}";
    const text = print(jsdoc({ description: hostile }), () => "");
    expect(text.match(/\*\//g)).toHaveLength(1);
    expect(text).not.toMatch(/^ \* @|\{@/m);
  });

  it("takes no longer for being hostile", () => {
    const texts = [
      "<p ",
      "<b>",
      "<a href='",
      "</li>",
      "[",
      "](",
      "&#",
      "<table><tr>",
    ];
    for (const text of texts) {
      const start = process.cpuUsage().user;
      commentText(text.repeat(20_000));
      expect((process.cpuUsage().user - start) / 1e6, text).toBeLessThan(2);
    }
  });
});
