import type { Operation } from "../../../ir/api.js";
import { lowercaseWords } from "../lowercase.js";
import { parameter } from "../route.js";
import { isAction, isPlainVerb } from "../vocabulary.js";
import { isCalledSo } from "./called-so.js";
import type { RestView } from "./view.js";

/** The word before a parameter that says what is done with the item, as if it stood behind it: `/templates/delete/{id}`. */
export function itemAction(
  operation: Operation,
  parts: readonly string[],
  view: RestView,
): string | undefined {
  const [last, word = parameter, ...above] = parts.toReversed();
  const isBelow = above.some((part) => part !== parameter);
  if (last !== parameter || word === parameter || !isBelow) return undefined;
  const isAlone =
    view.at(parts).size === 1 &&
    view.at(parts.slice(0, -1)).size === 0 &&
    !view.isContinued(parts);
  return isAlone && isDoing(operation, lowercaseWords(word)) ? word : undefined;
}

function isDoing(operation: Operation, words: readonly string[]): boolean {
  const isReading = operation.method === "GET" || operation.method === "HEAD";
  if (isReading && isCalledSo(operation, words)) return true;
  return isAction(words, isReading) && isNamed(operation, words);
}

/** An id names what is done, and does no other thing; without one, only a verb is no noun. */
function isNamed(
  { operationId }: Operation,
  words: readonly string[],
): boolean {
  if (operationId === undefined) return isPlainVerb(words[0] ?? "");
  const id = lowercaseWords(operationId);
  const at = id.findIndex((_, index) =>
    words.every((word, offset) => id[index + offset] === word),
  );
  if (at === -1) return false;
  const ends = [id.slice(0, at)[0], id.slice(at + words.length).at(-1)];
  return !ends.some(isOther);
}

/** A verb besides those of HTTP's methods: `updateOrder` does not order. */
function isOther(word = ""): boolean {
  return (
    isPlainVerb(word) && word !== "get" && word !== "put" && word !== "post"
  );
}
