import { type Condition, holds, not } from "./code/condition.js";
import { at } from "./code/declaration.js";
import {
  call,
  type Expression,
  lengthOf,
  literal,
  member,
} from "./code/expression.js";
import { runtime } from "./code/runtime.js";
import {
  answer,
  constant,
  run,
  type Statement,
  when,
} from "./code/statement.js";
import type { Emission } from "./emission.js";
import type { Expected } from "./expected.js";
import type { Subject } from "./subject.js";

/** Statements for when the subject is not what it must be: an issue, or the answer no. */
export function fail(
  keyword: string,
  expected: string | Expected,
  subject: Subject,
  { kind }: Emission,
): readonly Statement[] {
  if (kind === "is") return [no];
  const value = subject.secret ? runtime.secret : subject.value;
  if (typeof expected === "object")
    return [tell(expected.teller, [value], subject)];
  const args = [literal(keyword), literal(expected), value];
  return [tell(runtime.mustBe, args, subject)];
}

export function failIf(
  condition: Condition,
  keyword: string,
  expected: string | Expected,
  subject: Subject,
  emission: Emission,
): readonly Statement[] {
  return when(condition, fail(keyword, expected, subject, emission));
}

/** The answer of a function that answers yes or no. */
export const no: Statement = answer(false);

/** A call of the runtime that may add issues about a subject: what about it, then what holds it, and its key there. */
export function tell(
  teller: Expression,
  args: readonly Expression[],
  { path }: Pick<Subject, "path">,
): Statement {
  const holder = placeOf(path.slice(0, -1));
  return run(call(teller, [...args, holder, ...path.slice(-1)]));
}

/** The place of what is there from the function's own value: `below(below(at, "lines"), index)`. */
function placeOf(keys: readonly Expression[]): Expression {
  return keys.reduce<Expression>(
    (up, key) => call(runtime.below, [up, key]),
    at,
  );
}

/** Statements that have another function look at the subject. */
export function callFunction(
  callee: Expression,
  subject: Subject,
  emission: Emission,
): readonly Statement[] {
  const { value } = subject;
  if (emission.kind === "is")
    return when(not(holds(call(callee, [value]))), [no]);
  const args = [value, placeOf(subject.path)];
  return silenced([run(call(callee, args))], subject, emission);
}

/** What statements tell twice is told once. */
export function toldOnce(
  statements: readonly Statement[],
  emission: Emission,
): readonly Statement[] {
  if (emission.kind === "is") return statements;
  const from = emission.names.fresh("from");
  return [
    constant(from, lengthOf(member(at, "issues"))),
    ...statements,
    run(call(runtime.once, [at, from])),
  ];
}

/** Where a value is secret, what the statements tell of it is taken back. */
export function silenced(
  statements: readonly Statement[],
  { secret }: Subject,
  emission: Emission,
): readonly Statement[] {
  if (!secret) return statements;
  const from = emission.names.fresh("from");
  return [
    constant(from, lengthOf(member(at, "issues"))),
    ...statements,
    run(call(runtime.redact, [at, from])),
  ];
}
