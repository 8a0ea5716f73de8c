import type { Operation } from "../../../ir/api.js";
import { beyondRoute } from "../framework-ids.js";
import { lowercaseWords } from "../lowercase.js";
import { isPrefix } from "../route.js";
import { holdsForNearlyAll } from "../share.js";

/**
 * Frameworks make ids of paths, parameters and all: API Platform's `api_books_id_get` at `/books/{id}`, Elysia's `getUsersById`, Litestar's
 * `UsersUserIdGetUser`. Where an API's are, they are what is left behind: nothing, nothing, `GetUser`.
 */
export function withoutRoutes(
  operations: readonly Operation[],
): readonly Operation[] {
  const beyond = new Map(operations.map((each) => [each, beyondPath(each)]));
  const isRouted = (each: Operation): boolean => beyond.get(each) !== undefined;
  const withId = operations.filter((each) => each.operationId !== undefined);
  const onItems = withId.filter(hasParameter);
  if (![withId, onItems].every((some) => holdsForNearlyAll(some, isRouted)))
    return operations;
  return operations.map((operation) => {
    const rest = beyond.get(operation);
    if (rest === undefined) return operation;
    const { operationId: _id, ...others } = operation;
    return rest === "" ? others : { ...others, operationId: rest };
  });
}

function hasParameter({ pathSegments }: Operation): boolean {
  return pathSegments.some(({ kind }) => kind === "parameter");
}

/** What an id says behind the words and parameters of its path; `undefined` where it doesn't begin with them, or has the path as it is. */
function beyondPath(operation: Operation): string | undefined {
  const { operationId = "", method } = operation;
  if (beyondRoute(operation) !== undefined) return undefined;
  const id = optional(optional(operationId, method), "api");
  const parts = partsOf(operation);
  const start = parts.findIndex(({ text }) => !isPrefix(text));
  if (start === -1) return undefined;
  const prefix = parts.slice(0, start).map(({ text }) => text);
  const rest = parts
    .slice(start)
    .reduce<string | undefined>(
      (left, { text, isParameter }) =>
        left === undefined
          ? undefined
          : behind(isParameter ? optional(left, "by") : left, text),
      prefix.reduce(optional, id),
    );
  return rest === undefined || /^\p{Ll}/u.test(rest)
    ? undefined
    : withoutMethod(rest, method);
}

interface Part {
  readonly text: string;
  readonly isParameter: boolean;
}

function partsOf({ pathSegments }: Operation): readonly Part[] {
  return pathSegments.flatMap((segment): readonly Part[] =>
    segment.kind === "parameter"
      ? [{ text: segment.name, isParameter: true }]
      : segment.text
          .split("/")
          .filter((text) => lettersOf(text) !== "")
          .map((text) => ({ text, isParameter: false })),
  );
}

/** An id behind letters that it may begin with. */
function optional(id: string, text: string): string {
  return behind(id, text) ?? id;
}

/** An id behind the letters that it begins with, whatever stands between them; `undefined` where it begins with others. */
function behind(id: string, text: string): string | undefined {
  const wanted = lettersOf(text);
  let count = 0;
  let at = 0;
  for (const letter of id) {
    if (count === wanted.length) break;
    at += letter.length;
    const own = lettersOf(letter);
    if (own !== "" && !wanted.startsWith(own, count)) return undefined;
    count += own.length;
  }
  return count === wanted.length ? id.slice(at) : undefined;
}

function lettersOf(text: string): string {
  return text.toLowerCase().replaceAll(/[^\p{L}\p{N}]+/gu, "");
}

/** What is left says nothing that is the method of HTTP; `_get_collection` lists. */
function withoutMethod(rest: string, method: string): string {
  const words = lowercaseWords(rest);
  const own = words[0] === method.toLowerCase() ? words.slice(1) : words;
  if (own.length === 0) return "";
  return own.join(" ") === "collection"
    ? "list"
    : rest.replace(/^[^\p{L}\p{N}]+/u, "");
}
