import { describe, expect, it } from "vitest";
import { createReport } from "../../generator/diagnostics/report.js";
import { reportUnsafePatterns } from "../../generator/lower/schema/redos/unsafe-patterns.js";

describe("a pattern that repeats without bound", () => {
  it.each([
    "^[a-z]+$",
    "^(ab+)*$",
    "^(a{2})*$",
    "^(a|b)*$",
    "^((a+b)+c)+$",
    // Durations of ISO 8601, and SemVer: the checker counts ways of which only one is open at a time.
    String.raw`^P(?:\d+Y)?(?:\d+M)?(?:\d+W)?(?:\d+D)?(?:T(?:\d+H)?(?:\d+M)?(?:\d+S)?)?$`,
    String.raw`^(0|[1-9]\d*)\.(0|[1-9]\d*)\.(0|[1-9]\d*)(?:-((?:0|[1-9]\d*|\d*[a-zA-Z-][0-9a-zA-Z-]*)(?:\.(?:0|[1-9]\d*|\d*[a-zA-Z-][0-9a-zA-Z-]*))*))?(?:\+([0-9a-zA-Z-]+(?:\.[0-9a-zA-Z-]+)*))?$`,
    "^[a-z0-9]+(?:_[a-z0-9]+)*$|^[0-7]{25}$",
    // A quantity of Kubernetes: it takes thousands of steps to be sure.
    String.raw`^(\+|-)?(([0-9]+(\.[0-9]*)?)|(\.[0-9]+))(([KMGTPE]i)|[numkMGTPE]|([eE](\+|-)?(([0-9]+(\.[0-9]*)?)|(\.[0-9]+))))?$`,
  ])(
    "is fine if each value can be matched in few ways: %s",
    async (pattern) => {
      expect(await diagnosticsOf([pattern])).toEqual([]);
    },
  );

  it.each(["^(a+)+$", "^((a)*)*$", "^(b|a{1,9})*$"])(
    "is unsafe if it repeats a repetition: %s",
    async (pattern) => {
      expect(await diagnosticsOf([pattern])).toEqual(["pattern-unsafe"]);
    },
  );

  it("is unsafe if it repeats repetitions, however deep", async () => {
    const pattern = `^${"(".repeat(150)}a${")*".repeat(150)}$`;
    expect(await diagnosticsOf([pattern])).toEqual(["pattern-unsafe"]);
  });

  it.each(["^(a|aa)+$", "^.+/.+$", "^((a|b)c?)*(bc?)*$"])(
    "is unsafe if a value can be matched in many ways: %s",
    async (pattern) => {
      expect(await diagnosticsOf([pattern])).toEqual(["pattern-unsafe"]);
    },
  );

  it("is said to be open where the checker would take too long", async () => {
    const pattern = `^${"(".repeat(50)}a${"b?)*".repeat(50)}$`;
    expect(await diagnosticsOf([pattern])).toEqual(["pattern-unchecked"]);
  });

  it("is said to be open where it is too long to read", async () => {
    const names = Array.from({ length: 20_000 }, (_, index) => `a${index}*`);
    expect(await diagnosticsOf([`^(${names.join("|")})$`])).toEqual([
      "pattern-unchecked",
    ]);
  });
});

describe("many patterns", () => {
  const hard = Array.from(
    { length: 60 },
    (_, index) => `^(a${index}|a${index}a${index}|b)+(x|y|xy)*$`,
  );

  it("share out what the checker may take, and the rest is said to be open", async () => {
    const codes = await diagnosticsOf(hard);
    expect(new Set(codes)).toEqual(
      new Set(["pattern-unsafe", "pattern-unchecked"]),
    );
    expect(codes).toHaveLength(hard.length);
  });

  it("take nothing from those that are seen through at once", async () => {
    const easy = Array.from({ length: 50 }, (_, index) => `^[a-z]+${index}$`);
    expect(await diagnosticsOf([...easy, ...hard])).toHaveLength(hard.length);
  });
});

async function diagnosticsOf(
  patterns: readonly string[],
): Promise<readonly string[]> {
  const report = createReport({ strict: false });
  const at = { document: "openapi.yaml", pointer: "" };
  await reportUnsafePatterns(
    patterns.map((pattern) => ({ pattern, at })),
    report,
  );
  return report.diagnostics.map(({ code }) => code);
}
