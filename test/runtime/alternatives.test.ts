import { describe, expect, it } from "vitest";
import {
  fitsAny,
  fitsNamed,
  fitsOne,
} from "../../templates/runtime/alternatives.js";
import {
  below,
  type Check,
  type Issue,
  issuesOf,
  type Place,
  redact,
} from "../../templates/runtime/check.js";
import { formatIssues } from "../../templates/runtime/format-issues.js";

type Wrong = readonly [path: Issue["path"], code: string, expected: string];

/** An alternative that finds these issues in whatever it is given. */
function finds(...wrong: readonly Wrong[]): Check {
  return (_, { issues }) => {
    for (const [path, code, expected] of wrong)
      issues.push({ path, code, message: `must be ${expected}`, expected });
  };
}

const accepts = finds();

/** Where a value is that is checked by itself. */
function rootOf(issues: Issue[]): Place {
  return { issues, up: undefined, key: "" };
}

/** What is told where none of the alternatives fits. */
function told(...alternatives: readonly Check[]): readonly string[] {
  const issues = issuesOf((value, at) => {
    fitsAny(alternatives, value, at);
    redact(at, 0);
  }, {});
  return formatIssues(issues).split("\n");
}

describe("where no alternative fits", () => {
  it("the one with fewer issues speaks", () => {
    const two = finds([["a"], "type", "x"], [["b"], "type", "x"]);
    const one = finds([["c"], "type", "y"]);
    expect(told(two, one)).toEqual(["c: must be y"]);
    expect(told(one, two)).toEqual(["c: must be y"]);
  });

  it("the one that goes wrong further down speaks", () => {
    const near = finds([["a"], "type", "x"]);
    const far = finds([["a", "b"], "type", "y"]);
    expect(told(near, far)).toEqual(["a.b: must be y"]);
    expect(told(far, near)).toEqual(["a.b: must be y"]);
  });

  it.each([
    ["beside", ["a"], ["b"]],
    ["further down", ["a"], ["b", "c", "d"]],
  ])(
    "the one speaks of which something is there and wrong, not the one of which it is missing, %s",
    (_, wrong, missing) => {
      const wanted = finds([wrong, "format", "a UUID"]);
      const other = finds([missing, "required", "there"]);
      expect(told(wanted, other)).toEqual([
        `${wrong.join(".")}: must be a UUID`,
      ]);
      expect(told(other, wanted)).toEqual([
        `${wrong.join(".")}: must be a UUID`,
      ]);
    },
  );

  it("but beyond five steps depth tells nothing", () => {
    const deep = finds([["a", "b", "c", "d", "e"], "type", "x"]);
    const deeper = finds([["a", "b", "c", "d", "e", "f"], "type", "y"]);
    expect(told(deep, deeper)).toEqual(["must be one of 2 forms"]);
  });

  it.each(["const", "enum"])(
    "a wrong tag, by %s, weighs more than many details",
    (code) => {
      const otherTag = finds([["kind"], code, '"a"']);
      const details = finds(
        ...["b", "c", "d"].map((key): Wrong => [[key], "type", "x"]),
      );
      expect(told(otherTag, details)).toHaveLength(3);
    },
  );

  it("a constant further down is no tag", () => {
    const constant = finds([["a", "b"], "const", "1"]);
    const details = finds([["b"], "type", "x"], [["c"], "type", "x"]);
    expect(told(constant, details)).toEqual(["a.b: must be 1"]);
  });

  it.each(["type", "const", "enum", "required"])(
    "one that the value itself is wrong for, by %s, was hardly meant",
    (code) => {
      const kind = finds([[], code, "a string"]);
      const tag = finds([["kind"], "const", '"a"']);
      expect(told(kind, tag)).toEqual(['kind: must be "a"']);
    },
  );

  it("kinds are told together, each once", () => {
    const text = finds([[], "type", "a string"]);
    const number = finds([[], "type", "a number"]);
    expect(told(text, number, text)).toEqual(["must be a string or a number"]);
    const twice = finds([[], "type", "a list"], [["a"], "minimum", "1"]);
    const other = finds([[], "type", "a map"], [["b"], "minimum", "1"]);
    expect(told(twice, other)).toEqual(["must be a list or a map"]);
    const many = Array.from({ length: 9 }, (_, index) =>
      finds([[], "const", String(index)]),
    );
    expect(told(...many)).toEqual([
      "must be 0 or 1 or 2 or 3 or 4 or 5 or 6 or 7",
    ]);
  });

  it("what two have to say alike is told once, if it is one thing", () => {
    const one = finds([["a"], "type", "x"]);
    expect(told(one, one)).toEqual(["a: must be x"]);
    const two = finds([["a"], "type", "x"], [["b"], "type", "x"]);
    expect(told(two, two)).toEqual(["must be one of 2 forms"]);
    expect(told(one, finds([["a"], "type", "y"]))).toEqual([
      "must be one of 2 forms",
    ]);
    expect(told(one, finds([["b"], "type", "x"]))).toEqual([
      "must be one of 2 forms",
    ]);
  });

  it("issues have their whole path and all that they know", () => {
    const issues: Issue[] = [];
    const place = below(below(rootOf(issues), "list"), 1);
    const check: Check = (value, { issues: found }) =>
      found.push({
        path: ["a"],
        code: "type",
        message: "must be x",
        expected: "x",
        received: String(value),
      });
    fitsOne([check], 7, place);
    expect(issues).toEqual([
      {
        path: ["list", 1, "a"],
        code: "type",
        message: "must be x",
        expected: "x",
        received: "7",
      },
    ]);
  });

  it.each([
    [fitsAny, "anyOf"],
    [fitsOne, "oneOf"],
  ] as const)("the keyword is named: %o as %s", (fits, code) => {
    const issues: Issue[] = [];
    const place = below(rootOf(issues), "a");
    const details = [finds([["x"], "type", "1"]), finds([["y"], "type", "1"])];
    const kinds = [finds([[], "type", "x"]), finds([[], "type", "y"])];
    fits(details, "v", place);
    fits(kinds, "v", place);
    expect(issues).toMatchObject([
      { path: ["a"], code, expected: "one of 2 forms", received: '"v"' },
      { path: ["a"], code, expected: "x or y", received: '"v"' },
    ]);
  });
});

describe.each([fitsAny, fitsOne])("issues of alternatives: %o", (fits) => {
  const one = [finds([["x"], "type", "1"])];
  const both = [finds([["x"], "type", "1"]), finds([["y"], "type", "1"])];

  it("are about a value, or about what it holds by a key", () => {
    const issues: Issue[] = [];
    for (const alternatives of [one, both]) {
      fits(alternatives, "v", below(rootOf(issues), "a"));
      fits(alternatives, "v", rootOf(issues), "a");
      fits(alternatives, "v", below(rootOf(issues), "a"), 0);
    }
    expect(issues.map(({ path }) => path)).toEqual([
      ["a", "x"],
      ["a", "x"],
      ["a", 0, "x"],
      ["a"],
      ["a"],
      ["a", 0],
    ]);
  });
});

it("that too many alternatives fit is told of a value, or of what it holds by a key", () => {
  const issues: Issue[] = [];
  fitsOne([accepts, accepts], "v", below(rootOf(issues), "a"));
  fitsOne([accepts, accepts], "v", below(rootOf(issues), "a"), 0);
  expect(issues.map(({ path }) => path)).toEqual([["a"], ["a", 0]]);
});

describe("where alternatives fit", () => {
  const refuses = finds([[], "type", "x"]);

  it("anyOf is content with one", () => {
    const issues: Issue[] = [];
    let isTried = false;
    fitsAny([refuses, accepts, () => (isTried = true)], 1, rootOf(issues));
    expect(issues).toEqual([]);
    expect(isTried).toBe(false);
  });

  it("oneOf wants one and no more", () => {
    const issues: Issue[] = [];
    fitsOne([refuses, accepts], 1, rootOf(issues));
    expect(issues).toEqual([]);
    fitsOne([accepts, refuses, accepts], 1, below(rootOf(issues), "a"));
    expect(issues).toEqual([
      {
        path: ["a"],
        code: "oneOf",
        message: "must be of one form only, but fits form 1 and form 3",
        expected: "of one form only, but fits form 1 and form 3",
        received: "1",
      },
    ]);
  });
});

it("those that fit are called as they are named", () => {
  const issues: Issue[] = [];
  const alternatives = [
    ["Cat", accepts],
    finds([[], "type", "a text"]),
    ["Dog", accepts],
    accepts,
  ] as const;
  fitsOne(alternatives, 1, rootOf(issues));
  expect(issues.map(({ message }) => message)).toEqual([
    "must be of one form only, but fits Cat and Dog and form 4",
  ]);
});

describe("alternatives that a property names", () => {
  const wrong = (name: string): Check => finds([[name], "type", name]);
  const names = [["a", "b"], [], ["c"]];
  const alternatives = [wrong("first"), wrong("second"), wrong("third")];
  const toldOf = (
    value: unknown,
    checks: readonly Check[] = alternatives,
    fits = fitsAny,
  ): readonly string[] =>
    issuesOf((each, at) => {
      fitsNamed(fits, checks, "tag", names, each, at, "key");
    }, value).map(({ path, message }) => `${path.join(".")}: ${message}`);

  it.each([
    [{ tag: "b" }, "key.first: must be first"],
    [{ tag: "c" }, "key.third: must be third"],
    [{ tag: "d" }, "key: must be one of 3 forms"],
    [{}, "key: must be one of 3 forms"],
    ["b", "key: must be one of 3 forms"],
  ])("speak where they are named: %j", (value, message) => {
    expect(toldOf(value)).toEqual([message]);
  });

  it("decide nothing by their names", () => {
    const second = [wrong("first"), accepts, wrong("third")];
    expect(toldOf({ tag: "a" }, second)).toEqual([]);
    const both = [accepts, accepts, wrong("third")];
    expect(toldOf({ tag: "a" }, both, fitsOne)).toEqual([
      "key: must be of one form only, but fits form 1 and form 2",
    ]);
  });
});

it("where several are as near, the one speaks of which the value has something", () => {
  const asksFor =
    (...keys: readonly string[]): Check =>
    (value, { issues }) => {
      for (const key of keys)
        if (!Object.hasOwn(Object(value), key))
          issues.push({
            path: [key],
            code: "required",
            message: "is required",
            expected: "present",
          });
    };
  const issues = issuesOf(
    (value, at) => {
      fitsAny([asksFor("a"), asksFor("b", "c")], value, at);
    },
    { b: 1 },
  );
  expect(issues.map(({ path }) => path)).toEqual([["c"]]);
});
