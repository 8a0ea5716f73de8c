import {
  type Check,
  type Issue,
  issuesOf,
  keysOf,
  isObject,
  mustBe,
  own,
  type Place,
} from "./check.js";
import { nearest } from "./nearest.js";

/** Adds issues unless a value fits at least one of several alternatives. */
export function fitsAny(
  alternatives: readonly Check[],
  value: unknown,
  at: Place,
  key?: string | number,
): void {
  const attempts: Attempt[] = [];
  for (const check of alternatives) {
    const issues = issuesOf(check, value);
    if (issues.length === 0) return;
    attempts.push({ check, issues });
  }
  noneFits("anyOf", attempts, value, at, key);
}

/** A check of an alternative, with what the alternative is called; without a name it is told by its place. */
export type Alternative = Check | readonly [name: string, check: Check];

/** Adds issues unless a value fits exactly one of several alternatives; where it fits more, these are named. */
export function fitsOne(
  alternatives: readonly Alternative[],
  value: unknown,
  at: Place,
  key?: string | number,
): void {
  const attempts: Attempt[] = [];
  const fitting: string[] = [];
  for (const [index, each] of alternatives.entries()) {
    const check = checkOf(each);
    const issues = issuesOf(check, value);
    if (issues.length > 0) attempts.push({ check, issues });
    else
      fitting.push(typeof each === "function" ? `form ${index + 1}` : each[0]);
  }
  if (fitting.length === 0) noneFits("oneOf", attempts, value, at, key);
  else if (fitting.length > 1) {
    const told = fitting.slice(0, 8).join(" and ");
    mustBe("oneOf", `of one form only, but fits ${told}`, value, at, key);
  }
}

function checkOf(alternative: Alternative): Check {
  return typeof alternative === "function" ? alternative : alternative[1];
}

type Fits<Each> = (
  alternatives: readonly Each[],
  value: unknown,
  at: Place,
  key?: string | number,
) => void;

/** `fitsAny` or `fitsOne`, of alternatives that the value of a property names: where it is refused, the one that is named speaks. */
export function fitsNamed<Each extends Alternative>(
  fits: Fits<Each>,
  alternatives: readonly Each[],
  property: string,
  names: readonly (readonly unknown[])[],
  value: unknown,
  at: Place,
  key?: string | number,
): void {
  const from = at.issues.length;
  fits(alternatives, value, at, key);
  if (at.issues.length === from || !isObject(value)) return;
  const tag = own(value, property);
  const named = alternatives[names.findIndex((each) => each.includes(tag))];
  const issues = named === undefined ? [] : issuesOf(checkOf(named), value);
  if (issues.length === 0) return;
  at.issues.length = from;
  speak(issues, at, key);
}

/** Adds the issue that a tag names none of a union's alternatives, with the name that is near. */
export function mustBeTag(
  expected: string,
  known: readonly string[],
  tag: unknown,
  at: Place,
  key?: string | number,
): void {
  const meant = typeof tag === "string" ? nearest(tag, known) : undefined;
  const help =
    meant === undefined ? "" : `: did you mean ${JSON.stringify(meant)}?`;
  mustBe("discriminator", expected + help, tag, at, key);
}

/** An alternative that a value does not fit, and why. */
interface Attempt {
  readonly check: Check;
  readonly issues: readonly Issue[];
}

/** Lets the alternative speak that fits best, where that is clear; else one issue says that none does. */
function noneFits(
  code: "anyOf" | "oneOf",
  attempts: readonly Attempt[],
  value: unknown,
  at: Place,
  key: string | number | undefined,
): void {
  const nearest = most(attempts, (each) => -penalty(each));
  const [best, other] = isObject(value) ? most(nearest, gain) : nearest;
  if (best !== undefined && (other === undefined || isSame(best, other))) {
    speak(best.issues, at, key);
  } else if (attempts.every(({ issues }) => issues.some(isAboutKind))) {
    mustBe(code, expectations(attempts), value, at, key);
  } else {
    mustBe(code, `one of ${attempts.length} forms`, value, at, key);
  }
}

function speak(
  issues: readonly Issue[],
  at: Place,
  key: string | number | undefined,
): void {
  const above = keysOf(at, key);
  for (const { path, ...rest } of issues)
    at.issues.push({ path: [...above, ...path], ...rest });
}

function most(
  attempts: readonly Attempt[],
  rank: (attempt: Attempt) => number,
): readonly Attempt[] {
  const ranks = attempts.map(rank);
  const highest = Math.max(...ranks);
  return attempts.filter((_, index) => ranks[index] === highest);
}

/** How much of what an alternative asks for the value has, more than none. */
function gain({ check, issues }: Attempt): number {
  return issuesOf(check, {}).length - issues.length;
}

/** How far the value is from what an alternative wants. */
function penalty({ issues }: Attempt): number {
  const start = issues.some(isAboutKind) ? 1e6 : 0;
  return issues.reduce((sum, issue) => sum + weight(issue), start);
}

/** The value's own type or constant is wrong: it was hardly meant for this alternative. */
function isAboutKind({ path, code }: Issue): boolean {
  return (
    path.length === 0 && ["type", "const", "enum", "required"].includes(code)
  );
}

/** A wrong tag says more than a wrong detail, what is missing more than what is there and wrong, a misfit near the top more than one deep inside. */
function weight({ path, code }: Issue): number {
  const isTag = path.length === 1 && (code === "const" || code === "enum");
  const isMissing = code === "required" ? 6 : 0;
  return (isTag ? 1000 : 10) + isMissing + Math.max(0, 5 - path.length);
}

function isSame(a: Attempt, b: Attempt): boolean {
  const told = ({ issues }: Attempt): string =>
    JSON.stringify(issues.map(({ path, message }) => [path, message]));
  return a.issues.length === 1 && told(a) === told(b);
}

function expectations(attempts: readonly Attempt[]): string {
  const all = attempts.flatMap(
    ({ issues }) => issues.find(isAboutKind)?.expected ?? [],
  );
  return [...new Set(all)].slice(0, 8).join(" or ");
}
