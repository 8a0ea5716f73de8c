import type { Location } from "../ir/json.js";

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

/** The place of the member or item `key` of the value at `location`. */
export function below(location: Location, key: string): Location {
  return {
    document: location.document,
    pointer: `${location.pointer}/${escapeToken(key)}`,
  };
}

/** A text that stands for a location, as a key. */
export function placeKey({ document, pointer }: Location): string {
  return `${document}#${pointer}`;
}
