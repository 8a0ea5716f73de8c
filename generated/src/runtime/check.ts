import { nearest } from "./nearest.js";

/** One thing that is wrong with a value. */
export interface Issue {
  /** Keys and indexes that lead from the checked value to the place; empty for the value itself. */
  readonly path: (string | number)[];
  /** The JSON Schema keyword that is violated; `unknown` for a key that the API does not know. */
  readonly code: string;
  /** What to do, in a few words: `must be a UUID`. */
  readonly message: string;
  readonly expected: string;
  /** The value in short; absent where there is none, and for secrets. */
  readonly received?: string;
}

/** Where a value is, and what takes what is wrong with it. A path is made of it only where there is an issue. */
export interface Place {
  readonly issues: Issue[];
  /** What holds the value, and under which key; nothing holds the value that is checked. */
  readonly up: Place | undefined;
  readonly key: string | number;
}

/** Adds to the place's issues all that is wrong with `value`, which is there; nothing when it is valid. */
export type Check = (value: unknown, at: Place) => void;

/** All that is wrong with a value. */
export function issuesOf(check: Check, value: unknown): Issue[] {
  const issues: Issue[] = [];
  check(value, { issues, up: undefined, key: "" });
  return issues;
}

/** All that is wrong with a value of which nothing is known. What leads back to itself, or deeper than anything can follow, is no JSON. */
export function issuesOfAny(check: Check, value: unknown): Issue[] {
  try {
    return issuesOf(check, value);
  } catch {
    const expected = "JSON that can be followed to its end";
    return issuesOf((_, at) => mustBe("type", expected, secret, at), value);
  }
}

/** The place of a property or an item. */
export function below(up: Place, key: string | number): Place {
  return { issues: up.issues, up, key };
}

/** The keys and indexes on the way to a place, or to what it holds under a key. */
export function keysOf(
  { up, key }: Place,
  below?: string | number,
): (string | number)[] {
  const keys = up ? keysOf(up, key) : [];
  if (below !== undefined) keys.push(below);
  return keys;
}

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

/** An object's own property: names such as `constructor` and `__proto__` are data like any other. */
export function own(object: object, key: string): unknown {
  return Object.hasOwn(object, key) ? Reflect.get(object, key) : undefined;
}

/**
 * Adds the issue "must be `expected`", or "is required" where nothing was given.
 *
 * @param at where `value` is, or with `key` what holds it
 */
export function mustBe(
  code: string,
  expected: string,
  value: unknown,
  at: Place,
  key?: string | number,
): void {
  if (value === undefined) return lacks(expected, at, key);
  const received = value === secret ? undefined : describe(value);
  add(at, key, code, `must be ${expected}`, expected, received);
}

/** Adds the issue "must have `expected`": a rule about which properties are given. */
export function mustHave(
  code: string,
  expected: string,
  at: Place,
  key?: string | number,
): void {
  add(at, key, code, `must have ${expected}`, expected);
}

/** Adds the issue that a property is required. */
export function missing(at: Place, key: string): void {
  lacks("a value", at, key);
}

function lacks(
  expected: string,
  at: Place,
  key: string | number | undefined,
): void {
  add(at, key, "required", "is required", expected);
}

/** Adds the issue that a key is not known, with the nearest of the known ones. */
export function unknownKey(
  code: string,
  known: Iterable<string>,
  at: Place,
  key: string,
): void {
  const meant = nearest(key, known);
  const help = meant === undefined ? "" : `: did you mean ${meant}?`;
  const message = `is not a known key${help}`;
  add(at, key, code, message, meant ?? "no such key");
}

/** Adds an issue for each key that is given and is not known. */
export function mustHaveOnly(
  object: Readonly<Record<string, unknown>>,
  known: readonly string[],
  at: Place,
): void {
  for (const key in object) {
    if (!known.includes(key) && object[key] !== undefined)
      unknownKey("unknown", known, at, key);
  }
}

function add(
  at: Place,
  key: string | number | undefined,
  code: string,
  message: string,
  expected: string,
  received?: string,
): void {
  const { issues } = at;
  const path = keysOf(at, key);
  // By index, which grows an array faster than `push` does.
  issues[issues.length] =
    received === undefined
      ? { path, code, message, expected }
      : { path, code, message, expected, received };
}

/** Removes what a place's issues since `from` tell of received values. */
export function redact({ issues }: Place, from: number): void {
  for (let index = from; index < issues.length; index += 1) {
    const issue = issues[index];
    if (issue === undefined) continue;
    const { path, code, message, expected } = issue;
    issues[index] = { path, code, message, expected };
  }
}

/** Removes those of a place's issues since `from` that repeat one another. */
export function once({ issues }: Place, from: number): void {
  const told = new Set<string>();
  for (const issue of issues.splice(from)) {
    const key = JSON.stringify([issue.path, issue.message]);
    if (!told.has(key)) issues.push(issue);
    told.add(key);
  }
}

/** A value in short, for a person to recognise. */
export function describe(value: unknown): string {
  if (typeof value === "string") return quote(shorten(value));
  if (Array.isArray(value)) return `an array of ${value.length}`;
  if (isObject(value)) return "an object";
  return typeof value === "function" ? "a function" : String(value);
}

function quote(text: string): string {
  return plain.test(text) ? `"${text}"` : JSON.stringify(text);
}

const plain = /^[ !#-[\]-~]*$/;

function shorten(text: string): string {
  return text.length > 60 ? `${text.slice(0, 59)}…` : text;
}
