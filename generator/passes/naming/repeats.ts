import type { Operation } from "../../ir/api.js";
import { beyondRoute } from "./framework-ids.js";
import { lowercaseWords } from "./lowercase.js";
import { decoded } from "./route.js";
import { isVerb, singular } from "./vocabulary.js";

/**
 * Whether an operationId says nothing that the path doesn't, besides a verb that stands first or last. One that is missing says nothing,
 * and one that begins with verb and path says at most what its method is called.
 */
export function saysNoMore(operation: Operation): boolean {
  if (beyondRoute(operation) !== undefined) return true;
  const { operationId = "", path, method } = operation;
  const id = lowercaseWords(operationId);
  if (id.length === 0) return true;
  const said = new Set(lowercaseWords(decoded(path)).map(singular));
  if (id.length === 1) return isGlued(id[0] ?? "", said);
  const first = isVerb(id[0] ?? "") || id[0] === method.toLowerCase() ? 1 : 0;
  const last = isVerb(id.at(-1) ?? "") ? 1 : 0;
  const nouns = id.slice(first, Math.max(first, id.length - last));
  return [nouns, id.slice(first), id.slice(0, id.length - last)].some((each) =>
    each.every((word) => said.has(singular(word))),
  );
}

/** `Getorganizationspendlimit`: a verb and words of the path in one. */
function isGlued(id: string, said: ReadonlySet<string>): boolean {
  const starts = [...id].flatMap((_, length) =>
    isVerb(id.slice(0, length)) ? [length] : [],
  );
  return (
    isVerb(id) ||
    [0, ...starts].some((start) => isMadeOf(id.slice(start), said))
  );
}

function isMadeOf(text: string, said: ReadonlySet<string>): boolean {
  const reached = new Set([0]);
  for (const start of reached)
    for (let end = start + 1; end <= text.length; end += 1)
      if (said.has(singular(text.slice(start, end)))) reached.add(end);
  return reached.has(text.length);
}
