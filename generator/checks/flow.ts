import type { Code } from "../typescript/code.js";
import { mentions } from "../typescript/leaves.js";
import { always, and, type Condition, never, or } from "./condition.js";
import { answers, anything, either, isAnything, type Possible } from "./knowledge.js";
import { asCondition, type Branch, decide, type Statement } from "./statements.js";

/** What is known of variables at a point of a function; `undefined`: it is never reached. */
type Knowledge = ReadonlyMap<string, Possible> | undefined;

interface Settled {
  readonly statements: readonly Code[];
  readonly after: Knowledge;
}

/**
 * A function's statements without what earlier ones have settled: a compiler refuses to compare a value with what it can't be any more, and
 * knows nothing of values where control never gets. Contradictory schemas say such things.
 */
export function settleFlow(statements: readonly Code[]): readonly Code[] {
  return settleBlock(statements, new Map()).statements;
}

function settleBlock(
  statements: readonly Statement[],
  before: Knowledge,
): Settled {
  const settled: Code[] = [];
  let after = before;
  for (const each of statements) {
    if (after === undefined) break;
    const found = settleStatement(each, after);
    settled.push(...found.statements);
    after = found.after;
  }
  const isSame = areSame(settled, statements);
  return { statements: isSame ? statements : withoutUnused(settled), after };
}

function settleStatement(
  each: Statement,
  before: NonNullable<Knowledge>,
): Settled {
  if (each.branches !== undefined)
    return settleIf(each, each.branches, each.otherwise ?? [], before);
  if (each.around !== undefined && each.inner !== undefined)
    return settleCompound(
      each,
      each.inner,
      each.around,
      withKey(each.key, before),
    );
  return {
    statements: [each],
    after: leaves(each) ? undefined : withConstant(each, before),
  };
}

/** A constant that is the value of a property can be what that can be. */
function withConstant(
  { declares, reads }: Statement,
  before: NonNullable<Knowledge>,
): Knowledge {
  const possible = reads === undefined ? undefined : before.get(reads);
  return declares?.kind === "text" && possible !== undefined
    ? new Map([...before, [declares.text, possible]])
    : before;
}

/** Whether control goes elsewhere; `break` ends a clause, after which there is nothing anyway. */
function leaves(each: Code): boolean {
  return each.kind === "text" && exits.has(each.text);
}

const exits: ReadonlySet<string> = new Set([
  "return;",
  "return false;",
  "return true;",
  "continue;",
]);

function settleIf(
  statement: Code,
  branches: readonly Branch[],
  otherwise: readonly Code[],
  before: Knowledge,
): Settled {
  const left: Branch[] = [];
  let after: Knowledge;
  let current = before;
  for (const { condition, body } of branches) {
    const asked = settleCondition(asCondition(condition), current);
    const inner = settleBlock(body, asked.whenTrue);
    left.push({ condition: asked.condition, body: inner.statements });
    after = joined(after, inner.after);
    current = asked.whenFalse;
  }
  const last = settleBlock(otherwise, current);
  after = joined(after, last.after);
  const isSame = left.every(
    ({ condition, body }, index) =>
      condition === branches[index]?.condition && body === branches[index].body,
  );
  return isSame && last.statements === otherwise
    ? { statements: [statement], after }
    : { statements: meaningful(left, last.statements), after };
}

/** Branches at the end that do nothing are left out. */
function meaningful(
  branches: readonly Branch[],
  otherwise: readonly Code[],
): readonly Code[] {
  const last = branches.findLastIndex(({ body }) => body.length > 0);
  return decide(
    otherwise.length > 0 ? branches : branches.slice(0, last + 1),
    otherwise,
  );
}

/** Loops and the clauses of a `switch`: control may come by, or go through, or come again. */
function settleCompound(
  statement: Code,
  inner: readonly Code[],
  around: (inner: readonly Code[]) => Code,
  before: Knowledge,
): Settled {
  const { statements } = settleBlock(inner, before);
  if (statements === inner) return { statements: [statement], after: before };
  return {
    statements: statements.length === 0 ? [] : [around(statements)],
    after: before,
  };
}

/** The keys that `for (… in …)` gives are strings. */
function withKey(
  key: Code | undefined,
  before: NonNullable<Knowledge>,
): Knowledge {
  return key?.kind === "text"
    ? new Map([...before, [key.text, new Set(["string"] as const)]])
    : before;
}

interface Asked {
  readonly condition: Condition;
  readonly whenTrue: Knowledge;
  readonly whenFalse: Knowledge;
}

function settleCondition(condition: Condition, before: Knowledge): Asked {
  if (before === undefined)
    return { condition: never, whenTrue: undefined, whenFalse: undefined };
  if (condition.of !== undefined)
    return settleJoined(condition, condition.of, before);
  return condition.test === undefined
    ? { condition, whenTrue: before, whenFalse: before }
    : settleTest(condition, condition.test, before);
}

function settleTest(
  condition: Condition,
  { variable, asks, wanted }: NonNullable<Condition["test"]>,
  before: NonNullable<Knowledge>,
): Asked {
  const { yes, no } = answers(before.get(variable) ?? anything, asks);
  const [right, wrong] = wanted ? [yes, no] : [no, yes];
  const knowing = (possible: Possible): Knowledge =>
    possible.size === 0 ? undefined : withPossible(variable, possible, before);
  if (right.size === 0)
    return { condition: never, whenTrue: undefined, whenFalse: before };
  if (wrong.size === 0)
    return { condition: always, whenTrue: before, whenFalse: undefined };
  return { condition, whenTrue: knowing(right), whenFalse: knowing(wrong) };
}

/** That a variable can be anything need not be known. */
function withPossible(
  variable: string,
  possible: Possible,
  before: NonNullable<Knowledge>,
): NonNullable<Knowledge> {
  if (isAnything(possible) && !before.has(variable)) return before;
  return new Map([...before, [variable, possible]]);
}

/** Each part is asked where those before it leave it open. */
function settleJoined(
  condition: Condition,
  parts: readonly Condition[],
  before: Knowledge,
): Asked {
  const isAnd = condition.joins === "and";
  const settled: Condition[] = [];
  let current = before;
  let short: Knowledge;
  for (const part of parts) {
    if (current === undefined) break;
    const asked = settleCondition(part, current);
    settled.push(asked.condition);
    short = joined(short, isAnd ? asked.whenFalse : asked.whenTrue);
    current = isAnd ? asked.whenTrue : asked.whenFalse;
  }
  const left = areSame(settled, parts)
    ? condition
    : isAnd
      ? and(settled)
      : or(settled);
  return isAnd
    ? { condition: left, whenTrue: current, whenFalse: short }
    : { condition: left, whenTrue: short, whenFalse: current };
}

/** What is known where two ways meet. */
function joined(a: Knowledge, b: Knowledge): Knowledge {
  if (a === undefined || b === undefined || a === b) return a ?? b;
  const all = new Map<string, Possible>();
  for (const [variable, possible] of a) {
    const other = b.get(variable);
    const both = other === undefined ? anything : either(possible, other);
    if (!isAnything(both)) all.set(variable, both);
  }
  return all;
}

/** A constant that only statements used which are left out. */
function withoutUnused(statements: readonly Statement[]): readonly Code[] {
  const used: Code[] = [];
  for (const each of statements.toReversed()) {
    const { declares } = each;
    const isUsed =
      declares?.kind !== "text" ||
      used.some((later) => mentions(later, declares.text));
    if (isUsed) used.unshift(each);
  }
  return used;
}

function areSame<Each>(a: readonly Each[], b: readonly Each[]): boolean {
  return a.length === b.length && a.every((each, index) => each === b[index]);
}
