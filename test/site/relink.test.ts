import { describe, expect, it } from "vitest";
import { relinked } from "../../generator/site/relink.js";

const known = (href: string): string | undefined =>
  href.startsWith("no/") ? undefined : href.replace("docs/", "");

describe("links of Markdown, as the site has them", () => {
  it.each([
    ["leads on", "a [b](docs/c.md) d", "a [b](c.md) d"],
    ["keeps its title", '[b](docs/c.md "t")', '[b](c.md "t")'],
    ["is its text where it leads to nothing", "a [`b`](no/c.ts) d", "a `b` d"],
    ["is an image's text", "![a](no/b.png)", "a"],
    [
      "has brackets in it",
      "[a \\[b\\] [c]](docs/d.md)",
      "[a \\[b\\] [c]](d.md)",
    ],
    [
      "stands in code",
      "`[b](docs/c.md)` [b](docs/c.md)",
      "`[b](docs/c.md)` [b](c.md)",
    ],
    [
      "is escaped",
      "\\[b](docs/c.md) \\`[b](docs/c.md)",
      "\\[b](docs/c.md) \\`[b](c.md)",
    ],
    [
      "stands in a fence, also in one of a list in a quote",
      "````ts\n```\n[a](docs/b)\n````\n[a](docs/b)\n\n> - ```\n>   [a](docs/b)\n>   ```\n>\n> [a](docs/b)",
      "````ts\n```\n[a](docs/b)\n````\n[a](b)\n\n> - ```\n>   [a](docs/b)\n>   ```\n>\n> [a](b)",
    ],
  ])("one that %s", (_, markdown, expected) => {
    expect(relinked(markdown, known)).toBe(expected);
  });
});
