import { digitsOf } from "../../ir/json.js";

/** Tells the digits of a number as it is written, where they are known. */
export type Digits = (number: number) => string | undefined;

/**
 * The digits of integers beyond 2^53 as texts have them, which readers round. Where several are read as one number, none of them is told. Texts are looked
 * through once there is such a number.
 */
export function digitsIn(texts: () => Iterable<string>): Digits {
  let known: ReadonlyMap<number, string | undefined> | undefined;
  return (number) => {
    const plain = digitsOf(number);
    if (plain !== undefined) return plain;
    known ??= writtenIn(texts());
    return known.get(number);
  };
}

/** No part of a word, of a version or of a number with an exponent. */
const longNumber = /(?<![\w.+-])-?[1-9]\d{15,}(?:\.\d+)?(?![\w.+-])/g;

function writtenIn(
  texts: Iterable<string>,
): ReadonlyMap<number, string | undefined> {
  const found = new Map<number, string | undefined>();
  for (const text of texts)
    for (const [digits] of text.matchAll(longNumber)) {
      const number = Number(digits);
      const isOther = found.has(number) && found.get(number) !== digits;
      found.set(number, isOther ? undefined : digits);
    }
  return found;
}
