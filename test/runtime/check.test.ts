import { describe, expect, it } from "vitest";
import {
  at,
  type Check,
  type Issue,
  mustBe,
} from "../../templates/runtime/check.js";
import {
  areUnique,
  codePoints,
  deepEqual,
  isMultipleOf,
} from "../../templates/runtime/check-values.js";
import { formatIssues } from "../../templates/runtime/format-issues.js";
import { distance, nearest } from "../../templates/runtime/nearest.js";
import { schema } from "../../templates/runtime/schema.js";

describe("values are compared as JSON Schema has it", () => {
  it("lengths in code points", () => {
    expect(
      ["", "a", "é", "😀", "a😀b", "\ud83d", "👩‍👩‍👧"].map(codePoints),
    ).toEqual([0, 1, 1, 1, 3, 1, 5]);
  });

  it.each<readonly [number, number, boolean]>([
    [0.0075, 0.0001, true],
    [0.00751, 0.0001, false],
    [1.1, 0.1, true],
    [19.99, 0.01, true],
    [1e308, 0.5, true],
    [1e308, 3, false],
    [9007199254740993, 1, true],
    [-6, 3, true],
    [0, 7, true],
    [1e-7, 1e-8, true],
    [Infinity, 1, false],
  ])("%d as a multiple of %d: %s", (value, divisor, expected) => {
    expect(isMultipleOf(value, divisor)).toBe(expected);
  });

  it.each<readonly [unknown, unknown, boolean]>([
    [{ a: 1, b: 2 }, { b: 2, a: 1 }, true],
    [{ a: undefined }, {}, true],
    [[1, 2], [2, 1], false],
    [0, -0, true],
    [{}, [], false],
    [null, {}, false],
    [JSON.parse('{"__proto__":1}'), JSON.parse('{"__proto__":1}'), true],
    [JSON.parse('{"__proto__":1}'), {}, false],
    [{ toString: 1 }, {}, false],
  ])("%j equals %j: %s", (a, b, expected) => {
    expect(deepEqual(a, b)).toBe(expected);
  });

  it("uniqueness in one pass", () => {
    expect(
      areUnique([1, "1", true, null, [1], { a: 1 }, '\u0000{"a":1}']),
    ).toBe(true);
    expect(
      areUnique([
        { a: 1, b: [2] },
        { b: [2], a: 1 },
      ]),
    ).toBe(false);
    expect(
      areUnique(Array.from({ length: 50_000 }, (_, index) => ({ index }))),
    ).toBe(true);
  });
});

describe("the nearest known word", () => {
  it.each<readonly [string, string | undefined]>([
    ["acs_user_ids", "acs_user_id"],
    ["acsUserId", "acs_user_id"],
    ["usre", "user"],
    ["zzz", undefined],
  ])("to %s is %s", (word, expected) => {
    expect(nearest(word, ["acs_user_id", "user", "name"])).toBe(expected);
  });

  it("counts a swap as one step", () => {
    expect(distance("usre", "user")).toBe(1);
    expect(distance("", "abc")).toBe(3);
  });
});

describe("issues", () => {
  const check: Check = (value, issues, path) => {
    if (value !== 1) mustBe(issues, path, "const", "1", value);
  };

  it("are put into their place by the caller", () => {
    const issues: Issue[] = [];
    check(2, issues);
    check(3, issues, at(at(undefined, "a"), 0));
    expect(issues.map((each) => each.path)).toEqual([[], ["a", 0]]);
  });

  it("are printed for a terminal", () => {
    const issues: Issue[] = [];
    check("x", issues);
    const place = at(at(at(undefined, "a"), 0), "odd key");
    mustBe(issues, place, "type", "a string", undefined);
    expect(formatIssues(issues)).toBe(
      'must be 1 (received "x")\na[0]["odd key"]: is required',
    );
  });

  it("are what a schema tells", () => {
    const one = schema<1>(check);
    expect(one.is(1)).toBe(true);
    expect(one.is(2)).toBe(false);
    expect(one.issues(1)).toEqual([]);
    expect(one.issues(2)).toMatchObject([{ message: "must be 1", path: [] }]);
  });

  it("are what a Standard Schema tells", () => {
    const { "~standard": standard } = schema<1>(check);
    expect(standard.version).toBe(1);
    expect(standard.vendor).toBe("seamstress");
    expect(standard.validate(1)).toEqual({ value: 1 });
    expect(standard.validate(2)).toMatchObject({
      issues: [{ message: "must be 1", path: [] }],
    });
  });
});
