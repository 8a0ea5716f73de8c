import type { Report } from "../../../diagnostics/report.js";
import type { Location } from "../../../ir/json.js";
import { groupDepth, syntaxError } from "../pattern.js";
import { repeatsFew } from "./few-repetitions.js";
import { fewWays } from "./few-ways.js";
import { repeatsRepetition } from "./repeated-repetition.js";
import { shortened } from "../shortened.js";

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

/** What all proofs and what one may take that a pattern is quick, in places looked at. */
const workOfProofs = 500_000;
const workOfProof = 50_000;
const longestProof = 1000;

type Verdict = "safe" | "unsafe" | "open";
type Verdicts = ReadonlyMap<string, Verdict>;

/** Looks some steps into a pattern. */
type Look = (pattern: string, maxSteps: number) => Verdict;

/** Warns of patterns that can take exponential or high polynomial time (ReDoS). The checker is only loaded when a pattern repeats without bound. */
export async function reportUnsafePatterns(
  uses: readonly PatternUse[],
  report: Report,
): Promise<void> {
  const repeating = uses.filter(({ pattern }) => /[*+]|\{\d+,\}/.test(pattern));
  if (repeating.length === 0) return;
  const look = await loadChecker();
  const patterns = repeating.map(({ pattern }) => pattern);
  const verdicts = withProofs(judge(patterns, look));
  for (const use of repeating)
    reportVerdict(verdicts.get(use.pattern), use, report);
}

async function loadChecker(): Promise<Look> {
  const { isSafePattern } = await import("redos-detector");
  return (pattern, maxSteps) => {
    const unicode = syntaxError(pattern, "u") === undefined;
    const limits = { maxSteps, maxScore: 300, timeout: Infinity, unicode };
    const { safe, error } = isSafePattern(pattern, limits);
    if (error === "hitMaxSteps") return "open";
    return safe ? "safe" : "unsafe";
  };
}

function reportVerdict(
  verdict: Verdict | undefined,
  { pattern, at }: PatternUse,
  report: Report,
): void {
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

/** Judges patterns as far as the allowance goes: what is open even at the deepest is unsafe, what was not looked at so deeply stays open. */
function judge(patterns: readonly string[], look: Look): Verdicts {
  const verdicts = new Map<string, Verdict>(
    patterns.map((pattern) => [pattern, plainVerdict(pattern)]),
  );
  let done = 0;
  for (const depth of depths) {
    const open = patterns.filter((each) => verdicts.get(each) === "open");
    lookInto(open, { depth, done }, verdicts, look);
    done = depth;
  }
  return verdicts;
}

/** What is seen without looking at characters. */
function plainVerdict(pattern: string): Verdict {
  if (repeatsRepetition(pattern)) return "unsafe";
  return repeatsFew(pattern) ? "safe" : "open";
}

/** The checker counts ways that a RegExp never goes one after the other, as none is left when the next begins: what is proven to be quick is safe. */
function withProofs(verdicts: Verdicts): Verdicts {
  let left = workOfProofs;
  const proven = new Map(verdicts);
  for (const [pattern, verdict] of verdicts) {
    if (verdict === "safe" || pattern.length > longestProof) continue;
    const { isProven, work } = fewWays(pattern, Math.min(left, workOfProof));
    left -= stepsToRead + work;
    if (isProven) proven.set(pattern, "safe");
    if (left <= 0) break;
  }
  return proven;
}

/** Looks so deep into patterns that were looked into before, until what is allowed at this depth is spent. */
function lookInto(
  patterns: readonly string[],
  { depth, done }: { readonly depth: number; readonly done: number },
  verdicts: Map<string, Verdict>,
  look: Look,
): void {
  let left = allowance;
  for (const pattern of patterns) {
    const reading = stepsToRead + pattern.length / lengthPerStep;
    const step = costOfStep(pattern);
    if (left < reading || step * depth > mostForOne) continue;
    const verdict = verdictAt(pattern, depth, look);
    verdicts.set(pattern, verdict);
    left -= reading + step * (verdict === "open" ? depth : done);
  }
}

/** A step within many groups takes the checker as long as several, by measurement. */
function costOfStep(pattern: string): number {
  return 1 + (groupDepth(pattern) / 8) ** 2;
}

function verdictAt(pattern: string, depth: number, look: Look): Verdict {
  try {
    const verdict = look(pattern, depth);
    return verdict === "open" && depth === deepest ? "unsafe" : verdict;
  } catch {
    // What the checker can't read it can't vouch for.
    return "unsafe";
  }
}
