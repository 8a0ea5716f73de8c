/**
 * The keys of the one object that a call in JavaScript or TypeScript is given: `["acs_user_id"]` of `seam.acs.users.suspend({ acs_user_id: "…" })`.
 * None for a call without arguments; `undefined` where no such call stands in the code, or what it is given is no literal.
 *
 * @param callee `acs.users.suspend`
 */
export function keysOfCall(
  source: string,
  callee: string,
): readonly string[] | undefined {
  const at = source.indexOf(`.${callee}(`);
  if (at === -1) return undefined;
  const reader = { source, at: at + callee.length + 2 };
  if (taken(reader, ")")) return [];
  const keys = readObject(reader);
  taken(reader, ",");
  return keys !== undefined && taken(reader, ")") ? keys : undefined;
}

interface Reader {
  readonly source: string;
  at: number;
}

/** The keys of an object; `undefined` where something else stands there than a literal of simple values. */
function readObject(reader: Reader): readonly string[] | undefined {
  if (!taken(reader, "{")) return undefined;
  const keys: string[] = [];
  while (!taken(reader, "}")) {
    const name = key(reader);
    if (name === undefined) return undefined;
    keys.push(name);
    if (taken(reader, ":") && !skipValue(reader)) return undefined;
    if (!taken(reader, ",") && !isNext(reader, "}")) return undefined;
  }
  return keys;
}

const word = /[A-Za-z_$][\w$]*/y;
const text = /"(?:\\.|[^"\\\n])*"|'(?:\\.|[^'\\\n])*'/y;
const scalar = /-?\d[\d_.eE+-]*|`[^`\\$]*`|[A-Za-z_$][\w$.]*/y;

function key(reader: Reader): string | undefined {
  const plain = match(reader, word);
  if (plain !== undefined) return plain;
  return match(reader, text)?.slice(1, -1);
}

/** Past a value; whether it is one that can be told from what follows. */
function skipValue(reader: Reader): boolean {
  if (isNext(reader, "{")) return readObject(reader) !== undefined;
  if (taken(reader, "[")) {
    while (!taken(reader, "]")) {
      if (!skipValue(reader)) return false;
      if (!taken(reader, ",") && !isNext(reader, "]")) return false;
    }
    return true;
  }
  return (match(reader, text) ?? match(reader, scalar)) !== undefined;
}

function match(reader: Reader, pattern: RegExp): string | undefined {
  skipSpace(reader);
  const sticky = new RegExp(pattern);
  sticky.lastIndex = reader.at;
  const [found] = sticky.exec(reader.source) ?? [];
  reader.at += found?.length ?? 0;
  return found;
}

function taken(reader: Reader, character: string): boolean {
  if (!isNext(reader, character)) return false;
  reader.at += 1;
  return true;
}

function isNext(reader: Reader, character: string): boolean {
  skipSpace(reader);
  return reader.source.startsWith(character, reader.at);
}

/** White space and comments. */
function skipSpace(reader: Reader): void {
  const space = /(?:\s|\/\/[^\n]*|\/\*[^]*?\*\/)*/y;
  space.lastIndex = reader.at;
  reader.at += space.exec(reader.source)?.[0].length ?? 0;
}
