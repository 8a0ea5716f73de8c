import { type Node, Parser } from "commonmark";
import { expect, it } from "vitest";
import { prose } from "../../generator/markdown/prose.js";
import { random } from "../random.js";
import { unstable } from "./in-page.js";

const parser = new Parser();

/** The letters of a text, each behind what it stands in: `em strong a`. */
function emphasized(markdown: string): readonly string[] {
  const letters: string[] = [];
  const within = new Set<string>();
  const walker = parser.parse(markdown).walker();
  for (let step = walker.next(); step !== null; step = walker.next()) {
    const { node, entering } = step;
    if (isEmphasis(node)) {
      if (!entering) within.delete(node.type);
      else if (!hasAround(node)) within.add(node.type);
    } else
      for (const letter of node.literal?.match(/[\p{L}\p{N}]/gu) ?? [])
        letters.push([...[...within].toSorted(), letter].join(" "));
    if (!entering && isEmphasis(node) && hasAround(node)) within.add(node.type);
  }
  return letters;
}

function isEmphasis({ type }: Node): boolean {
  return type === "emph" || type === "strong";
}

/** Whether it stands in emphasis of its own kind. */
function hasAround({ type, parent }: Node): boolean {
  for (let node = parent; node !== null; node = node.parent)
    if (node.type === type) return true;
  return false;
}

it.each([
  ["_**Note**: a b._<br/>\nc", "_**Note**: a b._\n\nc"],
  ["_**Note**: a `b_`._", "_**Note**: a `b_`._"],
  ["***a***", "_**a**_"],
  ["**a *b***", "**a _b_**"],
  ["*a **b***", "_a **b**_"],
  ["a*b*c", "a*b*c"],
  ["a**b**c", "a**b**c"],
  ['(*a*), "_b_"', '(_a_), "_b_"'],
  ["__a__: b", "**a**: b"],
  ["*a*b*", "*a*b\\*"],
  ["a_b_c", "a_b_c"],
  ["**a:**b", "\\*\\*a:\\*\\*b"],
  ["*a [b](https://c.d)*", "_a [b](https://c.d)_"],
  ["* a *", "- a \\*"],
  ["\\*a*", "\\*a\\*"],
])("the emphasis of %j stays", async (source, expected) => {
  expect(prose(source, 1)).toBe(expected);
  expect(emphasized(expected)).toEqual(emphasized(source.replace("<br/>", "")));
  expect(await unstable([`${expected}\n`])).toEqual([]);
});

it("emphasis is what CommonMark sees, whatever stands together", () => {
  const tokens = '* ** *** _ __ ___ a b c é 1 . ( " `d` \\*'.split(" ");
  const next = random(5);
  const pick = (): string =>
    next() < 0.25 ? " " : (tokens[Math.floor(next() * tokens.length)] ?? "");
  const sources = Array.from(
    { length: 4000 },
    () =>
      `x${Array.from({ length: 3 + Math.floor(next() * 10) }, pick).join("")}`,
  );
  const different = sources.filter(
    (source) =>
      emphasized(source).join() !== emphasized(prose(source, 1)).join(),
  );
  // Where emphasis ends at emphasis of another kind within a word, Markdown has no way to say it all.
  expect(different.length).toBeLessThan(4);
});

it("emphasis that is nested thousands of times deep is text", () => {
  const marks = "*".repeat(5000);
  expect(prose(`${marks}x${marks}`, 1)).toContain("x");
  const apart = prose(`${"*a ".repeat(3000)}b${"*".repeat(3000)}`, 1);
  expect(apart).toContain("b");
});
