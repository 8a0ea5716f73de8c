import { expect, it } from "vitest";
import { createReport } from "../../generator/diagnostics/report.js";

const place = { document: "a.yaml", pointer: "" };

it.each([
  ["one word", "x".repeat(500_000)],
  ["many words", "x ".repeat(250_000)],
  ["characters of two units", "\u{1f600}".repeat(250_000)],
])("what a message quotes is no longer than somebody reads: %s", (_, text) => {
  const report = createReport();
  report.add("ref-cycle", `No ${text} here.`, place);
  report.gather("ref-cycle", `No ${text} there.`, place);
  const told = report.diagnostics.map(({ message }) => message);
  expect(told).toEqual([
    expect.stringMatching(/^No .+ ?….* here\.$/u),
    expect.stringMatching(/^No .+ ?….* there\.$/u),
  ]);
  expect(told.every((each) => each.length < 3000)).toBe(true);
  expect(told.every((each) => !/\p{Surrogate}/u.test(each))).toBe(true);
});
