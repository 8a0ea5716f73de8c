import { expect } from "vitest";
import {
  all,
  type Condition,
  holds,
} from "../../../generator/checks/code/condition.js";
import {
  call,
  emptySet,
  global,
  literal,
  name,
} from "../../../generator/checks/code/expression.js";
import {
  choose,
  constant,
  run,
  type Statement,
  when,
} from "../../../generator/checks/code/statement.js";
import { prettied, printed } from "./print.js";

export const value: ReturnType<typeof name> = name("value");

export function asked(question: string): Condition {
  return holds(call(global(question), []));
}

export function does(deed: string): Statement {
  return run(call(global(deed), []));
}

/** Every form of an `if` around a name of so many letters. */
export function formsOf(length: number): readonly Statement[] {
  const [x, y, a] = [asked("x"), asked("y"), does("a")];
  const long = "n".repeat(length);
  const question = holds(call(global(long), [value]));
  const conditions = [x, question, all([question, y])];
  const deed = run(call(global(long), [value]));
  const told = [value, literal("key"), name("issues"), name("path")];
  const tell = run(call(global(long), told));
  const bodies: readonly (readonly Statement[])[] = [
    [a],
    [deed],
    [tell],
    [{ kind: "return", value: call(global(long), told) }],
    [constant(name("one"), emptySet("string")), deed],
    when(question, [tell]),
  ];
  const others = [
    [],
    ...bodies,
    ...conditions.map((each) => when(each, [tell], [a])),
  ];

  return conditions.flatMap((condition) =>
    bodies.flatMap((body) =>
      others.flatMap((other) => [
        ...when(condition, body, other),
        ...when(x, [a, ...when(condition, body, other)]),
        ...choose(
          [
            { condition: x, body },
            { condition, body: [deed] },
          ],
          other,
        ),
      ]),
    ),
  );
}

export async function expectPrettiers(
  forms: readonly Statement[],
): Promise<void> {
  expect(forms.length).toBeGreaterThan(300);
  expect(printed(forms)).toBe(await prettied(forms));
}
