/** `(?i)` at the beginning of a pattern, or after its `^`: as Java, .NET, Go, PHP and Python say that case does not matter. */
const prefix = /^(\^?)\(\?i\)/;

/** A pattern that says so, in terms of ECMA-262, which has no word for it: each letter in both cases. `undefined` for any other. */
export function withoutIgnoredCase(pattern: string): string | undefined {
  if (!prefix.test(pattern)) return undefined;
  let isInClass = false;
  return pattern.replace(prefix, "$1").replace(tokens, (token: string) => {
    if (token === "[") isInClass = true;
    if (token === "]") isInClass = false;
    if (!/^\p{L}/u.test(token)) return token;
    if (isInClass) return inClass(token);
    return token.replace(/\p{L}/gu, inBothCases);
  });
}

/** Escapes and the beginnings of groups, whose letters are no text; ranges of letters, and any character. */
const tokens =
  /\\(?:[pPu]\{[^}]*\}|u[\da-f]{4}|x[\da-f]{2}|c[a-z]|k<[^>]*>|[^])|\(\?<[^>=!]*>|\p{L}-\p{L}|[^]/giu;

function inClass(token: string): string {
  const [first = "", last] = token.split("-");
  if (last === undefined) return [...casesOf(first)].join("");
  const ranges = [
    `${lower(first)}-${lower(last)}`,
    `${upper(first)}-${upper(last)}`,
  ];
  return ranges.includes(token) ? [...new Set(ranges)].join("") : token;
}

function inBothCases(letter: string): string {
  const cases = [...casesOf(letter)];
  return cases.length > 1 ? `[${cases.join("")}]` : letter;
}

function casesOf(letter: string): ReadonlySet<string> {
  return new Set([letter, lower(letter), upper(letter)]);
}

function lower(letter: string): string {
  return single(letter.toLowerCase()) ?? letter;
}

function upper(letter: string): string {
  return single(letter.toUpperCase()) ?? letter;
}

/** Of a letter such as `ß`, whose other case are two, there is no other case. */
function single(text: string): string | undefined {
  return [...text].length === 1 ? text : undefined;
}
