import { compare } from "../code/condition.js";
import {
  call,
  type Expression,
  lengthOf,
  literal,
} from "../code/expression.js";
import { runtime } from "../code/runtime.js";
import type { Statement } from "../code/statement.js";
import type { Emission, Subject } from "../emission.js";
import { failIf } from "../issue.js";
import type { Keyword } from "../keyword.js";

/** `minItems`, `maxItems` (2020-12 Validation, 6.4). */
const items: Keyword = {
  applies: "array",
  emit: ({ minItems, maxItems }, subject, emission) => [
    ...atLeast(minItems, itemsOf(subject), subject, emission),
    ...atMost(maxItems, itemsOf(subject), subject, emission),
  ],
};

/** `minProperties`, `maxProperties` (2020-12 Validation, 6.5). */
const properties: Keyword = {
  applies: "object",
  emit: ({ minProperties, maxProperties }, subject, emission) => [
    ...atLeast(minProperties, propertiesOf(subject), subject, emission),
    ...atMost(maxProperties, propertiesOf(subject), subject, emission),
  ],
};

export const size: { readonly items: Keyword; readonly properties: Keyword } = {
  items,
  properties,
};

/** What is counted. */
interface Counted {
  readonly count: Expression;
  /** How the keywords end. */
  readonly keyword: "Items" | "Properties";
  readonly one: string;
  readonly many: string;
}

function itemsOf({ value }: Subject): Counted {
  const count = lengthOf(value);
  return { count, keyword: "Items", one: "item", many: "items" };
}

function propertiesOf({ value }: Subject): Counted {
  const count = call(runtime.countKeys, [value]);
  return { count, keyword: "Properties", one: "property", many: "properties" };
}

function atLeast(
  limit: number | undefined,
  counted: Counted,
  subject: Subject,
  emission: Emission,
): readonly Statement[] {
  if (limit === undefined || limit === 0) return [];
  const isFew = compare(counted.count, "<", literal(limit));
  const expected = `of at least ${words(limit, counted)}`;
  return failIf(isFew, `min${counted.keyword}`, expected, subject, emission);
}

function atMost(
  limit: number | undefined,
  counted: Counted,
  subject: Subject,
  emission: Emission,
): readonly Statement[] {
  if (limit === undefined) return [];
  const isMany = compare(counted.count, ">", literal(limit));
  const expected = `of at most ${words(limit, counted)}`;
  return failIf(isMany, `max${counted.keyword}`, expected, subject, emission);
}

function words(limit: number, { one, many }: Counted): string {
  return limit === 1 ? `1 ${one}` : `${limit} ${many}`;
}
