import { anything, either, isAnything, type Possible } from "./possible.js";

/** What is known of places at a point of a function; `undefined`: it is never reached. */
export type Knowledge = ReadonlyMap<string, Possible> | undefined;

/** That a value can be anything need not be known. */
export function learn(
  place: string,
  possible: Possible,
  before: NonNullable<Knowledge>,
): NonNullable<Knowledge> {
  if (isAnything(possible) && !before.has(place)) return before;
  return new Map(before).set(place, possible);
}

/** What is known where two ways meet. */
export function meet(a: Knowledge, b: Knowledge): Knowledge {
  if (a === undefined || b === undefined || a === b) return a ?? b;
  const both = new Map<string, Possible>();
  for (const [place, possible] of a) {
    const other = b.get(place);
    const left = other === undefined ? anything : either(possible, other);
    if (!isAnything(left)) both.set(place, left);
  }
  return both;
}
