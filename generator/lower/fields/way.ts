import type { Location } from "../../ir/json.js";
import { below } from "../../ir/pointer.js";

/** The way to a value, whose pointer is written only where something is told of it: most values are passed by. */
export type Way = Location | Step;

interface Step {
  readonly above: Way;
  readonly key: string | number;
}

/** The place that a way leads to. */
export function locationOf(way: Way): Location {
  const keys: (string | number)[] = [];
  let at = way;
  for (; "above" in at; at = at.above) keys.push(at.key);
  return below(at, ...keys.toReversed());
}
