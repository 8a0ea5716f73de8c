import { compare } from "./code/condition.js";
import { type Expression, literal } from "./code/expression.js";
import type { Statement } from "./code/statement.js";
import type { Emission } from "./emission.js";
import { failIf } from "./issue.js";
import type { Subject } from "./subject.js";

/** Something of a subject that is counted. */
export interface Counted {
  readonly count: Expression;
  /** How the names of the keywords end: `Items`. */
  readonly keyword: "Items" | "Properties" | "Contains";
  /** `of at least 2 items` */
  expected(bound: "at least" | "at most", limit: number): string;
}

/** `min…`: there can't be fewer than none. */
export function atLeast(
  limit: number,
  { count, keyword, expected }: Counted,
  subject: Subject,
  emission: Emission,
): readonly Statement[] {
  if (limit === 0) return [];
  const isFew = compare(count, "<", literal(limit));
  const words = expected("at least", limit);
  return failIf(isFew, `min${keyword}`, words, subject, emission);
}

/** `max…` */
export function atMost(
  limit: number | undefined,
  { count, keyword, expected }: Counted,
  subject: Subject,
  emission: Emission,
): readonly Statement[] {
  if (limit === undefined) return [];
  const isMany = compare(count, ">", literal(limit));
  const words = expected("at most", limit);
  return failIf(isMany, `max${keyword}`, words, subject, emission);
}
