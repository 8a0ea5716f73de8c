import { describe, expect, it } from "vitest";
import { createReport } from "../../generator/diagnostics/report.js";
import { checkPaths } from "../../generator/output/paths.js";
import {
  declaresOnlyTypes,
  unparsable,
} from "../../generator/typescript/parse.js";
import { withText } from "../../generator/ir/emitted-file.js";

// No description is known that gets past what comes before these; they are here should one be found.
describe("the last guards before anything is written", () => {
  it("output-path-unsafe: a file that would lie outside", () => {
    const report = createReport();
    const path = "src/../../package.json";
    checkPaths([{ path }], report);
    expect(report.diagnostics.map(({ code }) => code)).toEqual([
      "output-path-unsafe",
    ]);
  });

  it("output-not-parsable: a file that is no TypeScript", async () => {
    const file = withText({ path: "src/a.ts" }, "export const = 1;\n");
    expect(unparsable([file]).has("src/a.ts")).toBe(true);
  });

  it.each([
    ["export type A = string;\nexport interface B {}\n", true],
    ["export type A = string;\nexport const b = 1;\n", false],
    ["export type A = string;\nalert(1);\n", false],
  ])("openapi-types-unsafe: %j declares only types: %j", (text, isSafe) => {
    expect(declaresOnlyTypes(text)).toBe(isSafe);
  });
});
