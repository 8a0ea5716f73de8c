import type { Operation } from "../../../ir/api.js";
import { lowercaseWords } from "../lowercase.js";
import { decoded } from "../route.js";
import { isSame, isVerb, mayBeVerb } from "../vocabulary.js";

/** An id of words of the path, without a verb first or last, names what it gives: `usage-completions`. */
export function isCalledSo(
  { operationId = "", path }: Operation,
  words: readonly string[],
): boolean {
  const id = lowercaseWords(operationId);
  const said = new Set(lowercaseWords(decoded(path)));
  return (
    id.length > 0 &&
    id.slice(-words.length).join(" ") === words.join(" ") &&
    id.every((word) => said.has(word)) &&
    !isVerb(id[0] ?? "") &&
    !isVerb(id.at(-1) ?? "")
  );
}

/** An id that is the last words of its path, of which the first can be a verb, does that: `startRecordings` at `/calls/{id}/start_recordings`. */
export function isCalledByVerb(
  { operationId = "" }: Operation,
  words: readonly string[],
): boolean {
  return (
    words.length > 1 &&
    mayBeVerb(words[0] ?? "") &&
    lowercaseWords(operationId).join(" ") === words.join(" ")
  );
}

/** An id that begins with the last words of its path does that to what the path names: `overrideJob` at `/jobs/{id}/override`. */
export function isDoneTo(
  { operationId = "" }: Operation,
  parts: readonly string[],
  words: readonly string[],
): boolean {
  const id = lowercaseWords(operationId);
  const nouns = parts.slice(0, -1).flatMap(lowercaseWords);
  const [verb, ...named] = words;
  const objects = id.slice(1).filter((word) => !named.includes(word));
  return (
    id[0] === verb &&
    named.every((word) => id.includes(word)) &&
    objects.length > 0 &&
    objects.every((word) => nouns.some((noun) => isSame(noun, word)))
  );
}
