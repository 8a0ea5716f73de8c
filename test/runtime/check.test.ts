import { describe, expect, it } from "vitest";
import {
  areUnique,
  codePoints,
  countKeys,
  deepEqual,
  isMultipleOf,
  without,
} from "../../templates/runtime/check-values.js";
import {
  below,
  type Check,
  type Issue,
  issuesOf,
  keysOf,
  missing,
  mustBe,
  mustHave,
  type Place,
  redact,
  secret,
  unknownKey,
} from "../../templates/runtime/check.js";
import {
  formatIssues,
  formatPath,
} from "../../templates/runtime/format-issues.js";
import { distance, nearest } from "../../templates/runtime/nearest.js";
import { schema } from "../../templates/runtime/schema.js";

describe("values are compared as JSON Schema has it", () => {
  it("lengths in code points", () => {
    expect(
      ["", "a", "é", "😀", "a😀b", "\ud83d", "👩‍👩‍👧"].map(codePoints),
    ).toEqual([0, 1, 1, 1, 3, 1, 5]);
    const halves = ["\ude00\ud83d", "\ud83d\ud83d\ude00", "a\udfff"];
    expect(halves.map(codePoints)).toEqual([2, 2, 2]);
    const ends = ["\ud800\udc00", "\udbff\udfff", "\ud7ff\udc00"];
    expect(ends.map(codePoints)).toEqual([1, 1, 2]);
    expect(["\ud800\ue000", "\udc00\udc00"].map(codePoints)).toEqual([2, 2]);
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
    [{ a: 1 }, { a: 1, b: undefined }, true],
    [{ a: 1 }, { b: 1 }, false],
    [{ a: 1, b: 2 }, { a: 1 }, false],
    [{ a: 1 }, 1, false],
    ["a", ["a"], false],
    [[[1], { a: [2] }], [[1], { a: [2] }], true],
    [null, null, true],
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

describe("objects", () => {
  it("count what is given", () => {
    expect([{}, { a: 1 }, { a: undefined, b: null }].map(countKeys)).toEqual([
      0, 1, 1,
    ]);
  });

  it("can be had without some keys", () => {
    expect(without({ a: 1, b: 2 }, new Set(["a", "c"]))).toEqual({ b: 2 });
  });

  it.each<readonly [unknown[], boolean]>([
    [[0, -0], false],
    [[{ a: 1 }, { a: 1, b: undefined }], false],
    [[{ a: 1 }, { a: 2 }], true],
    [
      [
        [1, 2],
        [2, 1],
      ],
      true,
    ],
    [[[[0]], [[-0]]], false],
    [[{ a: null }, {}], true],
    [[[""], [null]], true],
  ])("%j are all different: %s", (items, expected) => {
    expect(areUnique(items)).toBe(expected);
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

  it.each([
    ["usre", "user", 1],
    ["", "abc", 3],
    ["abc", "", 3],
    ["kitten", "sitting", 3],
    ["ab", "ba", 1],
    ["abcd", "badc", 2],
    ["ca", "abc", 3],
    ["abc", "axc", 1],
    ["abc", "xabc", 1],
    ["aab", "aba", 1],
    ["abab", "baba", 2],
    ["same", "same", 0],
  ])("%s is this many steps from %s, a swap being one: %d", (a, b, steps) => {
    expect(distance(a, b)).toBe(steps);
    expect(distance(a, b, steps + 1)).toBe(steps);
    expect(distance(a, b, steps)).toBeGreaterThanOrEqual(steps);
  });

  it("may differ in a third of its letters, and always in one", () => {
    expect(nearest("ab", ["ax"])).toBe("ax");
    expect(nearest("a", ["abc"])).toBeUndefined();
    expect(nearest("abcde", ["abxye"])).toBeUndefined();
    expect(nearest("abcdef", ["abxyef"])).toBe("abxyef");
    expect(nearest("abcdef", ["abcdefgh"])).toBe("abcdefgh");
    expect(nearest("abcdef", ["abcdefghi"])).toBeUndefined();
    expect(nearest("abcdef", ["abcd"])).toBe("abcd");
  });

  it("is the first of the nearest, in any case of letters", () => {
    expect(nearest("user", ["users", "uses", "usr"])).toBe("users");
    expect(nearest("USER", ["uses", "user"])).toBe("user");
    expect(nearest("user", ["USERS", "USER"])).toBe("USER");
  });

  it("is not looked for at length: what is long, and what comes late, is left out", () => {
    const long = "x".repeat(64);
    expect(nearest(long, [`${long}y`])).toBe(`${long}y`);
    expect(nearest(`${long}x`, [long])).toBeUndefined();
    const before = Array.from({ length: 1999 }, () => "other");
    expect(nearest("user", [...before, "users"])).toBe("users");
    expect(nearest("user", [...before, "other", "users"])).toBeUndefined();
  });
});

/** Where a value is that is checked by itself. */
function rootOf(issues: Issue[]): Place {
  return { issues, up: undefined, key: "" };
}

describe("a place", () => {
  const issues: Issue[] = [];
  const root = rootOf(issues);

  it("has the keys and indexes that lead to it, none where nothing holds it", () => {
    expect(keysOf(root)).toEqual([]);
    expect(keysOf(below(root, "a"))).toEqual(["a"]);
    expect(keysOf(below(below(below(root, "a"), 0), "b"))).toEqual([
      "a",
      0,
      "b",
    ]);
  });

  it("is told apart from what holds it, even by an empty key", () => {
    expect(keysOf(below(root, ""))).toEqual([""]);
    expect(keysOf(below(below(root, ""), ""))).toEqual(["", ""]);
  });

  it("gives its issues to what holds it", () => {
    const item = below(below(root, "a"), 0);
    expect(item.issues).toBe(issues);
    expect(item.up?.up).toBe(root);
  });

  it("is that of a value itself where no key is told", () => {
    expect(keysOf(root)).toEqual([]);
    expect(keysOf(root, "")).toEqual([""]);
    expect(keysOf(root, 0)).toEqual([0]);
    expect(keysOf(below(root, "a"), "b")).toEqual(["a", "b"]);
  });
});

describe("issues", () => {
  const check: Check = (value, at) => {
    if (value !== 1) mustBe("const", "1", value, at);
  };

  it("are all that a check has to tell of a value", () => {
    const twice: Check = (value, at) => {
      check(value, at);
      check(value, below(at, "a"));
    };
    expect(issuesOf(twice, 1)).toEqual([]);
    expect(issuesOf(twice, 2).map(({ path }) => path)).toEqual([[], ["a"]]);
  });

  it("of one value are not those of another", () => {
    const first = issuesOf(check, 2);
    expect(issuesOf(check, 3)).toHaveLength(1);
    expect(first).toHaveLength(1);
  });

  it("are put into their place by the caller", () => {
    const issues: Issue[] = [];
    check(2, rootOf(issues));
    check(3, below(below(rootOf(issues), "a"), 0));
    expect(issues.map((each) => each.path)).toEqual([[], ["a", 0]]);
  });

  it("are printed for a terminal", () => {
    const issues = issuesOf(check, "x");
    const list = below(below(rootOf(issues), "a"), 0);
    mustBe("type", "a string", undefined, list, "odd key");
    expect(formatIssues(issues)).toBe(
      'must be 1 (received "x")\na[0]["odd key"]: is required',
    );
  });

  it.each<readonly [unknown, string | undefined]>([
    ["x", '"x"'],
    ['a "b"', '"a \\"b\\""'],
    ["a\\b", '"a\\\\b"'],
    ["a\nb", '"a\\nb"'],
    ["x".repeat(60), `"${"x".repeat(60)}"`],
    ["x".repeat(61), `"${"x".repeat(59)}…"`],
    [[1, 2], "an array of 2"],
    [{}, "an object"],
    [null, "null"],
    [true, "true"],
    [1.5, "1.5"],
    [() => 1, "a function"],
    [secret, undefined],
  ])("show a value in short: %o as %s", (value, received) => {
    const issues: Issue[] = [];
    mustBe("type", "else", value, rootOf(issues));
    expect(issues).toEqual([
      {
        path: [],
        code: "type",
        message: "must be else",
        expected: "else",
        ...(received !== undefined && { received }),
      },
    ]);
  });

  it("tell what is required, what a value must have, and keys that nobody knows", () => {
    const issues: Issue[] = [];
    const root = rootOf(issues);
    const place = below(root, "a");
    mustBe("type", "a string", undefined, place);
    missing(root, "a");
    mustHave("oneOf", "either x, or y", place);
    unknownKey("additionalProperties", ["name"], place, "nmae");
    unknownKey("additionalProperties", ["name"], place, "zzz");
    const required = { code: "required", message: "is required" };
    expect(issues).toEqual([
      { path: ["a"], ...required, expected: "a string" },
      { path: ["a"], ...required, expected: "a value" },
      {
        path: ["a"],
        code: "oneOf",
        message: "must have either x, or y",
        expected: "either x, or y",
      },
      {
        path: ["a", "nmae"],
        code: "additionalProperties",
        message: "is not a known key: did you mean name?",
        expected: "name",
      },
      {
        path: ["a", "zzz"],
        code: "additionalProperties",
        message: "is not a known key",
        expected: "no such key",
      },
    ]);
  });

  it.each<readonly [string, (at: Place, key?: string | number) => void]>([
    ["mustBe", (...place) => mustBe("type", "x", 1, ...place)],
    ["mustBe, of none", (...place) => mustBe("type", "x", undefined, ...place)],
    ["mustHave", (...place) => mustHave("oneOf", "either x, or y", ...place)],
  ])("are about a value, or about what it holds by a key: %s", (_, tell) => {
    const issues: Issue[] = [];
    const root = rootOf(issues);
    tell(root);
    tell(below(root, "a"));
    tell(root, "a");
    tell(below(root, "a"), 0);
    // No key is taken for none, whatever it is.
    tell(below(root, "a"), "");
    const paths = [[], ["a"], ["a"], ["a", 0], ["a", ""]];
    expect(issues.map(({ path }) => path)).toEqual(paths);
    expect(new Set(issues.map(({ message }) => message)).size).toBe(1);
  });

  it("of keys are in the place of what lacks or has them", () => {
    const issues: Issue[] = [];
    const root = rootOf(issues);
    missing(below(root, "a"), "b");
    unknownKey("additionalProperties", [], root, "b");
    expect(issues.map(({ path }) => path)).toEqual([["a", "b"], ["b"]]);
  });

  it("forget what was received from a place on", () => {
    const issues: Issue[] = [];
    for (const value of ["a", "b", "c"])
      mustBe("type", "x", value, rootOf(issues));
    redact(below(rootOf(issues), "a"), 1);
    expect(issues.map(({ received }) => received)).toEqual([
      '"a"',
      undefined,
      undefined,
    ]);
    expect(issues[2]).toEqual({
      path: [],
      code: "type",
      message: "must be x",
      expected: "x",
    });
  });

  it("are printed with their paths as JavaScript writes them", () => {
    expect(
      [[], ["a"], ["a", "b"], [0], ["a", 0, "$b"], ["1a"], ["a-b", "c"]].map(
        formatPath,
      ),
    ).toEqual(["", "a", "a.b", "[0]", "a[0].$b", '["1a"]', '["a-b"].c']);
  });

  it("are what a schema tells", () => {
    const one = schema<1>(check);
    expect(one.is(1)).toBe(true);
    expect(one.is(2)).toBe(false);
    expect(one.issues(1)).toEqual([]);
    expect(one.issues(2)).toMatchObject([{ message: "must be 1", path: [] }]);
  });

  it("are told of what nothing can follow to its end, whatever it is", () => {
    const nested: Check = (value, at) => {
      if (Array.isArray(value))
        for (const [index, each] of value.entries())
          nested(each, below(at, index));
    };
    const lists = schema<unknown>(nested);
    const endless: unknown[] = [];
    endless.push(endless);
    const depth = 100_000;
    const deep: unknown = JSON.parse("[".repeat(depth) + "]".repeat(depth));
    for (const value of [endless, deep]) {
      const message = "must be JSON that can be followed to its end";
      const issues = [{ path: [], code: "type", message }];
      expect(lists.is(value)).toBe(false);
      expect(lists.issues(value)).toMatchObject(issues);
      expect(lists["~standard"].validate(value)).toMatchObject({ issues });
    }
    expect(lists.issues([[], [[]]])).toEqual([]);
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
