import type { Operation } from "../../ir/api.js";
import { words } from "../words.js";
import type { Accessor } from "./accessor.js";
import { withoutAbove } from "./above.js";
import { withoutFramework } from "./framework-ids.js";
import { lowercaseWords } from "./lowercase.js";
import { isPrefix, routeOf } from "./route.js";
import {
  articles,
  httpVerbs,
  isPlainVerb,
  isPlural,
  isSame,
  isVerb,
  prepositions,
} from "./vocabulary.js";

/** What else is known where an id is read. */
export interface Within {
  /** The verb that REST has for an operation. */
  readonly restVerb: (operation: Operation) => string;
  /** Words of what stands above the resource. */
  readonly above?: readonly string[];
}

/** What an id says beyond the resource that its operation is of: `listUserFavorites` of `users` is `listFavorites`. */
export function idWithin(
  operation: Operation,
  group: Accessor,
  { restVerb, above = [] }: Within,
): string {
  const id = withoutAbove(wordsOf(operation), group, above);
  const known = group
    .map(lowercaseWords)
    .flatMap((own) => [...own, own.join("")]);
  const isKnown = (word: string): boolean =>
    known.some((each) => isSame(each, word.toLowerCase()));
  const end = lowercaseWords(routeOf(operation).parts.at(-1) ?? "");
  const left = beyond(id, isKnown, end);
  const action = actionOf(left, operation);
  if (action !== undefined) return action;
  const trailing = endingInMethod(left, operation, restVerb);
  if (trailing !== undefined) return trailing;
  if (left.length > 1) return listing(left, operation, restVerb).join(" ");
  const [only = ""] = left;
  if (left.length === 1 && !httpVerbs.has(only.toLowerCase())) return only;
  const said = id.find((word) => isVerb(word.toLowerCase()) && isKnown(word));
  const verb = restVerb(operation);
  const isRepeated = left.length === 0 || words(verb).every(isKnown);
  return isRepeated ? (said ?? verb) : verb;
}

/** Methods of HTTP that are no words for what is done. */
const transport: ReadonlySet<string> = new Set(["POST", "PUT", "PATCH"]);

/** What stands behind a method of HTTP where a path ends in it: `setArchived` of `postSetArchived` at `/users/{id}/setarchived`. */
function actionOf(
  left: readonly string[],
  operation: Operation,
): string | undefined {
  const [first = "", ...behind] = left;
  const verb = behind[0]?.toLowerCase() ?? "";
  const end = lowercaseWords(routeOf(operation).parts.at(-1) ?? "").join("");
  const isTold =
    transport.has(operation.method) &&
    first.toUpperCase() === operation.method &&
    isPlainVerb(verb) &&
    end.startsWith(verb);
  return isTold ? behind.join(" ") : undefined;
}

/**
 * A method of HTTP that stands last is nothing where a verb is said, and else REST's word: `countTokensPost` is `countTokens`, `batchesPost` is
 * `batchesCreate`. What else POST does nobody knows.
 */
function endingInMethod(
  left: readonly string[],
  operation: Operation,
  restVerb: Within["restVerb"],
): string | undefined {
  const { method } = operation;
  const rest = left.slice(0, -1).map((word) => word.toLowerCase());
  const isNamed = rest.length > 0 && !prepositions.has(rest.at(-1) ?? "");
  const isLast = left.at(-1)?.toUpperCase() === method;
  if (!isNamed || !isLast || !transport.has(method)) return undefined;
  if (rest.some(isVerb)) return rest.join(" ");
  const verb = restVerb(operation);
  return method === "POST" && verb !== "create"
    ? undefined
    : [...rest, verb].join(" ");
}

/** The words that are not known; of what stands behind `by` some always are: `getLocationsByPayee` of `payeeLocations` is get, By, Payee. */
function beyond(
  id: readonly string[],
  isKnown: (word: string) => boolean,
  end: readonly string[],
): readonly string[] {
  const keeps = (word: string): boolean => !isKnown(word) && !isNoise(word);
  const by = id.findLastIndex((word) => word.toLowerCase() === "by");
  const behind = id.slice(by + 1);
  return by > 0 && behind.length > 0 && !behind.some(keeps)
    ? [...id.slice(0, by).filter(keeps), ...id.slice(by)]
    : trimmed(id.filter(keeps), end);
}

/** `getByAccount` that answers with a list is `listByAccount`. */
function listing(
  left: readonly string[],
  operation: Operation,
  restVerb: Within["restVerb"],
): readonly string[] {
  const [first = "", second = "", ...rest] = left;
  const isBy = second.toLowerCase() === "by" && first.toLowerCase() === "get";
  return isBy && restVerb(operation) === "list"
    ? ["list", second, ...rest]
    : left;
}

/** The words of an id, without what frameworks make of it. */
function wordsOf(operation: Operation): readonly string[] {
  return words(withoutFramework(operation));
}

function isNoise(word: string): boolean {
  const lower = word.toLowerCase();
  return articles.has(lower) || isPrefix(lower) || lower === "routes";
}

/** A preposition ties to a word behind it: `addUserTo`, once the team is known, is `addUser`. `sign-in`, which a path ends in, is a verb. */
function trimmed(
  left: readonly string[],
  pathEnd: readonly string[],
): readonly string[] {
  const said = left.map((word) => word.toLowerCase());
  if (pathEnd.length > 1 && said.join(" ").endsWith(pathEnd.join(" ")))
    return left;
  const end = left.findLastIndex(
    (word) => !prepositions.has(word.toLowerCase()),
  );
  return left.slice(0, end + 1);
}

/** Whether an id says its resource in plural: `updateTransactions`. */
export function saysSeveral(operation: Operation, group: Accessor): boolean {
  const own = lowercaseWords(group.at(-1) ?? "").at(-1) ?? "";
  const said = wordsOf(operation).map((word) => word.toLowerCase());
  return said.some((word) => isSame(word, own) && isPlural(word));
}
