import type { JsonValue } from "../../ir/json.js";
import { settleCondition } from "./condition-flow.js";
import type { Name } from "./expression.js";
import { type Knowledge, meet } from "./knowledge.js";
import { answers, nothing, type Possible, scalar } from "./possible.js";
import { placeOf } from "./question.js";
import { areSame } from "./same.js";
import {
  type Branch,
  choose,
  type Clause,
  type Constant,
  type If,
  type Loop,
  type Statement,
  type Switch,
} from "./statement.js";

interface Settled {
  readonly statements: readonly Statement[];
  readonly after: Knowledge;
}

/**
 * A function's statements without what earlier ones have settled: a compiler refuses to compare a value with what it can't be any more, and
 * knows nothing of values where control never gets. Contradictory schemas say such things.
 */
export function settleFlow(
  statements: readonly Statement[],
): readonly Statement[] {
  return settleBlock(statements, new Map()).statements;
}

function settleBlock(
  statements: readonly Statement[],
  before: Knowledge,
): Settled {
  const settled: Statement[] = [];
  let after = before;
  for (const each of statements) {
    if (after === undefined) break;
    const found = settleStatement(each, after);
    settled.push(...found.statements);
    after = found.after;
  }
  return {
    statements: areSame(settled, statements) ? statements : settled,
    after,
  };
}

function settleStatement(
  each: Statement,
  before: NonNullable<Knowledge>,
): Settled {
  switch (each.kind) {
    case "if":
      return settleIf(each, before);
    case "items":
    case "keys":
    case "indexes":
      return { statements: [settleLoop(each, before)], after: before };
    case "switch":
      return { statements: [settleSwitch(each, before)], after: before };
    case "constant":
      return { statements: [each], after: withConstant(each, before) };
    case "return":
    case "continue":
    case "break":
      return { statements: [each], after: undefined };
    default:
      return { statements: [each], after: before };
  }
}

/** A constant that is the value of a property can be what that can be. */
function withConstant(
  { name, value }: Constant,
  before: NonNullable<Knowledge>,
): Knowledge {
  const possible = before.get(placeOf(value) ?? "");
  return possible === undefined
    ? before
    : new Map(before).set(name.name, possible);
}

function settleIf(statement: If, before: Knowledge): Settled {
  const { branches, otherwise } = statement;
  const left: Branch[] = [];
  let after: Knowledge;
  let current = before;
  for (const branch of branches) {
    const asked = settleCondition(branch.condition, current);
    const inner = settleBlock(branch.body, asked.whenTrue);
    const isSame =
      asked.condition === branch.condition && inner.statements === branch.body;
    left.push(
      isSame ? branch : { condition: asked.condition, body: inner.statements },
    );
    after = meet(after, inner.after);
    current = asked.whenFalse;
  }
  const last = settleBlock(otherwise, current);
  after = meet(after, last.after);
  const isSame = areSame(left, branches) && last.statements === otherwise;
  return {
    statements: isSame ? [statement] : choose(left, last.statements),
    after,
  };
}

/** Control may come by a loop, or go through it, or come again. */
function settleLoop(loop: Loop, before: NonNullable<Knowledge>): Statement {
  const inside = loop.kind === "keys" ? withKey(loop.key, before) : before;
  const { statements: body } = settleBlock(loop.body, inside);
  return body === loop.body ? loop : { ...loop, body };
}

/** The keys that `for (… in …)` gives are strings. */
function withKey(
  { name }: Name,
  before: NonNullable<Knowledge>,
): NonNullable<Knowledge> {
  return new Map(before).set(name, new Set(["string"] as const));
}

/** Clauses for values that it can't be are left out. */
function settleSwitch(
  statement: Switch,
  before: NonNullable<Knowledge>,
): Statement {
  const possible = before.get(placeOf(statement.value) ?? "");
  const clauses = statement.clauses
    .map((each) => (possible === undefined ? each : within(each, possible)))
    .filter((each) => each !== undefined)
    .map((each) => settleClause(each, before));
  return areSame(clauses, statement.clauses)
    ? statement
    : { ...statement, clauses };
}

function within(clause: Clause, possible: Possible): Clause | undefined {
  const left = clause.values.filter((each) => isPossible(each, possible));
  if (left.length === clause.values.length) return clause;
  return left.length === 0 ? undefined : { ...clause, values: left };
}

function isPossible(value: JsonValue | undefined, possible: Possible): boolean {
  const asked = value === undefined ? nothing : scalar(value);
  return answers(possible, asked).yes.size > 0;
}

function settleClause(clause: Clause, before: NonNullable<Knowledge>): Clause {
  const { statements: body } = settleBlock(clause.body, before);
  return body === clause.body ? clause : { ...clause, body };
}
