import {
  child,
  isObject,
  type JsonObject,
  type JsonValue,
  type Location,
  own,
} from "./json.js";

/** Escapes one reference token (RFC 6901 section 3). */
export function escapeToken(token: string): string {
  return token.includes("~") || token.includes("/")
    ? token.replaceAll("~", "~0").replaceAll("/", "~1")
    : token;
}

/** Undoes `escapeToken` (RFC 6901 section 4). */
export function unescapeToken(token: string): string {
  return token.includes("~")
    ? token.replaceAll("~1", "/").replaceAll("~0", "~")
    : token;
}

/** The pointer to what lies below `pointer` by unescaped keys and array indexes. */
export function joinPointer(
  pointer: string,
  ...tokens: readonly (string | number)[]
): string {
  return tokens.reduce<string>(
    (joined, token) => `${joined}/${escapeToken(String(token))}`,
    pointer,
  );
}

/** The unescaped tokens of a pointer; none for `""`. */
export function splitPointer(pointer: string): readonly string[] {
  return pointer === "" ? [] : pointer.slice(1).split("/").map(unescapeToken);
}

/** The pointer to what contains the value at `pointer`; `undefined` for the whole document. */
export function parentPointer(pointer: string): string | undefined {
  const end = pointer.lastIndexOf("/");
  return end === -1 ? undefined : pointer.slice(0, end);
}

/** Whether text is a JSON Pointer at all: empty or beginning with `/`, and `~` only in `~0` and `~1`. */
export function isPointer(text: string): boolean {
  return (text === "" || text.startsWith("/")) && !/~(?![01])/.test(text);
}

/** The place of what lies below `location` by unescaped keys and array indexes. */
export function below(
  location: Location,
  ...tokens: readonly (string | number)[]
): Location {
  return {
    document: location.document,
    pointer: joinPointer(location.pointer, ...tokens),
  };
}

/** A text that stands for a location, as a key. */
export function placeKey({ document, pointer }: Location): string {
  return `${document}#${pointer}`;
}

/** The value at an RFC 6901 pointer; `undefined` if there is none. */
export function valueAt(
  root: JsonValue,
  pointer: string,
): JsonValue | undefined {
  let value: JsonValue | undefined = root;
  for (let start = 0; start < pointer.length && value !== undefined;) {
    const next = pointer.indexOf("/", start + 1);
    const end = next === -1 ? pointer.length : next;
    value = child(value, unescapeToken(pointer.slice(start + 1, end)));
    start = end;
  }
  return value;
}

/** What a reference names in the document that it stands in; `undefined` if there is nothing. */
export function targetOf(
  reference: JsonValue | undefined,
  document: JsonObject,
): JsonValue | undefined {
  return typeof reference === "string" && reference.startsWith("#")
    ? valueAt(document, percentDecoded(reference.slice(1)))
    : undefined;
}

/** What a Path Item of a document refers to in it, or itself; nothing counts beside such a reference. */
export function itemOf(item: JsonObject, document: JsonObject): JsonObject {
  const seen = new Set([item]);
  for (const each of seen) {
    const target = targetOf(own(each, "$ref"), document);
    if (!isObject(target)) return each;
    seen.add(target);
  }
  return {};
}

function percentDecoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
