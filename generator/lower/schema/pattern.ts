import type { Report } from "../../diagnostics/report.js";
import type { Location } from "../../ir/json.js";
import { shortened } from "./shortened.js";

/** Compilers give up on regular expressions whose groups are nested a few times deeper. */
const deepestGroup = 1000;

/** Whether a pattern is an ECMA-262 regular expression, with the `u` flag or, where only that makes it invalid, without. Reported if neither. */
export function checkPattern(
  pattern: string,
  at: Location,
  report: Report,
): boolean {
  const error = syntaxError(pattern, "u");
  if (groupDepth(pattern) > deepestGroup) {
    const message = `\`${shortened(pattern)}\` has groups nested more than ${deepestGroup} deep.`;
    report.add("pattern-invalid", message, at);
    return false;
  }
  if (error === undefined || syntaxError(pattern, "") === undefined) {
    reportForeign(pattern, error === undefined, at, report);
    return true;
  }
  report.add(
    "pattern-invalid",
    `\`${shortened(pattern)}\` is not a regular expression of ECMA-262: ${error}.`,
    at,
  );
  return false;
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
        /[A-Za-z]/.test(each) && !/[dDwWsSbBfnrtvcxuk]/.test(each),
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
    new RegExp(pattern, flags);
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
