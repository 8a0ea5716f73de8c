import {
  type Code,
  code,
  concat,
  group,
  indent,
  join,
  line,
} from "../../typescript/code.js";
import { literal } from "../../typescript/literal.js";
import type { Condition, Joined, Operator, TypeTest } from "./condition.js";
import { expressionCode } from "./expression-layout.js";
import { call, type Expression } from "./expression.js";
import type { Language } from "./language.js";
import { runtime } from "./runtime.js";

/** A condition as it stands between the parentheses of an `if`, laid out as prettier lays it out. */
export function conditionCode(condition: Condition, language: Language): Code {
  return isJoined(condition)
    ? join(
        operatorOf(condition),
        partsOf(condition.of, condition.kind, language),
      )
    : single(condition, language, false);
}

function isJoined(condition: Condition): condition is Joined {
  return condition.kind === "all" || condition.kind === "any";
}

/** What stands between the operators of a condition: what is joined likewise needs no parentheses. */
function partsOf(
  conditions: readonly Condition[],
  kind: Joined["kind"],
  language: Language,
): readonly Code[] {
  return conditions.flatMap((each) =>
    each.kind === kind
      ? partsOf(each.of, kind, language)
      : [operand(each, language)],
  );
}

/** A condition as a part of a larger one. */
function operand(condition: Condition, language: Language): Code {
  if (!isJoined(condition)) return single(condition, language, true);
  const parts = partsOf(condition.of, condition.kind, language);
  const [first = code``, ...rest] = parts;
  const tail = rest.map((part) => concat(operatorOf(condition), part));
  return concat(
    code`(`,
    group(concat(first, indent(concat(...tail)))),
    code`)`,
  );
}

function operatorOf({ kind }: Joined): Code {
  return concat(kind === "any" ? code` ||` : code` &&`, line);
}

/** @param within whether it is a part of a larger condition */
function single(
  condition: Exclude<Condition, Joined>,
  language: Language,
  within: boolean,
): Code {
  switch (condition.kind) {
    case "always":
      return code`true`;
    case "never":
      return code`false`;
    case "comparison": {
      const left = expressionCode(condition.left, language);
      const right = expressionCode(condition.right, language);
      return comparison(left, condition.operator, right, within);
    }
    case "type":
      return typeTest(condition, language, within);
    case "truth":
      return truth(condition.of, condition.negated, language);
  }
}

/** Where it doesn't fit on a line, the left side breaks if it can, and else the right side goes on the next. */
function comparison(
  left: Code,
  operator: Operator,
  right: Code,
  within: boolean,
): Code {
  const second = group(concat(operators[operator], line, right));
  return group(concat(left, within ? indent(second) : second));
}

const operators: Readonly<Record<Operator, Code>> = {
  "===": code` ===`,
  "!==": code` !==`,
  "<": code` <`,
  "<=": code` <=`,
  ">": code` >`,
  ">=": code` >=`,
};

function typeTest(
  { value, type, negated }: TypeTest,
  language: Language,
  within: boolean,
): Code {
  if (type === "object")
    return truth(call(runtime.isObject, [value]), negated, language);
  if (type === "array")
    return truth(call(runtime.isArray, [value]), negated, language);
  return comparison(
    code`typeof ${expressionCode(value, language)}`,
    negated ? "!==" : "===",
    literal(type),
    within,
  );
}

function truth(of: Expression, negated: boolean, language: Language): Code {
  const answer = expressionCode(of, language);
  return negated ? concat(code`!`, answer) : answer;
}
