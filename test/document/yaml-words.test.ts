import { expect, it } from "vitest";
import { createReport } from "../../generator/diagnostics/report.js";
import { parseText } from "../../generator/document/parse.js";

it.each([
  ["a: - b", "A list can't begin on the line of its key"],
  ["a: [b\nc: d", "A list that began with `[` is not ended"],
  ["a: [b", "A list that began with `[` is not ended"],
  ["a: { b: c\nd: e", "An object that began with `{` is not ended"],
  ["a: b: c", "A value that holds `: ` has to be quoted"],
  ["a: b\nc\nd: e", "Here a key with its value is expected"],
  ["a:\n  b: c\n d: e", "This line is indented otherwise than the keys"],
  ["a:\n  - b\n  c: d", "This line is indented otherwise than the keys"],
  ["a: 'b", "A text in quotes is not ended"],
  ['a: "b" c', "Here is text that belongs to nothing"],
  ["a: @b", "Plain value cannot start with"],
])(
  "a syntax error is told once a line, in words for who writes a description: %j: %s",
  async (text, words) => {
    const report = createReport();
    await parseText(text, "openapi.yaml", report);
    const messages = report.diagnostics.map(({ message }) => message);
    expect(messages[0]).toMatch(/\.$/);
    expect(messages[0]?.slice(0, words.length)).toBe(words);
    const lines = text.split("\n").length;
    expect(messages.length).toBeLessThanOrEqual(lines);
  },
);
