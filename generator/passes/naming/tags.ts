import type { Operation } from "../../ir/api.js";
import { words } from "../words.js";
import type { Accessor, Naming } from "./accessor.js";
import { lowercaseWords } from "./lowercase.js";
import { withoutFramework } from "./framework-ids.js";
import { isPrefix, literals, routeOf } from "./route.js";
import {
  articles,
  httpVerbs,
  isSame,
  isVerb,
  prepositions,
} from "./vocabulary.js";

/**
 * Names an operation by its first tag, and by what its id says besides. Where that is a bare verb of HTTP, or nothing, REST has the word.
 *
 * @param restVerb the verb that REST has for an operation
 */
export function byTag(restVerb: (operation: Operation) => string): Naming {
  return (operation) => {
    const group = tagGroup(operation);
    const { selector = "" } = routeOf(operation);
    // `#add_link` is what its author calls the operation.
    if (isVerb(lowercaseWords(selector)[0] ?? "")) return [...group, selector];
    return [...group, idWithin(operation, group, restVerb)];
  };
}

/** The first tag, split at dots; without one the first word of the path. */
export function tagGroup(operation: Operation): Accessor {
  const [tag = ""] = operation.tags;
  const parts = tag.split(".").filter((part) => words(part).length > 0);
  if (parts.length > 0) return parts;
  const segment = literals(routeOf(operation)).find((part) => !isPrefix(part));
  return segment === undefined ? [] : [segment];
}

/** What an id says beyond the resource that its operation is of: `listUserFavorites` of `users` is `listFavorites`. */
export function idWithin(
  operation: Operation,
  group: Accessor,
  restVerb: (operation: Operation) => string,
): string {
  const id = wordsOf(operation);
  const known = group.flatMap(lowercaseWords);
  const isKnown = (word: string): boolean =>
    known.some((each) => isSame(each, word.toLowerCase()));
  const left = trimmed(id.filter((word) => !isKnown(word) && !isNoise(word)));
  const [only = ""] = left;
  if (
    left.length > 1 ||
    (left.length === 1 && !httpVerbs.has(only.toLowerCase()))
  )
    return left.join(" ");
  const said = id.find((word) => isVerb(word.toLowerCase()) && isKnown(word));
  const verb = restVerb(operation);
  const isRepeated = left.length === 0 || words(verb).every(isKnown);
  return isRepeated ? (said ?? verb) : verb;
}

/** The words of an id, without what frameworks make of it. */
function wordsOf(operation: Operation): readonly string[] {
  return words(withoutFramework(operation));
}

function isNoise(word: string): boolean {
  const lower = word.toLowerCase();
  return articles.has(lower) || isPrefix(lower) || lower === "routes";
}

/** A preposition ties to a word behind it: `addUserTo`, once the team is known, is `addUser`. */
function trimmed(left: readonly string[]): readonly string[] {
  const end = left.findLastIndex(
    (word) => !prepositions.has(word.toLowerCase()),
  );
  return left.slice(0, end + 1);
}
