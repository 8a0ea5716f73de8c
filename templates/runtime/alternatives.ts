import {
  type Check,
  type Issue,
  issuesOf,
  keysOf,
  mustBe,
  type Place,
} from "./check.js";

/** Adds issues unless a value fits at least one of several alternatives. */
export function fitsAny(
  alternatives: readonly Check[],
  value: unknown,
  at: Place,
  key?: string | number,
): void {
  const attempts: Attempt[] = [];
  for (const check of alternatives) {
    const tried = issuesOf(check, value);
    if (tried.length === 0) return;
    attempts.push(tried);
  }
  noneFits("anyOf", attempts, value, at, key);
}

/** Adds issues unless a value fits exactly one of several alternatives. */
export function fitsOne(
  alternatives: readonly Check[],
  value: unknown,
  at: Place,
  key?: string | number,
): void {
  const attempts: Attempt[] = [];
  for (const check of alternatives) {
    const tried = issuesOf(check, value);
    if (tried.length > 0) attempts.push(tried);
  }
  const fitting = alternatives.length - attempts.length;
  if (fitting === 0) noneFits("oneOf", attempts, value, at, key);
  else if (fitting > 1) {
    const forms = `exactly one of ${alternatives.length} forms`;
    mustBe("oneOf", forms, value, at, key);
  }
}

/** The issues that a value has under one alternative. */
type Attempt = readonly Issue[];

/** Lets the alternative speak that fits best, where that is clear; else one issue says that none does. */
function noneFits(
  code: "anyOf" | "oneOf",
  attempts: readonly Attempt[],
  value: unknown,
  at: Place,
  key: string | number | undefined,
): void {
  const penalties = attempts.map(penalty);
  const least = Math.min(...penalties);
  const [best, other] = attempts.filter((_, at) => penalties[at] === least);
  if (best !== undefined && (other === undefined || sameIssues(best, other))) {
    const above = keysOf(at, key);
    for (const { path, ...rest } of best)
      at.issues.push({ path: [...above, ...path], ...rest });
  } else if (attempts.every((each) => each.some(isAboutKind))) {
    mustBe(code, expectations(attempts), value, at, key);
  } else {
    mustBe(code, `one of ${attempts.length} forms`, value, at, key);
  }
}

/** How far the value is from what an alternative wants. */
function penalty(issues: Attempt): number {
  const start = issues.some(isAboutKind) ? 1e6 : 0;
  return issues.reduce((sum, issue) => sum + weight(issue), start);
}

/** The value's own type or constant is wrong: it was hardly meant for this alternative. */
function isAboutKind({ path, code }: Issue): boolean {
  return (
    path.length === 0 && ["type", "const", "enum", "required"].includes(code)
  );
}

/** A wrong tag says more than a wrong detail; a misfit deep inside less than one near the top. */
function weight({ path, code }: Issue): number {
  const isTag = path.length === 1 && (code === "const" || code === "enum");
  return (isTag ? 1000 : 10) + Math.max(0, 5 - path.length);
}

function sameIssues(a: Attempt, b: Attempt): boolean {
  const told = (issues: Attempt): string =>
    JSON.stringify(issues.map(({ path, message }) => [path, message]));
  return a.length === 1 && told(a) === told(b);
}

function expectations(attempts: readonly Attempt[]): string {
  const all = attempts.flatMap(
    (each) => each.find(isAboutKind)?.expected ?? [],
  );
  return [...new Set(all)].slice(0, 8).join(" or ");
}
