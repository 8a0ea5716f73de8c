import type { Report } from "../../diagnostics/report.js";
import type { Location } from "../../ir/json.js";
import { parsePattern, type PatternNode } from "../../ir/pattern.js";
import { groupDepth, syntaxError } from "./pattern.js";
import { shortened } from "./shortened.js";

/** A pattern and one place where it stands. */
export interface PatternUse {
  readonly pattern: string;
  readonly at: Location;
}

/**
 * How many steps the checker goes into a pattern: first a few with each, then more with those that are still open, so that a hard one takes
 * nothing from the others. Steps, not time, so that every run reports the same.
 */
const depths: readonly number[] = [100, 400, 1600, 4000];
const deepest = Math.max(...depths);
/** Steps at each depth, for all patterns of a description together; the last of them may go beyond. */
const allowance = 2000;
/** Steps at one depth into one pattern. */
const mostForOne = 6000;
/** What it takes to begin with a pattern, in steps. */
const stepsToRead = 10;
const lengthPerStep = 20;

type Verdict = "safe" | "unsafe" | "open";

/** Warns of patterns that can take exponential or high polynomial time (ReDoS). The checker is only loaded when a pattern repeats without bound. */
export async function reportUnsafePatterns(
  uses: readonly PatternUse[],
  report: Report,
): Promise<void> {
  const repeating = uses.filter(({ pattern }) => /[*+]|\{\d+,\}/.test(pattern));
  if (repeating.length === 0) return;
  const { isSafePattern } = await import("redos-detector");
  const verdicts = judge(
    repeating.map(({ pattern }) => pattern),
    (pattern, maxSteps) => {
      const unicode = syntaxError(pattern, "u") === undefined;
      const limits = { maxSteps, maxScore: 300, timeout: Infinity, unicode };
      const { safe, error } = isSafePattern(pattern, limits);
      if (error === "hitMaxSteps") return "open";
      return safe ? "safe" : "unsafe";
    },
  );
  for (const { pattern, at } of repeating) {
    const verdict = verdicts.get(pattern);
    if (verdict === "unsafe")
      report.add(
        "pattern-unsafe",
        `\`${shortened(pattern)}\` can take very long on some values (ReDoS).`,
        at,
      );
    if (verdict === "open")
      report.add(
        "pattern-unchecked",
        `Whether \`${shortened(pattern)}\` can take very long on some values (ReDoS) was not found out: it is too intricate, or there are too many patterns.`,
        at,
      );
  }
}

/** Judges patterns as far as the allowance goes: what is open even at the deepest is unsafe, what was not looked at so deeply stays open. */
function judge(
  patterns: readonly string[],
  look: (pattern: string, maxSteps: number) => Verdict,
): ReadonlyMap<string, Verdict> {
  const verdicts = new Map<string, Verdict>(
    patterns.map((pattern) => [
      pattern,
      repeatsRepetition(pattern) ? "unsafe" : "open",
    ]),
  );
  let open = patterns.filter((pattern) => verdicts.get(pattern) === "open");
  let done = 0;
  for (const depth of depths) {
    let left = allowance;
    for (const pattern of open) {
      const reading = stepsToRead + pattern.length / lengthPerStep;
      const step = costOfStep(pattern);
      if (left < reading || step * depth > mostForOne) continue;
      const verdict = verdictAt(pattern, depth, look);
      verdicts.set(pattern, verdict);
      left -= reading + step * (verdict === "open" ? depth : done);
    }
    open = open.filter((pattern) => verdicts.get(pattern) === "open");
    done = depth;
  }
  return verdicts;
}

/** Whether what a repetition repeats can be nothing but a repetition, as in `(a+)*`: what both share out has exponentially many ways. */
function repeatsRepetition(pattern: string): boolean {
  const node = parsePattern(pattern);
  return node !== undefined && holdsBlownUp(node);
}

function holdsBlownUp(node: PatternNode): boolean {
  if (node.kind === "repeat")
    return (
      (node.most === Infinity && canBeRepetition(node.body)) ||
      holdsBlownUp(node.body)
    );
  return "parts" in node && node.parts.some(holdsBlownUp);
}

function canBeRepetition(node: PatternNode): boolean {
  if (node.kind === "choice") return node.parts.some(canBeRepetition);
  if (node.kind === "sequence") {
    const [only, ...others] = node.parts;
    return only !== undefined && others.length === 0 && canBeRepetition(only);
  }
  return (
    node.kind === "repeat" &&
    ((node.most > 1 && node.most > node.least) || canBeRepetition(node.body))
  );
}

/** A step within many groups takes the checker as long as several, by measurement. */
function costOfStep(pattern: string): number {
  return 1 + (groupDepth(pattern) / 8) ** 2;
}

function verdictAt(
  pattern: string,
  depth: number,
  look: (pattern: string, maxSteps: number) => Verdict,
): Verdict {
  try {
    const verdict = look(pattern, depth);
    return verdict === "open" && depth === deepest ? "unsafe" : verdict;
  } catch {
    // What the checker can't read it can't vouch for.
    return "unsafe";
  }
}
