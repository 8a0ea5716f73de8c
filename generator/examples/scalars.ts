import type { Schema } from "../ir/schema.js";
import { limitsOf } from "../schema/limits.js";
import { valuesByName } from "./by-name.js";
import { textsOfPattern } from "./from-pattern.js";

/** What one would expect under its name, small numbers, and those that the limits themselves name: on, beside and at a multiple beyond. */
export function numbers(
  parts: readonly Schema[],
  name: string,
): readonly number[] {
  const named = parts
    .flatMap(limitsOf)
    .flatMap(({ value }) => (typeof value === "number" ? [value] : []));
  const beside = named.flatMap((each) => [each + 1, each - 1]);
  const multiples = named.flatMap((least) =>
    named.map((step) => Math.ceil(least / step) * step),
  );
  const usual = [1, ...named, ...beside, 10, 0, 0.5, ...multiples];
  return [...valuesByName(name).numbers, ...usual];
}

/** Without padding, so that it is base64url as well. */
const base64 = "R29vZCBkYXkh";

const words: Readonly<Record<string, string>> = {
  uuid: "3fa85f64-5717-4562-b3fc-2c963f66afa6",
  "date-time": "2025-01-15T12:00:00Z",
  date: "2025-01-15",
  time: "12:00:00Z",
  duration: "P1D",
  email: "jane@example.com",
  "idn-email": "jane@example.com",
  hostname: "example.com",
  "idn-hostname": "example.com",
  ipv4: "192.0.2.1",
  ipv6: "2001:db8::1",
  uri: "https://example.com",
  iri: "https://example.com",
  url: "https://example.com",
  "uri-reference": "/example",
  "iri-reference": "/example",
  "uri-template": "/example/{id}",
  "json-pointer": "/example",
  "relative-json-pointer": "0",
  regex: "^a",
  byte: base64,
  base64,
  base64url: base64,
  int64: "1",
};

/** What a format asks for, else what one would expect under a name, else a word; at last what a pattern spells out. */
export function* strings(
  parts: readonly Schema[],
  name: string,
): Generator<string> {
  const word = wordOf(parts);
  const least = Math.max(0, ...parts.map((part) => part.minLength ?? 0));
  if (word === undefined) {
    yield* valuesByName(name).texts;
    yield* plainTexts(parts, least);
  } else yield word;
  for (const { pattern } of parts)
    if (pattern !== undefined) yield* textsOfPattern(pattern, least);
  if (least > 40 && least <= 400) yield "example-".repeat(50).slice(0, least);
}

/** What a format or an encoding asks for. */
function wordOf(parts: readonly Schema[]): string | undefined {
  const isBase64 = parts.some(({ contentEncoding = "" }) =>
    /^base64(?:url)?$/i.test(contentEncoding),
  );
  if (isBase64) return base64;
  const format = parts.find((part) => part.format !== undefined)?.format;
  return format === undefined ? undefined : words[format];
}

function plainTexts(
  parts: readonly Schema[],
  least: number,
): readonly string[] {
  const most = Math.min(40, ...parts.map((part) => part.maxLength ?? 40));
  const plain = "example".padEnd(Math.min(least, 40), "-example");
  const fitted = plain.slice(0, Math.max(most, 0));
  return [fitted, "1", "a", "A", "abc", "ABC", "en", "US", "USD", "2025-01-15"];
}
