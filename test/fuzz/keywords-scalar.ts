import type { JsonValue } from "../../generator/ir/json.js";
import type { Keyword, Making } from "./schemas.js";

/** `type`, mostly the one that the other keywords are about. */
export const typeKeywords: Keyword = (
  { choices: { chance, pick, some } },
  { theme },
) => {
  if (chance(0.6)) return { type: theme };
  if (chance(0.3)) return { type: pick(types) };
  return {
    type: [theme, ...some(types, 0.3).filter((each) => each !== theme)],
  };
};

const types = [
  "null",
  "boolean",
  "object",
  "array",
  "number",
  "string",
  "integer",
] as const;

/** `const` and `enum`, of any values. */
const constKeyword: Keyword = (making) => ({ const: literal(making, 2) });

const enumKeyword: Keyword = (making) => ({
  enum: distinct(making.choices.several(8, () => literal(making, 1))),
});

function literal(making: Making, depth: number): JsonValue {
  const { choices, pool } = making;
  const kind = choices.below(depth > 0 ? 7 : 4);
  if (kind === 0) return choices.pick<JsonValue>([null, true, false]);
  if (kind === 1) return choices.pick(pool.numbers);
  if (kind === 5)
    return choices
      .several(2, () => literal(making, depth - 1))
      .slice(choices.below(2));
  if (kind === 6)
    return Object.fromEntries(
      choices
        .some(pool.names, 0.5)
        .map((name) => [name, literal(making, depth - 1)]),
    );
  return choices.pick(pool.strings);
}

/** 2020-12 Validation, 6.1.2: the values of `enum` should be unique. */
function distinct(values: readonly JsonValue[]): readonly JsonValue[] {
  const texts = values.map((each) => JSON.stringify(each));
  return values.filter(
    (_, index) => texts.indexOf(texts[index] ?? "") === index,
  );
}

export const stringKeywords: readonly [Keyword, ...Keyword[]] = [
  ({ choices }) => ({ minLength: choices.below(3) }),
  ({ choices }) => ({ maxLength: choices.below(4) }),
  ({ choices, pool }) => ({ pattern: choices.pick(pool.patterns) }),
  ({ choices }) => ({
    pattern: choices.pick([String.raw`(.)\1`, String.raw`^(?<x>a)\k<x>?$`]),
  }),
  ({ choices }) => ({ format: choices.pick(["date", "uuid", "unknown"]) }),
  enumKeyword,
  constKeyword,
];

export const numberKeywords: readonly [Keyword, ...Keyword[]] = [
  bound("minimum"),
  bound("maximum"),
  bound("exclusiveMinimum"),
  bound("exclusiveMaximum"),
  ({ choices, pool }) => ({ multipleOf: choices.pick(pool.divisors) }),
  ({ choices, pool }) => ({ multipleOf: choices.pick(pool.divisors) }),
  enumKeyword,
  constKeyword,
];

function bound(keyword: string): Keyword {
  return ({ choices, pool }) => ({
    [keyword]: choices.pick(pool.numbers),
  });
}
