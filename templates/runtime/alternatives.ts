import { type Check, type Issue, mustBe, nest } from "./check.js";

/**
 * Adds the issues of a value that fits none of several alternatives: those of the one that fits best where that is clear,
 * else one issue that says so.
 */
export function noneFits(
  issues: Issue[],
  path: readonly (string | number)[],
  code: "anyOf" | "oneOf",
  alternatives: readonly Check[],
  value: unknown,
): void {
  const attempts = alternatives.map((check) => attempt(check, value));
  const least = Math.min(...attempts.map((each) => each.penalty));
  const [best, other] = attempts.filter((each) => each.penalty === least);
  const from = issues.length;
  if (best !== undefined && (other === undefined || sameIssues(best, other))) {
    issues.push(...best.issues);
    nest(issues, path, from);
  } else if (attempts.every((each) => each.refusedAtOnce)) {
    mustBe(issues, path, code, expectations(attempts), value);
  } else {
    mustBe(issues, path, code, `one of ${alternatives.length} forms`, value);
  }
}

interface Attempt {
  readonly issues: readonly Issue[];
  /** How far the value is from what this alternative wants. */
  readonly penalty: number;
  /** The value itself, not something in it, is wrong. */
  readonly refusedAtOnce: boolean;
}

function attempt(check: Check, value: unknown): Attempt {
  const issues: Issue[] = [];
  check(value, issues);
  const refusedAtOnce = issues.some(isAboutKind);
  const penalty = issues.reduce(
    (sum, issue) => sum + weight(issue),
    refusedAtOnce ? 1e6 : 0,
  );
  return { issues, penalty, refusedAtOnce };
}

/** The value's own type or constant is wrong: it was hardly meant for this alternative. */
function isAboutKind({ path, code }: Issue): boolean {
  return path.length === 0 && ["type", "const", "enum"].includes(code);
}

/** A wrong tag says more than a wrong detail; a misfit deep inside less than one near the top. */
function weight({ path, code }: Issue): number {
  const isTag = path.length === 1 && (code === "const" || code === "enum");
  return (isTag ? 1000 : 10) + Math.max(0, 5 - path.length);
}

function sameIssues(a: Attempt, b: Attempt): boolean {
  const told = ({ path, message }: Issue): string =>
    JSON.stringify([path, message]);
  return (
    a.issues.length === 1 &&
    b.issues.length === 1 &&
    a.issues.map(told).join() === b.issues.map(told).join()
  );
}

function expectations(attempts: readonly Attempt[]): string {
  const all = attempts.flatMap(
    (each) => each.issues.find(isAboutKind)?.expected ?? [],
  );
  const few = [...new Set(all)].slice(0, 8);
  return few.join(" or ");
}
