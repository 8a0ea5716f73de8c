import { describe, expect, it } from "vitest";
import {
  all,
  any,
  compare,
  type Condition,
  holds,
} from "../../../generator/checks/code/condition.js";
import {
  call,
  type Expression,
  global,
  literal,
  type Name,
  name,
} from "../../../generator/checks/code/expression.js";
import { settleFlow } from "../../../generator/checks/code/flow.js";
import { withoutNeedless } from "../../../generator/checks/code/needless.js";
import {
  choose,
  constant,
  leave as stop,
  run,
  skip,
  type Statement,
} from "../../../generator/checks/code/statement.js";
import {
  isAbsent,
  isGiven,
  isPresent,
  isUndefined,
  readProperty,
} from "../../../generator/checks/presence.js";
import { isNotOfType, isOfType } from "../../../generator/checks/type-test.js";
import type { JsonType } from "../../../generator/ir/schema.js";
import { oneLine } from "./print.js";

const value = name("value");
const test = { narrow: true, exact: false };
const is = (type: JsonType): Condition => isOfType(type, value, test);
const isNot = (type: JsonType): Condition =>
  isNotOfType(type, value, { narrow: false, exact: true });
const equals = (text: string): Condition =>
  compare(value, "===", literal(text));
const differs = (text: string): Condition =>
  compare(value, "!==", literal(text));
const unknown = holds(call(global("other"), []));

const calling = (callee: string, ...args: readonly Expression[]): Statement =>
  run(call(global(callee), args));
const a = calling("a");
const b = calling("b");
const c = calling("c");

function forEach(item: Name, ...body: readonly Written[]): Statement {
  return { kind: "items", item, array: value, body: body.flat() };
}

function forKeys(key: Name, ...body: readonly Written[]): Statement {
  return { kind: "keys", key, object: name("object"), body: body.flat() };
}

type Written = Statement | readonly Statement[];

function when(
  condition: Condition,
  ...body: readonly Written[]
): readonly Statement[] {
  return choose([{ condition, body: body.flat() }]);
}

/** What is left of statements, without line breaks and indentation. */
function left(...statements: readonly Written[]): string {
  return oneLine(withoutNeedless(settleFlow(statements.flat())));
}

const onlyString = when(isNot("string"), stop);

describe("after an exit", () => {
  it.each<readonly [string, Statement]>([
    ["return;", stop],
    ["return false;", { kind: "return", value: false }],
    ["return true;", { kind: "return", value: true }],
    ["continue;", skip],
    ["break;", { kind: "break" }],
  ])("nothing is reached: %s", (text, exit) => {
    expect(left(a, exit, b)).toBe(`a(); ${text}`);
  });

  it("in all branches, nothing is reached either", () => {
    const both = choose([{ condition: unknown, body: [stop] }], [stop]);
    expect(left(both, a)).toBe("if (other()) return; else return;");
  });

  it("in some of them, what follows is", () => {
    expect(left(when(unknown, stop), a)).toBe("if (other()) return; a();");
    const other = choose([{ condition: unknown, body: [a] }], [stop]);
    expect(left(other, b)).toBe("if (other()) a(); else return; b();");
  });

  it("in a loop, what follows the loop is reached, what follows in it is not", () => {
    const loop = forEach(name("item"), a, skip, b);
    expect(left(loop, c)).toBe(
      "for (const item of value) { a(); continue; } c();",
    );
  });

  it("a loop of which nothing is left is none", () => {
    const loop = forEach(name("item"), when(is("number"), a));
    expect(left(onlyString, loop, c)).toBe(
      'if (typeof value !== "string") return; c();',
    );
  });
});

describe("a question that is answered already", () => {
  it("with yes is not asked again", () => {
    expect(left(onlyString, when(is("string"), a), b)).toBe(
      'if (typeof value !== "string") return; a(); b();',
    );
  });

  it("with no leaves nothing", () => {
    expect(left(onlyString, when(isNot("string"), a), b)).toBe(
      'if (typeof value !== "string") return; b();',
    );
    expect(left(onlyString, when(is("null"), a), b)).toBe(
      'if (typeof value !== "string") return; b();',
    );
  });

  it("with no leaves what stands behind else", () => {
    const other = choose([{ condition: is("number"), body: [a] }], [b]);
    expect(left(onlyString, other)).toBe(
      'if (typeof value !== "string") return; b();',
    );
  });

  it("of another variable stays", () => {
    const other = when(isOfType("string", name("other"), test), a);
    expect(left(onlyString, other)).toBe(
      'if (typeof value !== "string") return; if (typeof other === "string") a();',
    );
  });

  it("by an earlier branch is not asked by a later", () => {
    const chain = choose([
      { condition: is("string"), body: [a] },
      { condition: is("string"), body: [b] },
      { condition: isNot("null"), body: [c] },
    ]);
    const kinds = when(isNot("string"), when(isNot("null"), stop));
    expect(left(kinds, chain)).toBe(
      'if (typeof value !== "string") { if (value !== null) return; } if (typeof value === "string") a();',
    );
  });

  it("by an earlier branch always leaves none to the later", () => {
    const chain = choose(
      [
        { condition: is("string"), body: [a] },
        { condition: unknown, body: [b] },
      ],
      [c],
    );
    expect(left(onlyString, chain)).toBe(
      'if (typeof value !== "string") return; a();',
    );
  });

  it("inside of a loop as before it", () => {
    const loop = forEach(name("item"), when(is("number"), a), b);
    expect(left(onlyString, loop)).toBe(
      'if (typeof value !== "string") return; for (const item of value) { b(); }',
    );
  });

  it("by a loop only in there: it may never run", () => {
    const loop = forEach(
      name("item"),
      when(isNot("string"), skip),
      when(is("number"), a),
    );
    expect(left(loop, when(is("number"), b))).toBe(
      'for (const item of value) { if (typeof value !== "string") continue; } if (typeof value === "number") b();',
    );
  });

  it("in the values of a switch: those that are possible stay", () => {
    const clauses = [
      { values: ["a", 1], body: [a] },
      { values: [undefined, null, true], body: [b] },
      { values: [], body: [c] },
    ];
    const dispatch = { kind: "switch", value, clauses } as const;
    expect(left(when(isNot("string"), stop), dispatch)).toBe(
      'if (typeof value !== "string") return; switch (value) { case "a": a(); default: c(); }',
    );
  });

  it("in the clause of a switch as around it", () => {
    const body = [...when(is("number"), a), b];
    const clauses = [{ values: ["a"], body }];
    const dispatch = { kind: "switch", value: name("key"), clauses } as const;
    expect(left(onlyString, dispatch)).toBe(
      'if (typeof value !== "string") return; switch (key) { case "a": b(); }',
    );
  });
});

describe.each(["string", "boolean", "null", "object", "array"] as const)(
  "a value that is known to be of a type: %s",
  (type) => {
    it("is not asked whether it is not", () => {
      const inner = when(isNot(type), a);
      expect(left(when(is(type), inner, b))).toBe(left(when(is(type), b)));
    });

    it("is not asked whether it is", () => {
      const exit = when(isNot(type), stop);
      expect(left(exit, when(is(type), a))).toBe(left(exit, a));
    });
  },
);

describe("a key of an object", () => {
  it("is a string", () => {
    const loop = forKeys(
      value,
      when(isNot("string"), a),
      when(is("string"), b),
    );
    expect(left(loop)).toBe("for (const value in object) { b(); }");
  });

  it("may be any", () => {
    const loop = forKeys(value, when(equals("x"), a));
    expect(left(loop)).toBe(
      'for (const value in object) { if (value === "x") a(); }',
    );
  });
});

describe("a value", () => {
  const otherThan = 'if (value !== "x") return;';

  it("is of its type", () => {
    expect(left(when(differs("x"), stop), when(isNot("string"), a), b)).toBe(
      `${otherThan} b();`,
    );
  });

  it("is none of another type", () => {
    expect(left(when(differs("x"), stop), when(is("number"), a), b)).toBe(
      `${otherThan} b();`,
    );
  });

  it("is no other value", () => {
    expect(left(when(differs("x"), stop), when(equals("y"), a), b)).toBe(
      `${otherThan} b();`,
    );
  });

  it("is itself", () => {
    expect(left(when(differs("x"), stop), when(equals("x"), a))).toBe(
      `${otherThan} a();`,
    );
  });

  it("of a known type may be one or another", () => {
    expect(left(onlyString, when(equals("x"), a), when(equals("y"), b))).toBe(
      'if (typeof value !== "string") return; if (value === "x") a(); if (value === "y") b();',
    );
  });

  it("of which it is only known that it is not this may be that", () => {
    expect(left(when(equals("x"), stop), when(is("string"), a))).toBe(
      'if (value === "x") return; if (typeof value === "string") a();',
    );
  });

  it("is true or false, if it is a boolean", () => {
    const isTrue = compare(value, "===", literal(true));
    const isFalse = compare(value, "===", literal(false));
    expect(
      left(when(isNot("boolean"), stop), when(isTrue, stop), when(isFalse, a)),
    ).toBe(
      'if (typeof value !== "boolean") return; if (value === true) return; a();',
    );
  });

  it("of which only null is excluded is not null, and may be all else", () => {
    expect(
      left(when(is("null"), stop), when(is("null"), a), when(is("object"), b)),
    ).toBe("if (value === null) return; if (isObject(value)) b();");
  });
});

it("a number that is too big for JSON is not taken for null", () => {
  const isNeither = all([
    compare(value, "!==", literal(Infinity)),
    isNot("null"),
  ]);
  expect(left(when(isNeither, stop))).toBe(
    "if (value !== Infinity && value !== null) return;",
  );
});

describe("where ways meet", () => {
  const either = choose([
    { condition: is("null"), body: [a] },
    { condition: isNot("string"), body: [stop] },
  ]);
  const before =
    'if (value === null) a(); else if (typeof value !== "string") return;';

  it("a value may be what it is on either", () => {
    expect(left(either, when(is("null"), b))).toBe(
      `${before} if (value === null) b();`,
    );
    expect(left(either, when(is("string"), b))).toBe(
      `${before} if (typeof value === "string") b();`,
    );
  });

  it("it is nothing else", () => {
    expect(left(either, when(is("number"), b), c)).toBe(`${before} c();`);
  });

  it("what only one of them knows is not known", () => {
    expect(left(when(unknown, onlyString), when(is("number"), a))).toBe(
      'if (other()) { if (typeof value !== "string") return; } if (typeof value === "number") a();',
    );
  });

  it("that it is not null is known if both know", () => {
    const excluded = choose(
      [{ condition: unknown, body: when(is("null"), stop) }],
      when(is("null"), stop),
    );
    expect(left(excluded, when(is("null"), a), when(is("number"), b))).toBe(
      'if (other()) { if (value === null) return; } else if (value === null) return; if (typeof value === "number") b();',
    );
  });
});

describe("of questions that are joined", () => {
  it("by and, what is true already is left out", () => {
    expect(left(onlyString, when(all([is("string"), unknown]), a))).toBe(
      'if (typeof value !== "string") return; if (other()) a();',
    );
  });

  it("by and, one that is false makes all false", () => {
    expect(left(onlyString, when(all([unknown, is("number")]), a), b)).toBe(
      'if (typeof value !== "string") return; b();',
    );
  });

  it("by or, what is false already is left out", () => {
    expect(left(onlyString, when(any([is("number"), unknown]), a))).toBe(
      'if (typeof value !== "string") return; if (other()) a();',
    );
  });

  it("by or, one that is true makes all true", () => {
    expect(left(onlyString, when(any([unknown, is("string")]), a))).toBe(
      'if (typeof value !== "string") return; a();',
    );
  });

  it("by and, each knows that those before it are true", () => {
    expect(left(when(all([is("string"), is("number")]), a), b)).toBe("b();");
    expect(left(when(all([is("string"), isNot("null")]), a))).toBe(
      'if (typeof value === "string") a();',
    );
  });

  it("by or, each knows that those before it are false", () => {
    expect(left(when(any([is("null"), isNot("null")]), a))).toBe("a();");
    expect(left(when(any([isNot("string"), is("string")]), stop), b)).toBe(
      "return;",
    );
  });

  it("by and, all hold where they are true", () => {
    const both = all([is("string"), unknown]);
    expect(left(when(both, when(isNot("string"), a), b))).toBe(
      'if (typeof value === "string" && other()) b();',
    );
  });

  it("by or, none holds where they are false", () => {
    expect(left(when(any([isNot("string"), unknown]), stop), onlyString)).toBe(
      'if (typeof value !== "string" || other()) return;',
    );
  });

  it("by and, any may be why they are false", () => {
    const both = all([isNot("string"), isNot("null")]);
    expect(
      left(when(both, stop), when(is("null"), a), when(is("number"), b)),
    ).toBe(
      'if (typeof value !== "string" && value !== null) return; if (value === null) a();',
    );
  });

  it("by or, any may be why they are true", () => {
    const either = any([is("string"), is("null")]);
    expect(left(when(either, when(is("null"), a), when(is("number"), b)))).toBe(
      'if (typeof value === "string" || value === null) { if (value === null) a(); }',
    );
  });
});

describe("what nobody needs is left out:", () => {
  it("branches at the end that do nothing any more", () => {
    const chain = choose([
      { condition: unknown, body: [a] },
      {
        condition: holds(call(global("another"), [])),
        body: when(is("number"), b),
      },
    ]);
    expect(left(onlyString, chain)).toBe(
      'if (typeof value !== "string") return; if (other()) a();',
    );
  });

  it("but not those before one that does something", () => {
    const chain = choose(
      [{ condition: unknown, body: when(is("number"), b) }],
      [a],
    );
    expect(left(onlyString, chain)).toBe(
      'if (typeof value !== "string") return; if (other()) { } else a();',
    );
  });

  it("an `if` without anything to do", () => {
    expect(left(onlyString, when(unknown, when(is("number"), b)), c)).toBe(
      'if (typeof value !== "string") return; c();',
    );
  });

  const item = constant(name("item"), readProperty(value, "item"));

  it("a constant that nothing mentions any more", () => {
    const use = when(is("number"), calling("use", name("item")));
    expect(left(onlyString, item, use)).toBe(
      'if (typeof value !== "string") return;',
    );
  });

  it("but no constant that is still used", () => {
    const use = when(is("number"), a);
    expect(left(onlyString, item, use, calling("use", name("item")))).toBe(
      'if (typeof value !== "string") return; const { item } = value; use(item);',
    );
  });
});

it("statements of which nothing is settled are the same as before", () => {
  const item = constant(name("item"), readProperty(value, "item"));
  const loop = forKeys(name("key"), when(unknown, a));
  const statements = [
    onlyString,
    item,
    loop,
    when(all([unknown, equals("x")]), b),
  ].flat();
  expect(settleFlow(statements)).toBe(statements);
});

describe("a property that can't be there any more", () => {
  const read = readProperty(value, "name");
  const local = name("name1");
  const isAbsentAfter = when(isPresent(value, "name"), stop);

  it("is undefined where it is read", () => {
    const statements = [
      isAbsentAfter,
      constant(local, read),
      when(isGiven(local), a),
      when(isUndefined(local), b),
      c,
    ];
    expect(left(...statements)).toBe(
      'if (value["name"] !== undefined) return; b(); c();',
    );
  });

  it("is of no type", () => {
    const isNoObject = isNotOfType("object", local, {
      narrow: false,
      exact: true,
    });
    const statements = [
      isAbsentAfter,
      constant(local, read),
      when(isNoObject, stop),
      c,
    ];
    expect(left(...statements)).toBe(
      'if (value["name"] !== undefined) return; return;',
    );
  });

  it("is not settled where it only may be absent", () => {
    const statements = [
      when(isPresent(value, "name"), a),
      when(isAbsent(value, "name"), b),
      constant(local, read),
      when(isGiven(local), c),
    ];
    expect(left(...statements)).toBe(
      'if (value["name"] !== undefined) a(); if (value["name"] === undefined) b(); const { name: name1 } = value; if (name1 !== undefined) c();',
    );
  });
});
