import { digitsOf } from "../../ir/json.js";
import { compare, type Operator } from "../code/condition.js";
import { literal } from "../code/expression.js";
import { failIf } from "../issue.js";
import type { Keyword } from "../keyword.js";

interface Bound {
  readonly keyword:
    "minimum" | "maximum" | "exclusiveMinimum" | "exclusiveMaximum";
  /** How what is outside compares with the bound. */
  readonly outside: Operator;
  readonly words: string;
}

const bounds: readonly Bound[] = [
  { keyword: "minimum", outside: "<", words: "at least" },
  { keyword: "exclusiveMinimum", outside: "<=", words: "greater than" },
  { keyword: "maximum", outside: ">", words: "at most" },
  { keyword: "exclusiveMaximum", outside: ">=", words: "less than" },
];

/** `minimum`, `maximum` and the exclusive ones (2020-12 Validation, 6.2.2 to 6.2.5). */
export const range: Keyword = {
  applies: "number",
  emit: (schema, subject, emission) =>
    bounds.flatMap(({ keyword, outside, words }) => {
      const limit = schema[keyword];
      if (limit === undefined) return [];
      const isOutside = compare(subject.value, outside, literal(limit));
      const expected = `${words} ${digitsOf(limit) ?? limit}`;
      return failIf(isOutside, keyword, expected, subject, emission);
    }),
};
