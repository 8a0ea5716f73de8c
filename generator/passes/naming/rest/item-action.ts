import type { Operation } from "../../../ir/api.js";
import { lowercaseWords } from "../lowercase.js";
import { parameter } from "../route.js";
import { isAction, isPlainVerb, isQuestion } from "../vocabulary.js";
import { isCalledSo } from "./called-so.js";
import type { RestView } from "./view.js";

/**
 * The word before the end of a path that says what is done with that, as if it stood behind it: with an item at `/templates/delete/{id}`, with
 * what the id of `POST /mute/channel` says again, `MuteChannel`.
 */
export function itemAction(
  operation: Operation,
  parts: readonly string[],
  view: RestView,
): string | undefined {
  const [last = parameter, word = parameter, ...above] = parts.toReversed();
  if (word === parameter) return undefined;
  const isAlone =
    view.at(parts).size === 1 &&
    view.at(parts.slice(0, -1)).size === 0 &&
    !view.isContinued(parts);
  const isBelow = above.some((part) => part !== parameter);
  const isDone =
    last === parameter
      ? isBelow && isDoing(operation, lowercaseWords(word))
      : isSaidAgain(operation, word, last);
  return isAlone && isDone ? word : undefined;
}

/** `exportUsers` at `/export/users` is no more than a verb and its noun; `installConfigure` has two, `checkoutSession` perhaps none. */
function isSaidAgain(
  { method, operationId = "" }: Operation,
  verb: string,
  noun: string,
): boolean {
  const own = lowercaseWords(verb);
  const other = lowercaseWords(noun);
  const [first = ""] = own;
  return (
    method === "POST" &&
    (isPlainVerb(first) || isQuestion(first)) &&
    isAction(own, false) &&
    !isAction(other, false) &&
    lowercaseWords(operationId).join(" ") === [...own, ...other].join(" ")
  );
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
