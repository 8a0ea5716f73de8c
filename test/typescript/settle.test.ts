import { describe, expect, it } from "vitest";
import { code, concat, group, hardline, indent, line, lines, value } from "../../generator/typescript/code.js";
import { print } from "../../generator/typescript/print.js";
import { settledLines } from "../../generator/typescript/settle.js";

const symbol = value("check", "runtime/check");
const long = value("a".repeat(50), "runtime/check");
const body = lines([
  code`${symbol}(1);`,
  group(code`f(${indent(concat(line, long, code`,`, line, long))}${line});`),
]);

describe("settled lines", () => {
  const settled = settledLines(body);

  it("are printed as they would be in their block", () => {
    const nameOf = (each: { readonly name: string }): string => each.name;
    const plain = indent(concat(hardline, body));
    expect(print(code`{${settled}}`, nameOf)).toBe(
      print(code`{${plain}}`, nameOf),
    );
  });

  it("still name their symbols, so that these are imported", () => {
    expect(print(settled, () => "renamed")).toContain("renamed(1);");
  });
});
