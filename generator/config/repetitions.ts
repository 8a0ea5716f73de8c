import type { JsonValue } from "../ir/json.js";

/** An item that equals an earlier one. */
export interface Repetition {
  readonly index: number;
  readonly first: number;
}

/** The items of a list that repeat earlier ones. */
export function repetitionsIn(
  items: readonly JsonValue[],
): readonly Repetition[] {
  const texts = items.map((item) => JSON.stringify(item));
  return texts
    .map((text, index) => ({ index, first: texts.indexOf(text) }))
    .filter(({ index, first }) => first < index);
}
