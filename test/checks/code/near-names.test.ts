import { describe, expect, it } from "vitest";
import { withNearNames } from "../../../generator/checks/code/near-names.js";
import { compare, holds } from "../../../generator/checks/code/condition.js";
import {
  call,
  element,
  type Expression,
  global,
  lengthOf,
  literal,
  type Name,
  name,
} from "../../../generator/checks/code/expression.js";
import {
  constant,
  run,
  type Statement,
  when,
} from "../../../generator/checks/code/statement.js";
import { oneLine } from "./print.js";

// Variables are named one after the other, wherever they are; what is emitted names them by what is around them.

const value = name("value");

/** The name that a variable has got because its own was taken somewhere. */
function far(stem: string, number: number): Name {
  return { kind: "name", name: `${stem}${number}`, stem };
}

const item = far("item", 1);
const reads = (read: Expression): Statement => run(call(global("use"), [read]));

function named(...statements: readonly Statement[]): string {
  return oneLine(withNearNames(statements, new Set(["value", "taken"])));
}

describe("a variable", () => {
  it("is called alike in blocks beside each other", () => {
    const block = (variable: Name): readonly Statement[] => [
      constant(variable, element(value, literal(0))),
      reads(variable),
    ];
    expect(
      named(
        ...when(holds(global("a")), block(far("id", 2)), block(far("id", 3))),
        ...block(far("id", 4)),
      ),
    ).toBe(
      "if (a) { const id = value[0]; use(id); } else { const id = value[0]; use(id); } const id = value[0]; use(id);",
    );
  });

  it("is not called as one around it", () => {
    const outer = far("id", 2);
    const inner = far("id", 3);
    const body = [
      constant(inner, element(outer, literal(0))),
      reads(outer),
      reads(inner),
    ];
    expect(
      named(
        constant(outer, element(value, literal(0))),
        ...when(holds(global("a")), body),
      ),
    ).toBe(
      "const id = value[0]; if (a) { const id2 = id[0]; use(id); use(id2); }",
    );
  });

  it("is not called as one beside it, nor by a name that is reserved", () => {
    expect(
      named(
        constant(far("id", 5), literal(1)),
        constant(far("id", 6), literal(2)),
        constant(far("taken", 7), literal(3)),
        reads(far("id", 6)),
      ),
    ).toBe("const id = 1; const id2 = 2; const taken2 = 3; use(id2);");
  });

  it("has its name wherever it is read: in loops, choices and counts", () => {
    const count = { kind: "counter", name: "count4", stem: "count" } as const;
    const key = far("key", 8);
    expect(
      named(
        { kind: "counter", counter: count },
        {
          kind: "items",
          item,
          array: value,
          body: [
            {
              kind: "keys",
              key,
              object: item,
              body: [
                ...when(compare(lengthOf(item), ">", count), [
                  { kind: "increment", counter: count },
                ]),
                {
                  kind: "switch",
                  value: key,
                  clauses: [{ values: ["a"], body: [reads(key)] }],
                },
              ],
            },
          ],
        },
        {
          kind: "indexes",
          index: far("key", 9),
          start: 0,
          array: value,
          body: [{ kind: "assignment", counter: count, value: far("key", 9) }],
        },
        { kind: "return", value: call(global("use"), [count]) },
      ),
    ).toBe(
      'let count = 0; for (const item of value) { for (const key in item) { if (item.length > count) count += 1; switch (key) { case "a": use(key); } } } for (let key = 0; key < value.length; key += 1) { count = key; } return use(count);',
    );
  });
});

it("where no variable had to give way, nothing changes", () => {
  const statements = [constant(name("id"), literal(1)), reads(name("id"))];
  expect(withNearNames(statements, new Set())).toBe(statements);
});
