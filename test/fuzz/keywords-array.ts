import type { Keyword } from "./schemas.js";

/** 2020-12 Core, 10.3.1 and 11.2; Validation, 6.4. */
export const arrayKeywords: readonly [Keyword, ...Keyword[]] = [
  ({ choices }) => ({ minItems: choices.below(3) }),
  ({ choices }) => ({ maxItems: choices.below(5) }),
  ({ choices }) => ({ uniqueItems: choices.chance(0.9) }),
  ({ choices, below }, at) =>
    at.depth > 0 ? { prefixItems: choices.several(2, () => below(at)) } : {},
  ({ below }, at) => (at.depth > 0 ? { items: below(at) } : {}),
  ({ choices, below }, at) => ({
    contains: at.depth > 0 ? below(at) : { type: "string" },
    ...(choices.chance(0.4) && { minContains: choices.below(3) }),
    ...(choices.chance(0.4) && { maxContains: choices.below(3) }),
  }),
  /** 2020-12 Validation, 6.4.4 and 6.4.5: alone they say nothing. */
  ({ choices }) => ({ [choices.pick(["minContains", "maxContains"])]: 1 }),
  ({ choices, below }, at) => ({
    unevaluatedItems:
      at.depth > 0 && choices.chance(0.4) ? below(at) : choices.chance(0.2),
  }),
];
