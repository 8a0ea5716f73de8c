import { format } from "prettier";
import { describe, expect, it } from "vitest";
import type { SdkConfig } from "../../generator/ir/config.js";
import type { Excerpts } from "../../generator/ir/excerpt.js";
import { readAsCode } from "../markdown/mdx.js";
import { onlyPage } from "./docs.js";

const api = {
  paths: {
    "/odd`path": {
      get: {
        summary: "Look",
        description: "Looks\nat a *door*.\n\nMore of it.",
        responses: { 204: { description: "Nothing" } },
      },
    },
  },
};

function page(
  docs: Omit<SdkConfig["docs"], "samples">,
  text = "openapi: 3.1.0",
): Promise<string> {
  const excerpts: Excerpts = () => ({
    hash: "",
    size: text.length,
    syntax: "yaml",
    text: () => text,
  });
  return onlyPage(api, { docs: { ...docs, samples: [] } }, excerpts);
}

describe("a page", () => {
  it("ends with the OpenAPI document of its operation", async () => {
    expect(await page({ embed: "auto" })).toMatch(
      /\n\n## OpenAPI\n\n<!-- prettier-ignore -->\n````yaml \/openapi\.yaml get \/odd%60path\nopenapi: 3\.1\.0\n````\n$/,
    );
  });

  it("ends without a comment of HTML on a site, where it may be read as MDX", async () => {
    const url = "https://docs.doors.example";
    const text = await page({ embed: "auto", url });
    expect(text).toMatch(/\n\n## OpenAPI\n\n````yaml [^\n]*\n[^]*\n````\n$/);
    expect(readAsCode(text)).toEqual([]);
  });

  it("names the description as sdk.yaml does", async () => {
    const told = await page({ embed: "auto", openapi: "/whole.json" });
    expect(told).toContain("\n````yaml /whole.json get /odd");
  });

  it("has a longer fence where the document has one", async () => {
    const text = await page({ embed: "auto" }, "a: |\n  ````\n  b\n  ````");
    expect(text).toMatch(/\n`````yaml [^\n]*\na: [^]*\n`````\n$/);
    expect(await format(text, { parser: "markdown" })).toBe(text);
  });

  it.each([
    ["auto", 50_000, true],
    ["auto", 50_001, false],
    ["always", 50_001, true],
    ["never", 1, false],
  ] as const)(
    "with `embed: %s` and %i bytes",
    async (embed, size, expected) => {
      const text = await page({ embed }, "x".repeat(size));
      expect(text.includes("## OpenAPI")).toBe(expected);
    },
  );

  it("begins with its title, and what it is about as a quote on one line", async () => {
    expect(await page({ embed: "never" })).toMatch(
      /^# Look\n\n> Looks at a _door_\.\n\nMore of it\.\n/,
    );
  });
});
