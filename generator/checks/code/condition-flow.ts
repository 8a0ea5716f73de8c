import {
  all,
  always,
  any,
  type Condition,
  type Joined,
  never,
} from "./condition.js";
import { type Knowledge, learn, meet } from "./knowledge.js";
import { answers, anything } from "./possible.js";
import { type Question, questionOf } from "./question.js";
import { areSame } from "./same.js";

/** A condition without what is settled already, and what its answers tell. */
export interface Answers {
  readonly condition: Condition;
  readonly whenTrue: Knowledge;
  readonly whenFalse: Knowledge;
}

export function settleCondition(
  condition: Condition,
  before: Knowledge,
): Answers {
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
): Answers {
  const { yes, no } = answers(before.get(about) ?? anything, asks);
  const [right, wrong] = wanted ? [yes, no] : [no, yes];
  if (right.size === 0)
    return { condition: never, whenTrue: undefined, whenFalse: before };
  if (wrong.size === 0)
    return { condition: always, whenTrue: before, whenFalse: undefined };
  return {
    condition,
    whenTrue: learn(about, right, before),
    whenFalse: learn(about, wrong, before),
  };
}

/** Each part is asked where those before it leave it open. */
function settleJoined(condition: Joined, before: Knowledge): Answers {
  const isAll = condition.kind === "all";
  const settled: Condition[] = [];
  let current = before;
  let short: Knowledge;
  for (const part of condition.of) {
    if (current === undefined) break;
    const asked = settleCondition(part, current);
    settled.push(asked.condition);
    short = meet(short, isAll ? asked.whenFalse : asked.whenTrue);
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
