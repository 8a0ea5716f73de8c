import { describe, expect, it } from "vitest";
import { createReport } from "../../generator/diagnostics/report.js";
import { checkPaths, pathProblem } from "../../generator/output/paths.js";

describe("paths of emitted files", () => {
  it.each([
    "package.json",
    "src/models/acs-user.ts",
    "docs/acs/users/suspend.md",
    "src/resources/_3d.ts",
    "src/models/console.ts",
  ])("%s is fine", (path) => {
    expect(pathProblem(path)).toBeUndefined();
  });

  it.each([
    "",
    "/etc/passwd",
    "C:/x.ts",
    "..",
    "src/../../x.ts",
    "src//x.ts",
    "src/./x.ts",
    "src\\x.ts",
    "src/.npmrc",
    "src/x\0.ts",
    "src/ü.ts",
    "src/a b.ts",
    "src/x.",
    "src/con",
    "src/NUL.ts",
    "src/lpt1.d.ts",
    `src/${"x".repeat(200)}.ts`,
    "x/".repeat(300),
  ])("%j is refused", (path) => {
    expect(pathProblem(path)).toBeDefined();
  });

  it.each([
    [["src/User.ts", "src/user.ts"], "is the same place as"],
    [["src/user", "src/User/x.ts"], "lies in"],
    [["src/User/x.ts", "src/user"], "is the same place as"],
  ])("%j is refused as a whole", (paths, problem) => {
    const report = createReport();
    checkPaths(
      paths.map((path) => ({ path, text: "", style: "final" })),
      report,
    );
    expect(report.diagnostics.map(({ message }) => message)).toEqual([
      expect.stringContaining(problem),
    ]);
  });
});
