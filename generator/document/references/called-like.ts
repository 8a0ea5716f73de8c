import type { Location } from "../../ir/json.js";
import { placeKey, splitPointer } from "../../ir/pointer.js";

/**
 * What is meant by a schema that only refers to what is called like it, as lists of all files do (`User: { $ref: "./user.yaml#/User" }`): both
 * places are one schema, with one name.
 *
 * @param targetOf where a schema leads that is a reference and nothing else
 * @param isNamed whether a schema has its name for itself: it is what is meant, whatever it refers to
 */
export function meantBy(
  at: Location,
  targetOf: (at: Location) => Location | undefined,
  isNamed: (at: Location) => boolean,
): Location {
  const passed = new Set<string>();
  let meant = at;
  while (!isNamed(meant) && !passed.has(placeKey(meant))) {
    passed.add(placeKey(meant));
    const next = targetOf(meant);
    if (next === undefined || !isCalledLike(next, meant)) break;
    meant = next;
  }
  return meant;
}

/** Whether what stands at two places would be called the same. */
export function isCalledLike(one: Location, other: Location): boolean {
  return nameOf(one) === nameOf(other);
}

/** The last token of a pointer, or the name of the file where there is none; in letters that any spelling shares. */
function nameOf({ document, pointer }: Location): string {
  const file = document.split("/").at(-1) ?? "";
  const name = splitPointer(pointer).at(-1) ?? file.replace(/\.[a-z]+$/i, "");
  return name.toLowerCase().replace(/[-_. ]/g, "");
}
