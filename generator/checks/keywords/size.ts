import { call, lengthOf } from "../code/expression.js";
import { runtime } from "../code/runtime.js";
import type { Keyword } from "../keyword.js";
import { atLeast, atMost, type Counted } from "../limits.js";
import type { Subject } from "../subject.js";

/** `minItems`, `maxItems` (2020-12 Validation, 6.4). */
const items: Keyword = {
  applies: "array",
  emit: ({ minItems = 0, maxItems }, subject, emission) => [
    ...atLeast(minItems, itemsOf(subject), subject, emission),
    ...atMost(maxItems, itemsOf(subject), subject, emission),
  ],
};

/** `minProperties`, `maxProperties` (2020-12 Validation, 6.5). */
const properties: Keyword = {
  applies: "object",
  emit: ({ minProperties = 0, maxProperties }, subject, emission) => [
    ...atLeast(minProperties, propertiesOf(subject), subject, emission),
    ...atMost(maxProperties, propertiesOf(subject), subject, emission),
  ],
};

export const size: { readonly items: Keyword; readonly properties: Keyword } = {
  items,
  properties,
};

function itemsOf({ value }: Subject): Counted {
  return {
    count: lengthOf(value),
    keyword: "Items",
    expected: (bound, limit) =>
      `of ${bound} ${limit === 1 ? "1 item" : `${limit} items`}`,
  };
}

function propertiesOf({ value }: Subject): Counted {
  return {
    count: call(runtime.countKeys, [value]),
    keyword: "Properties",
    expected: (bound, limit) =>
      `of ${bound} ${limit === 1 ? "1 property" : `${limit} properties`}`,
  };
}
