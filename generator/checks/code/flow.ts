import {
  all,
  always,
  any,
  type Condition,
  type Joined,
  never,
} from "./condition.js";
import type { Name } from "./expression.js";
import {
  answers,
  anything,
  either,
  isAnything,
  type Possible,
} from "./possible.js";
import { placeOf, type Question, questionOf } from "./question.js";
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

/** What is known of places at a point of a function; `undefined`: it is never reached. */
type Knowledge = ReadonlyMap<string, Possible> | undefined;

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
    : new Map([...before, [name.name, possible]]);
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
    after = joined(after, inner.after);
    current = asked.whenFalse;
  }
  const last = settleBlock(otherwise, current);
  after = joined(after, last.after);
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
  return new Map([...before, [name, new Set(["string"] as const)]]);
}

function settleSwitch(
  statement: Switch,
  before: NonNullable<Knowledge>,
): Statement {
  const clauses = statement.clauses.map((each) => settleClause(each, before));
  return areSame(clauses, statement.clauses)
    ? statement
    : { ...statement, clauses };
}

function settleClause(clause: Clause, before: NonNullable<Knowledge>): Clause {
  const { statements: body } = settleBlock(clause.body, before);
  return body === clause.body ? clause : { ...clause, body };
}

interface Asked {
  readonly condition: Condition;
  readonly whenTrue: Knowledge;
  readonly whenFalse: Knowledge;
}

function settleCondition(condition: Condition, before: Knowledge): Asked {
  if (before === undefined)
    return { condition: never, whenTrue: undefined, whenFalse: undefined };
  if (condition.kind === "all" || condition.kind === "any")
    return settleJoined(condition, before);
  const question = questionOf(condition);
  return question === undefined
    ? { condition, whenTrue: before, whenFalse: before }
    : settleQuestion(condition, question, before);
}

function settleQuestion(
  condition: Condition,
  { about, asks, wanted }: Question,
  before: NonNullable<Knowledge>,
): Asked {
  const { yes, no } = answers(before.get(about) ?? anything, asks);
  const [right, wrong] = wanted ? [yes, no] : [no, yes];
  if (right.size === 0)
    return { condition: never, whenTrue: undefined, whenFalse: before };
  if (wrong.size === 0)
    return { condition: always, whenTrue: before, whenFalse: undefined };
  return {
    condition,
    whenTrue: withPossible(about, right, before),
    whenFalse: withPossible(about, wrong, before),
  };
}

/** That a value can be anything need not be known. */
function withPossible(
  place: string,
  possible: Possible,
  before: NonNullable<Knowledge>,
): NonNullable<Knowledge> {
  if (isAnything(possible) && !before.has(place)) return before;
  return new Map([...before, [place, possible]]);
}

/** Each part is asked where those before it leave it open. */
function settleJoined(condition: Joined, before: Knowledge): Asked {
  const isAll = condition.kind === "all";
  const settled: Condition[] = [];
  let current = before;
  let short: Knowledge;
  for (const part of condition.of) {
    if (current === undefined) break;
    const asked = settleCondition(part, current);
    settled.push(asked.condition);
    short = joined(short, isAll ? asked.whenFalse : asked.whenTrue);
    current = isAll ? asked.whenTrue : asked.whenFalse;
  }
  const left = areSame(settled, condition.of)
    ? condition
    : isAll
      ? all(settled)
      : any(settled);
  return isAll
    ? { condition: left, whenTrue: current, whenFalse: short }
    : { condition: left, whenTrue: short, whenFalse: current };
}

/** What is known where two ways meet. */
function joined(a: Knowledge, b: Knowledge): Knowledge {
  if (a === undefined || b === undefined || a === b) return a ?? b;
  const both = new Map<string, Possible>();
  for (const [place, possible] of a) {
    const other = b.get(place);
    const left = other === undefined ? anything : either(possible, other);
    if (!isAnything(left)) both.set(place, left);
  }
  return both;
}
