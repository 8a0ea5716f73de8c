import { describe, expect, it } from "vitest";
import { createReport } from "../../generator/diagnostics/report.js";
import { parseText } from "../../generator/document/parse.js";
import { expectCpuSeconds } from "../cpu.js";

/** The first problem, which must be found in time. */
async function expectInTime(text: string): Promise<string | undefined> {
  let code: string | undefined;
  await expectCpuSeconds(async () => {
    const report = createReport();
    await parseText(text, "spec.yaml", report);
    code = report.diagnostics[0]?.code;
  }, 4);
  return code;
}

const many = (piece: string, count = 10_000): string => piece.repeat(count);

describe("text that is nested without end is refused, in time and without a crash", () => {
  it.each([
    ["flow sequences", `x: ${many("[", 1_000_000)}`],
    ["closed flow sequences", `x: ${many("[")}${many("]")}`],
    ["flow mappings", `x: ${many("{a: ")}${many("}")}`],
    [
      "flow collections behind an anchor",
      `y: &a 1\nx: ${many("[")}${many("]")}`,
    ],
    ["compact block sequences", `${many("- ")}a`],
    ["explicit keys", `${many("? ")}a`],
    [
      "indented mappings",
      Array.from(
        { length: 600 },
        (_, depth) => `${" ".repeat(depth)}a:\n`,
      ).join(""),
    ],
    ["JSON arrays", `{"a":${many("[", 1_000_000)}${many("]", 1_000_000)}}`],
    ["JSON objects", `${many('{"a":')}1${many("}")}`],
  ])("%s", async (_, text) => {
    expect(await expectInTime(text)).toBe("too-deep");
  });
});

describe("aliases that multiply are refused", () => {
  const chain = (step: (name: string) => string): string =>
    Array.from(
      { length: 9 },
      (_, index) => `b${index + 1}: &b${index + 1} ${step(`*b${index}`)}\n`,
    ).join("");

  it.each([
    [
      "in sequences",
      `b0: &b0 [x]\n${chain((alias) => `[${many(`${alias}, `, 9)}]`)}`,
    ],
    [
      "in mappings",
      `b0: &b0 {x: y}\n${chain((alias) => `{k1: ${alias}, k2: ${alias}, k3: ${alias}, k4: ${alias}, k5: ${alias}}`)}`,
    ],
    [
      "by merging",
      `b0: &b0 {x: [${many("1, ", 5000)}]}\nb1: {<<: [${many("*b0, ", 5000)}]}`,
    ],
    [
      "by depth",
      `b0: &b0 ${many("[", 300)}${many("]", 300)}\nb1: &b1 ${many("[", 300)}*b0${many("]", 300)}\nb2: *b1`,
    ],
  ])("%s", async (_, text) => {
    expect(await expectInTime(text)).toBe("alias-bomb");
  });

  it("but not where they only save writing", async () => {
    const uses = Array.from(
      { length: 1000 },
      (_, index) => `u${index}: *a\n`,
    ).join("");
    expect(await expectInTime(`a: &a {b: [1, 2, 3]}\n${uses}`)).toBeUndefined();
  });
});

describe("time grows with the size of the text, not faster", () => {
  it.each([
    [
      "keys",
      Array.from(
        { length: 100_000 },
        (_, index) => `k${index}: ${index}\n`,
      ).join(""),
    ],
    [
      "keys for the full parser",
      `a: &a 1\n${Array.from({ length: 50_000 }, (_, index) => `k${index}: ${index}\n`).join("")}`,
    ],
    [
      "keys of JSON",
      `{${Array.from({ length: 100_000 }, (_, index) => `"k${index}":${index}`).join()}}`,
    ],
    ["duplicate keys", many("a: 1\n", 20_000)],
    ["duplicate keys of JSON", `{${many('"a":1,', 100_000)}"a":1}`],
    ["spaces", `a: b${many(" ", 1_000_000)}c`],
    ["lines of a plain scalar", `a: b${many("\n  b", 200_000)}`],
    ["lines of a quoted scalar", `a: "b${many("\n  b", 200_000)}"`],
    ["escapes", `a: "${many("\\x41", 200_000)}"`],
    ["backslashes of JSON", `{"a": "${many("\\\\", 200_000)}"}`],
    ["quotes", `a: '${many("''", 200_000)}'`],
    ["lines of a block scalar", `a: |\n${many("  b\n", 200_000)}`],
    ["empty lines", `a: >\n  b\n${many("\n", 200_000)}  c`],
    ["comments", `a: 1\n${many("# c\n", 200_000)}`],
    ["colons", many(":", 200_000)],
    ["documents", many("---\na: 1\n", 20_000)],
    ["errors", many("@a\n", 50_000)],
    ["tabs", many("\ta: 1\n", 20_000)],
  ])("%s", async (_, text) => {
    await expectInTime(text);
  });
});
