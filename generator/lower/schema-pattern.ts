import type { Report } from "../diagnostics/report.js";
import type { Location } from "../ir/json.js";
import { shortened } from "./schema-resources.js";

/** A pattern and one place where it stands. */
export interface PatternUse {
  readonly pattern: string;
  readonly at: Location;
}

/** Whether a pattern is an ECMA-262 regular expression, with the `u` flag or, where only that makes it invalid, without. Reported if neither. */
export function checkPattern(
  pattern: string,
  at: Location,
  report: Report,
): boolean {
  const error = syntaxError(pattern, "u");
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

function syntaxError(pattern: string, flags: string): string | undefined {
  try {
    new RegExp(pattern, flags);
    return undefined;
  } catch (error) {
    return (error instanceof Error ? error.message : String(error))
      .split(": ")
      .at(-1);
  }
}

/** Bounds the search by steps, not by time, so that every run reports the same. */
const limits = { maxSteps: 4000, maxScore: 300, timeout: Infinity } as const;

/** Warns of patterns that can take exponential or high polynomial time (ReDoS). The checker is only loaded when a pattern repeats without bound. */
export async function reportUnsafePatterns(
  uses: readonly PatternUse[],
  report: Report,
): Promise<void> {
  const repeating = uses.filter(({ pattern }) => /[*+]|\{\d+,\}/.test(pattern));
  if (repeating.length === 0) return;
  const { isSafePattern } = await import("redos-detector");
  for (const { pattern, at } of repeating) {
    const unicode = syntaxError(pattern, "u") === undefined;
    if (isUnsafe(() => isSafePattern(pattern, { ...limits, unicode }).safe)) {
      report.add(
        "pattern-unsafe",
        `\`${shortened(pattern)}\` can take very long on some values (ReDoS).`,
        at,
      );
    }
  }
}

/** What the checker cannot read it cannot vouch for. */
function isUnsafe(check: () => boolean): boolean {
  try {
    return !check();
  } catch {
    return true;
  }
}
