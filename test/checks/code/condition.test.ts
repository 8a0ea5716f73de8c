import { describe, expect, it } from "vitest";
import { conditionCode } from "../../../generator/checks/code/condition-layout.js";
import {
  all,
  always,
  any,
  compare,
  type Condition,
  hasType,
  holds,
  never,
  not,
} from "../../../generator/checks/code/condition.js";
import {
  call,
  element,
  global,
  lengthOf,
  literal,
  name,
} from "../../../generator/checks/code/expression.js";
import { group } from "../../../generator/typescript/code.js";
import { print } from "../../../generator/typescript/print.js";

const value = name("value");
const isText = hasType(value, "string");
const isLong = compare(lengthOf(value), ">", literal(9));
const isKnown = holds(call(global("known"), [value]));

function text(condition: Condition): string {
  const code = group(conditionCode(condition, "typescript"));
  return print(code, ({ name }) => name);
}

describe("a condition is printed:", () => {
  it.each<readonly [Condition, string]>([
    [always, "true"],
    [never, "false"],
    [compare(value, "===", literal(null)), "value === null"],
    [isText, 'typeof value === "string"'],
    [not(isText), 'typeof value !== "string"'],
    [hasType(value, "array"), "isArray(value)"],
    [not(hasType(value, "object")), "!isObject(value)"],
    [isKnown, "known(value)"],
    [not(isKnown), "!known(value)"],
    [compare(element(value, literal(0)), "<", literal(1)), "value[0] < 1"],
    [all([isText, isLong]), 'typeof value === "string" && value.length > 9'],
    [any([isKnown, isLong]), "known(value) || value.length > 9"],
  ])("%j", (condition, expected) => {
    expect(text(condition)).toBe(expected);
  });

  it("with parentheses where another operator joins its parts", () => {
    const mixed = all([isText, any([isKnown, isLong])]);
    expect(text(mixed)).toBe(
      'typeof value === "string" && (known(value) || value.length > 9)',
    );
    expect(text(all([isText, all([isKnown, isLong])]))).toBe(
      'typeof value === "string" && known(value) && value.length > 9',
    );
  });
});

describe("conditions that are joined", () => {
  it("are one where there is only one", () => {
    expect(all([isText])).toBe(isText);
    expect(any([isText])).toBe(isText);
  });

  it("are settled where there is none", () => {
    expect(all([])).toEqual(always);
    expect(any([])).toEqual(never);
  });

  it("lack what makes no difference", () => {
    expect(all([always, isText])).toBe(isText);
    expect(any([isText, never])).toBe(isText);
  });

  it("are settled by one that decides", () => {
    expect(all([isText, never])).toEqual(never);
    expect(any([isText, always])).toEqual(always);
  });
});

describe("the opposite", () => {
  it.each<readonly [Condition, string]>([
    [always, "false"],
    [never, "true"],
    [compare(value, "===", literal(1)), "value !== 1"],
    [compare(value, "<", literal(1)), "value >= 1"],
    [compare(value, ">", literal(1)), "value <= 1"],
    [all([isText, isKnown]), 'typeof value !== "string" || !known(value)'],
    [any([isText, isKnown]), 'typeof value !== "string" && !known(value)'],
  ])("of %j", (condition, expected) => {
    expect(text(not(condition))).toBe(expected);
    expect(not(not(condition))).toEqual(condition);
  });
});
