import type { Report } from "../../diagnostics/report.js";
import type { Location } from "../../ir/json.js";
import { inEcmaScript, ofLiteral } from "./foreign-pattern.js";
import { withoutIgnoredCase } from "./ignored-case.js";
import { shortened } from "./shortened.js";
import { needsUnicode, unicodePattern } from "./unicode-pattern.js";

/** Compilers give up on regular expressions whose groups are nested a few times deeper. */
const deepestGroup = 1000;

/** Shorter ones are never too large for an engine. */
const longPattern = 2000;

/**
 * A pattern as it is matched: with the flag `u` where that is possible (JSON Schema 2020-12 Core, 6.4), if need be without backslashes that
 * say nothing; else as it is. Reported and `undefined` if it is no regular expression of ECMA-262, or no other one than was meant.
 *
 * @param isLenient whether words of other languages are read as they are meant, which is reported
 */
export function readPattern(
  pattern: string,
  at: Location,
  report: Report,
  isLenient: boolean,
): string | undefined {
  if (groupDepth(pattern) > deepestGroup) {
    const message = `\`${shortened(pattern)}\` has groups nested more than ${deepestGroup} deep.`;
    report.add("pattern-invalid", message, at);
    return undefined;
  }
  const cased = withoutIgnoredCase(pattern);
  if (cased !== undefined && syntaxError(cased, "") === undefined) {
    reportIgnoredCase(pattern, at, report);
    return readPattern(cased, at, report, isLenient);
  }
  const error = syntaxError(pattern, "u");
  const meant = isLenient ? meantBy(pattern, error) : undefined;
  if (meant !== undefined && isReadable(meant)) {
    reportTranslated(pattern, meant, at, report);
    return readPattern(meant, at, report, isLenient);
  }
  const unicode = error === undefined ? pattern : unicodePattern(pattern);
  const isUnicode = syntaxError(unicode, "u") === undefined;
  if (!isUnicode && syntaxError(pattern, "") !== undefined) {
    const message = `\`${shortened(pattern)}\` is not a regular expression of ECMA-262: ${error}.`;
    report.add("pattern-invalid", message, at);
    return undefined;
  }
  reportForeign(pattern, error === undefined, at, report);
  if (isUnicode) return unicode;
  return isMeantOtherwise(pattern, error, at, report) ? undefined : pattern;
}

function meantBy(
  pattern: string,
  error: string | undefined,
): string | undefined {
  return (
    ofLiteral(pattern) ??
    (error === undefined ? undefined : inEcmaScript(pattern))
  );
}

function isReadable(pattern: string): boolean {
  return (
    syntaxError(unicodePattern(pattern), "u") === undefined ||
    syntaxError(pattern, "") === undefined
  );
}

function reportTranslated(
  pattern: string,
  meant: string,
  at: Location,
  report: Report,
): void {
  report.add(
    "pattern-foreign",
    `\`${shortened(pattern)}\` is written in another language than ECMA-262: it is read as \`${shortened(meant)}\`.`,
    at,
  );
}

function reportIgnoredCase(
  pattern: string,
  at: Location,
  report: Report,
): void {
  report.add(
    "pattern-foreign",
    `\`${shortened(pattern)}\` says by \`(?i)\`, which ECMA-262 does not know, that case does not matter: it is read so.`,
    at,
  );
}

/** Whether it says what has a meaning under the flag `u` alone, with which it is invalid. */
function isMeantOtherwise(
  pattern: string,
  error: string | undefined,
  at: Location,
  report: Report,
): boolean {
  if (!needsUnicode(pattern)) return false;
  report.add(
    "pattern-not-unicode",
    `\`${shortened(pattern)}\` says what only the flag \`u\` of ECMA-262 knows, and is invalid with it: ${error}. It is not checked.`,
    at,
  );
  return true;
}

/** What other languages mean by it, ECMA-262 reads as something else, without an error. */
function reportForeign(
  pattern: string,
  isUnicode: boolean,
  at: Location,
  report: Report,
): void {
  const meaning =
    (isUnicode ? undefined : foreignEscape(pattern)) ??
    foreignForms.find(({ form }) => form.test(pattern))?.meaning;
  if (meaning === undefined) return;
  report.add(
    "pattern-foreign",
    `\`${shortened(pattern)}\` is read by the rules of ECMA-262, where ${meaning}.`,
    at,
  );
}

const foreignForms = [
  {
    form: /^\/\^.*\$\/[a-z]*$/,
    meaning:
      "the slashes around a pattern belong to it, so that nothing matches",
  },
  {
    form: /\[\[:\^?[a-z]+:\]/,
    meaning: "`[[:alpha:]]` has no meaning of its own",
  },
];

/** An escaped letter that ECMA-262 (Annex B) takes for the letter itself, such as the anchors of other languages. */
function foreignEscape(pattern: string): string | undefined {
  const [, letter] =
    [...pattern.matchAll(/\\(.)/gsu)].find(
      ([, each = ""]) =>
        /[A-Za-z]/.test(each) && !/[dDwWsSbBfnrtvcxukpP]/.test(each),
    ) ?? [];
  return letter === undefined
    ? undefined
    : `\`\\${letter}\` is the letter ${letter}`;
}

/** What is wrong with a pattern under these flags; `undefined` if nothing is. */
export function syntaxError(
  pattern: string,
  flags: string,
): string | undefined {
  try {
    const compiled = new RegExp(pattern, flags);
    // What is too large is found out where it is first used.
    if (pattern.length > longPattern) compiled.test("");
    return undefined;
  } catch (error) {
    return (error instanceof Error ? error.message : String(error))
      .split(": ")
      .at(-1);
  }
}

/** How many groups are open at once at most. */
export function groupDepth(pattern: string): number {
  let depth = 0;
  let most = 0;
  for (const [token] of pattern.matchAll(/\\.|\[(?:\\.|[^\]\\])*\]|[()]/gsu)) {
    if (token === "(") depth += 1;
    if (token === ")") depth -= 1;
    most = Math.max(most, depth);
  }
  return most;
}
