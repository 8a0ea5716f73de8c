import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Configuration } from "markdownlint";
import { lint } from "markdownlint/promise";
import { expect, it } from "vitest";
import { filesOf } from "../folder.js";
import { root } from "../shared.js";

/** Every rule of markdownlint but these. */
const config: Configuration = {
  default: true,
  // A paragraph is a line: prettier keeps what authors wrote as it is (`proseWrap: preserve`).
  MD013: false,
  // A heading may end in "C#".
  MD020: false,
  // Titles are the author's: "Create a door."
  MD026: false,
  // A summary is a quote, and an author's note below it another (CommonMark 5.1).
  MD028: false,
  // A summary keeps a bare address of the author's, which every reader makes a link.
  MD034: false,
  // A line in bold type is the author's paragraph, and may have nothing below it.
  MD036: false,
  // What language the author's code is in, nobody but them can say.
  MD040: false,
  // What links are called is the author's: "see [here](…)".
  MD059: false,
};

// Raw HTML (MD033) is none but comments, which rule and formatters pass over.

const packages = [
  "generated",
  ...["bookshop", "transport", "unions"].map((api) => `test/golden/${api}/sdk`),
];

it.each(packages)("the pages of %s are clean", async (path) => {
  const folder = join(root, path);
  const pages = filesOf(folder).filter((file) =>
    /\.md$|^llms\.txt$/.test(file),
  );
  expect(pages.length).toBeGreaterThan(5);
  const strings = Object.fromEntries(
    pages.map((page) => [page, readFileSync(join(folder, page), "utf8")]),
  );
  const found = await lint({ strings, config });
  const told = Object.entries(found).flatMap(([page, issues]) =>
    issues.map(
      ({ lineNumber, ruleNames, errorDetail }) =>
        `${page}:${lineNumber} ${ruleNames.join("/")} ${errorDetail ?? ""}`,
    ),
  );
  expect(told).toEqual([]);
});
