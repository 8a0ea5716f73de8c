import { numberText } from "../ir/json.js";
import type { LimitKeyword } from "../ir/limits.js";
import type { Schema } from "../ir/schema.js";
import { codeSpan } from "../markdown/code.js";
import { limitsOf } from "../schema/limits.js";
import { show } from "./value.js";

/** How some limits are put in words: together, where people would. */
export interface Phrase {
  readonly keywords: readonly LimitKeyword[];
  readonly words: (schema: Schema) => readonly string[];
}

/** In the order in which pages have them. */
const phrases: readonly Phrase[] = [
  amount("minimum", "at least"),
  amount("exclusiveMinimum", "greater than"),
  amount("maximum", "at most"),
  amount("exclusiveMaximum", "less than"),
  amount("multipleOf", "a multiple of"),
  textUnlessBytes("format", "format"),
  {
    keywords: ["minLength", "maxLength"],
    words: ({ bytes, minLength, maxLength }) =>
      rangeWords(
        minLength,
        maxLength,
        bytes === "bytes" ? "byte" : "character",
      ),
  },
  text("pattern", "matching"),
  textUnlessBytes("contentEncoding", "encoded as"),
  text("contentMediaType", "holding"),
  range("minItems", "maxItems", "item"),
  {
    keywords: ["minContains", "maxContains"],
    words: ({ contains, minContains = 1, maxContains }) =>
      contains === undefined
        ? []
        : rangeWords(minContains, maxContains, "special item"),
  },
  {
    keywords: ["uniqueItems"],
    words: ({ uniqueItems }) => (uniqueItems === true ? ["no item twice"] : []),
  },
  range("minProperties", "maxProperties", "property"),
];

/** The limits that a schema sets, in words: `at most 255 characters`. One that has no phrase is told by its name and value. */
export function limitWords(
  schema: Schema,
  known: readonly Phrase[] = phrases,
): readonly string[] {
  const set = limitsOf(schema);
  if (set.length === 0 && schema.contains === undefined) return [];
  const told = new Set(known.flatMap((each) => each.keywords));
  const others = set.filter(({ keyword }) => !told.has(keyword));
  return [
    ...known.flatMap((each) => each.words(schema)),
    ...others.map(({ keyword, value }) =>
      value === true
        ? codeSpan(keyword)
        : `${codeSpan(keyword)} ${show(value)}`,
    ),
  ];
}

function amount(keyword: LimitKeyword<"number">, words: string): Phrase {
  return {
    keywords: [keyword],
    words: ({ [keyword]: bound }) =>
      bound === undefined ? [] : [`${words} ${numberText(bound)}`],
  };
}

function text(keyword: LimitKeyword<"string">, words: string): Phrase {
  return {
    keywords: [keyword],
    words: ({ [keyword]: value }) =>
      value === undefined ? [] : [`${words} ${codeSpan(value)}`],
  };
}

/** Without `binary` for what is called bytes already. */
function textUnlessBytes(
  keyword: LimitKeyword<"string">,
  words: string,
): Phrase {
  const phrase = text(keyword, words);
  return {
    ...phrase,
    words: (schema) =>
      schema.bytes !== undefined && schema[keyword] === "binary"
        ? []
        : phrase.words(schema),
  };
}

function range(
  least: LimitKeyword<"number">,
  most: LimitKeyword<"number">,
  unit: string,
): Phrase {
  return {
    keywords: [least, most],
    words: ({ [least]: minimum, [most]: maximum }) =>
      rangeWords(minimum, maximum, unit),
  };
}

function rangeWords(
  minimum: number | undefined,
  maximum: number | undefined,
  unit: string,
): readonly string[] {
  if (minimum !== undefined && minimum === maximum)
    return [`exactly ${count(minimum, unit)}`];
  return [
    ...(minimum === undefined || minimum === 0
      ? []
      : [`at least ${count(minimum, unit)}`]),
    ...(maximum === undefined ? [] : [`at most ${count(maximum, unit)}`]),
  ];
}

function count(number: number, unit: string): string {
  if (number === 1) return `1 ${unit}`;
  return `${number} ${unit.endsWith("y") ? `${unit.slice(0, -1)}ies` : `${unit}s`}`;
}
