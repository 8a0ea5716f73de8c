import { isArray, isObject } from "./check.js";
import type { HeaderFields } from "./headers.js";
import type { PreparedRequest, Redact } from "./operation.js";

/** The request with more that must not be told. */
export function withSecrets(
  request: PreparedRequest,
  ...secrets: readonly string[]
): PreparedRequest {
  return { ...request, secrets: [...request.secrets, ...secrets] };
}

/**
 * What takes a request's secrets out of what is told of it: out of texts, and out of those within JSON, where numbers, literals and what else is no
 * text stay as they are.
 *
 * Secrets are the credentials of a request, and what headers hold that look as if they had some. A text of fewer than three characters is none,
 * nor is `true`, `false`, `null` or `undefined`: that tells nothing. One of twelve or more is taken out wherever it stands, of keys as well. A shorter
 * one may be a part of any word: it is taken out of texts where it is a word of its own, with neither a letter, a digit nor `_` on either side. Each is
 * known as it is, and with characters that are escaped in JSON, in URLs or in HTML.
 */
export function redaction(request: PreparedRequest): Redact {
  let secrets: RegExp | undefined;
  function redact(told: string): string;
  function redact(told: unknown): unknown;
  function redact(told: unknown): unknown {
    secrets ??= patternOf(request);
    return without(secrets, told);
  }
  return redact;
}

function without(secrets: RegExp, told: unknown): unknown {
  if (typeof told === "string") return told.replace(secrets, redacted);
  if (isArray(told)) return told.map((each) => without(secrets, each));
  if (!isObject(told)) return told;
  const entries = Object.entries(told).map(([key, each]) => [
    key.replace(secrets, (found) => (isLong(found) ? redacted : found)),
    without(secrets, each),
  ]);
  return Object.fromEntries(entries);
}

const redacted = "[redacted]";

/** Too long to be a part of another word by chance. */
function isLong({ length }: string): boolean {
  return length > 11;
}

function patternOf({ headers, secrets }: PreparedRequest): RegExp {
  const patterns = [...secrets, ...secretsIn(headers)]
    .filter((text) => !/^(..?|true|false|null|undefined|)$/is.test(text))
    // The longest first: it may begin with another.
    .sort((one, other) => other.length - one.length)
    .map((text) => (isLong(text) ? anyForm(text) : asWord(text)));
  return new RegExp(patterns.join("|") || "(?!)", "gu");
}

/** What a header holds that is called as a credential is, with and without its scheme; of one that may hold some, what is as long as one. */
function secretsIn(headers: HeaderFields): readonly string[] {
  return Object.entries(headers)
    .filter(([name]) => /auth|cookie|key|secret|token/.test(name))
    .flatMap(([name, value]) => {
      const isCalledSo = /(auth(orization)?|key|secret|token)$/.test(name);
      return [value, value.replace(/^\S+ /, "")]
        .filter(({ length }) => isCalledSo || length > 7)
        .concat(value.match(/(?<=\w="?)[^\s,;"=][^\s,;"]{7,}/g) ?? []);
    });
}

/** A text that no word goes on from; an escaped character ends one, too. */
function asWord(text: string): string {
  return String.raw`(?<=^|[^\p{L}\p{N}_]|%\w\w|\\[bfnrt]|\\u\w{4})${anyForm(text)}(?![\p{L}\p{N}_])`;
}

/** A text in which any special character may be escaped: as in JSON, which may lie in JSON (RFC 8259, 7), as in URLs (RFC 3986, 2.1), and as in HTML. */
function anyForm(text: string): string {
  return text.replace(/\W/gu, (character) => {
    const { length } = new TextEncoder().encode(character);
    const code = character.codePointAt(0)?.toString(16);
    return String.raw`(?:\\{0,3}\u{${code}}|(?:\\{1,3}u\w{4}){${character.length}}|(?:%\w\w){${length}}|&#?\w{2,6};)`;
  });
}

/** What lies right below an error. */
export function causesOf(error: Error): readonly unknown[] {
  return [
    error.cause,
    error instanceof AggregateError ? error.errors : [],
  ].flat();
}

/** An error to be shown as a cause: itself, or a copy without the secrets that it tells. */
export function redactError(
  error: unknown,
  redact: Redact,
  depth = 0,
): unknown {
  if (typeof error === "string") return redact(error);
  if (!(error instanceof Error) || depth > 4) return undefined;
  const below = causesOf(error);
  const shown = below.map((each) => redactError(each, redact, depth + 1));
  const { name, message, stack = "" } = error;
  const told = [message, stack, ...Object.values(error)]
    .filter((value) => typeof value === "string")
    .join();
  const tells =
    redact(told) !== told || shown.some((each, index) => each !== below[index]);
  if (!tells) return error;
  const copy = new Error(redact(message), { cause: shown[0] });
  return Object.assign(copy, { name, stack: redact(stack) });
}
