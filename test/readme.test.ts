import { existsSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { describe, expect, it } from "vitest";
import { root } from "./shared.js";

const pages = ["README.md", "CONTRIBUTING.md", "bench/README.md"];

const { scripts }: { readonly scripts: Readonly<Record<string, string>> } =
  JSON.parse(read("package.json"));

/** Figures of these pages, and where they come from. */
const figures: readonly {
  readonly page: string;
  readonly figure: string;
  readonly source: string;
  readonly says: string;
}[] = [
  {
    page: "README.md",
    figure: "Node.js 20.19",
    source: "package.json",
    says: '"node": ">=20.19"',
  },
  {
    page: "README.md",
    figure: "a million random pairs",
    source: "test/fuzz/main.ts",
    says: '"1000000"',
  },
  {
    page: "CONTRIBUTING.md",
    figure: "a million random pairs",
    source: "test/fuzz/main.ts",
    says: '"1000000"',
  },
  {
    page: "CONTRIBUTING.md",
    figure: "ten times as many values",
    source: "package.json",
    says: "SEAMSTRESS_AGREEMENT=20",
  },
  {
    page: "bench/README.md",
    figure: "201 rounds",
    source: "bench/validation/measure.mjs",
    says: "rounds = 201",
  },
  {
    page: "bench/README.md",
    figure: "about 1 ms",
    source: "bench/validation/measure.mjs",
    says: "turnMilliseconds = 1",
  },
];

describe.each(pages)("%s", (page) => {
  const text = read(page);

  it("names scripts that package.json has", () => {
    const named = namedScripts(text);
    expect(named.length).toBeGreaterThan(0);
    expect(named.filter((name) => !Object.hasOwn(scripts, name))).toEqual([]);
  });

  it("links to files that are there", () => {
    const links = [...text.matchAll(/\]\((?!https?:)([^)#]+)/g)];
    const files = links.map(([, link = ""]) => join(dirname(page), link));
    expect(files.filter((file) => !existsSync(join(root, file)))).toEqual([]);
  });
});

it.each(figures)(
  "$page has its figure of $source: $figure",
  ({ page, figure, source, says }) => {
    expect(read(page).replaceAll(/\s+/g, " ")).toContain(figure);
    expect(read(source)).toContain(says);
  },
);

it("every script is told of in README.md or CONTRIBUTING.md", () => {
  const named = new Set(pages.flatMap((page) => namedScripts(read(page))));
  const others = Object.keys(scripts).filter((name) => !named.has(name));
  // The two that others call.
  expect(others).toEqual(["build", "prepack"]);
});

function namedScripts(text: string): readonly string[] {
  const found = text.matchAll(/npm (?:run ([\w:-]+)|test\b)/g);
  return [...found].map(([, name = "test"]) => name);
}

function read(file: string): string {
  return readFileSync(join(root, file), "utf8");
}
