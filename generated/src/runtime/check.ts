import { nearest } from "./nearest.js";

/** One thing that is wrong with a value. */
export interface Issue {
  /** Keys and indexes that lead from the checked value to the place; empty for the value itself. */
  path: (string | number)[];
  /** The JSON Schema keyword that is violated; `unknown` for a key that the API does not know. */
  readonly code: string;
  /** What to do, in a few words: `must be a UUID`. */
  readonly message: string;
  readonly expected: string;
  /** The value in short; absent where there is none, and for secrets. */
  readonly received?: string;
}

/** Adds to `issues` all that is wrong with `value`, nothing when it is valid. Paths are relative to `value`. */
export type Check = (value: unknown, issues: Issue[]) => void;

/** Stands for a value that must not be shown. */
export const secret: unique symbol = Symbol("secret");

/** An object in JSON's sense: neither null nor an array. */
export function isObject(
  value: unknown,
): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

export function isArray(value: unknown): value is readonly unknown[] {
  return Array.isArray(value);
}

/** An object's own property: `toString` is none unless it was given. */
export function own(
  object: Readonly<Record<string, unknown>>,
  key: string,
): unknown {
  return Object.hasOwn(object, key) ? object[key] : undefined;
}

/**
 * Adds the issue "must be `expected`", or "is required" where nothing was given.
 *
 * @param path becomes the issue's own
 */
export function mustBe(
  issues: Issue[],
  path: (string | number)[],
  code: string,
  expected: string,
  value: unknown,
): void {
  if (value === undefined) issues.push(requiredIssue(path, expected));
  else if (value === secret)
    issues.push({ path, code, message: `must be ${expected}`, expected });
  else
    issues.push({
      path,
      code,
      message: `must be ${expected}`,
      expected,
      received: describe(value),
    });
}

/** Adds the issue "must have `expected`": a rule about which properties are given. */
export function mustHave(
  issues: Issue[],
  path: (string | number)[],
  code: string,
  expected: string,
): void {
  issues.push({ path, code, message: `must have ${expected}`, expected });
}

/** Adds the issue that a property is required. */
export function missing(
  issues: Issue[],
  path: (string | number)[],
  key: string,
): void {
  path.push(key);
  issues.push(requiredIssue(path, "a value"));
}

function requiredIssue(path: (string | number)[], expected: string): Issue {
  return { path, code: "required", message: "is required", expected };
}

/** Adds the issue that a key is not known, with the nearest of the known ones. */
export function unknownKey(
  issues: Issue[],
  path: (string | number)[],
  code: string,
  key: string,
  known: Iterable<string>,
): void {
  const meant = nearest(key, known);
  path.push(key);
  issues.push({
    path,
    code,
    message:
      meant === undefined
        ? "is not a known key"
        : `is not a known key: did you mean ${meant}?`,
    expected: meant ?? "no such key",
  });
}

/** Prefixes the paths of the issues that were added since there were `from`. */
export function nest(
  issues: readonly Issue[],
  path: readonly (string | number)[],
  from: number,
): void {
  for (let index = from; index < issues.length; index += 1) {
    issues[index]?.path.unshift(...path);
  }
}

/** Removes what the issues since `from` tell of received values. */
export function redact(issues: Issue[], from: number): void {
  for (let index = from; index < issues.length; index += 1) {
    const issue = issues[index];
    if (issue === undefined) continue;
    const { path, code, message, expected } = issue;
    issues[index] = { path, code, message, expected };
  }
}

/** A value in short, for a person to recognise. */
export function describe(value: unknown): string {
  if (typeof value === "string") return quote(shorten(value));
  if (Array.isArray(value)) return `an array of ${value.length}`;
  if (typeof value === "object" && value !== null) return "an object";
  return typeof value === "function" ? "a function" : String(value);
}

function quote(text: string): string {
  return plain.test(text) ? `"${text}"` : JSON.stringify(text);
}

const plain = /^[ !#-[\]-~]*$/;

function shorten(text: string): string {
  return text.length > 60 ? `${text.slice(0, 59)}…` : text;
}
