import { describe, expect, it } from "vitest";
import { render } from "../../generator/site/markdown.js";

const everywhere = (href: string): string => href;

describe("a page as HTML", () => {
  it.each([
    ["raw HTML, which is text", "a <b>c</b>", "<p>a &lt;b&gt;c&lt;/b&gt;</p>"],
    [
      "a script, which is text",
      "<script>alert(1)</script>",
      "<p>&lt;script&gt;alert(1)&lt;/script&gt;</p>",
    ],
    [
      "a link that would run something, which is text",
      "[a](javascript:alert(1))",
      "<p>[a](javascript:alert(1))</p>",
    ],
    [
      "a comment for formatters, which is left out",
      "<!-- prettier-ignore -->\ntext",
      "<p>text</p>",
    ],
    [
      "a link to another host, which is not told where it is from",
      "[a](https://a.example)",
      '<p><a href="https://a.example" rel="noopener noreferrer">a</a></p>',
    ],
    [
      "an image, which is a link",
      "![a](https://a.example/i.png)",
      '<p><a href="https://a.example/i.png" rel="noopener noreferrer">a</a></p>',
    ],
    [
      "an image in a link, which is its text",
      "[![a](i.png) b](https://a.example)",
      '<p><a href="https://a.example" rel="noopener noreferrer">a b</a></p>',
    ],
    [
      "code, which can be scrolled by keyboard",
      "```ts\na < b;\n```",
      '<pre><code tabindex="0" class="language-ts">a &lt; b;\n</code></pre>',
    ],
  ])("has %s", (_, markdown, html) => {
    expect(render(markdown, everywhere).html.trim()).toBe(html);
  });

  it("links to what the site has, and shows the text of other links", () => {
    const { html } = render("[a](a.md), [b](b.md)", (href) =>
      href === "a.md" ? "a.html" : undefined,
    );
    expect(html).toBe('<p><a href="a.html">a</a>, b</p>\n');
  });

  it("is called after its first heading", () => {
    expect(render("> x\n\n# A `b`\n\n## C", everywhere).title).toBe("A b");
    expect(render("text", everywhere).title).toBe("");
  });
});
