import { describe, expect, it } from "vitest";
import { createReport } from "../../generator/diagnostics/report.js";
import { parseText } from "../../generator/document/parse.js";
import { printPlainYaml } from "../../generator/document/yaml/print-plain.js";
import { printYaml } from "../../generator/document/yaml/print.js";

const long = "word ".repeat(30).trim();

describe("a printed description", () => {
  it("is folded at 80 columns and keeps lines where they are", () => {
    const text = printYaml({ a: long, b: "one\n  two\n", "200": [], c: {} });
    expect(text).toBe(`"200": []
a: >-
  word word word word word word word word word word word word word word word
  word word word word word word word word word word word word word word word
b: |
  one
    two
c: {}
`);
  });

  it("has the limits of 64-bit integers, as they were written", () => {
    const limits = { minimum: -(2 ** 63), maximum: 2 ** 63 };
    const text =
      "minimum: -9223372036854775808\nmaximum: 9223372036854775807\n";
    expect(printYaml(limits)).toBe(text);
    expect(printPlainYaml(limits)).toBe(text);
  });

  it.each([
    "",
    " ",
    "\n",
    " leading",
    "trailing ",
    "\ttab",
    "a\n\n\nb",
    "\n a\n",
    "  indented\nfirst line",
    "trailing \nspaces \n",
    "no",
    "null",
    "~",
    "1.0",
    "0x10",
    "2020-01-01",
    "- a",
    "# no comment",
    "a: b",
    "a #b",
    "&a *a !a %a @a `a",
    "'single' \"double\"",
    "back\\slash",
    "\u0000\u0007\u001b\u0085\u2028\ufeff",
    "\ud83d\ude00",
    "...",
    "---",
    "<<",
    "__proto__",
    `${long} ${long}`,
    ` ${long}  ${long} `,
    `${long}\n${long}`,
    `${long}\n\n ${long}\n  `,
    `# ${long}`,
    `- ${long}: x`,
    "x".repeat(200),
  ])("comes back as it was, as a value and as a key: %j", async (text) => {
    await expectRoundTrip(text);
  });

  it("comes back as it was, whatever it is made of", async () => {
    const random = mulberry32(2024);
    for (let round = 0; round < 400; round++)
      await expectRoundTrip(randomText(random));
  });
});

async function expectRoundTrip(text: string): Promise<void> {
  const value = { [text]: text, list: [text, { deeper: { still: text } }] };
  const report = createReport();
  const printed = printYaml(value);
  const read = await parseText(printed, "openapi.yaml", report);
  expect({ read, wrong: report.diagnostics }).toEqual({
    read: value,
    wrong: [],
  });
}

function randomText(random: () => number): string {
  const pieces = [
    " ",
    "  ",
    "\n",
    "\n\n",
    "\t",
    "#",
    ": ",
    "- ",
    "word",
    long,
    "'",
    '"',
    "\\",
    "|",
    ">",
    "é",
  ];
  const count = Math.floor(random() * 12);
  return Array.from(
    { length: count },
    () => pieces[Math.floor(random() * pieces.length)] ?? "",
  ).join("");
}

/** A small seeded generator of numbers from 0 to 1. */
function mulberry32(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}
