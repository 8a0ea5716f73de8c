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

/** The way to a place: that to what holds it, and the key from there. A path is made of it only where there is an issue. */
export interface Path {
  readonly up: Path | undefined;
  readonly key: string | number;
}

/**
 * Adds to `issues` all that is wrong with `value`, nothing when it is valid.
 *
 * @param path where `value` is, for the paths of its issues; without it they lead from `value` itself
 */
export type Check = (value: unknown, issues: Issue[], path?: Path) => void;

/** The place of a property or an item. */
export function at(up: Path | undefined, key: string | number): Path {
  return { up, key };
}

/** The keys and indexes on the way to a place. */
export function keysOf(path: Path | undefined): (string | number)[] {
  if (path === undefined) return [];
  if (path.up === undefined) return [path.key];
  const keys = keysOf(path.up);
  keys.push(path.key);
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
 * @param path where `value` is, or with `key` what holds it
 */
export function mustBe(
  code: string,
  expected: string,
  value: unknown,
  issues: Issue[],
  path: Path | undefined,
  key?: string | number,
): void {
  const place = key === undefined ? path : at(path, key);
  if (value === undefined) lacks(expected, issues, place);
  else {
    const received = value === secret ? undefined : describe(value);
    add(issues, place, code, `must be ${expected}`, expected, received);
  }
}

/** Adds the issue "must have `expected`": a rule about which properties are given. */
export function mustHave(
  code: string,
  expected: string,
  issues: Issue[],
  path: Path | undefined,
  key?: string | number,
): void {
  const place = key === undefined ? path : at(path, key);
  add(issues, place, code, `must have ${expected}`, expected);
}

/** Adds the issue that a property is required. */
export function missing(
  issues: Issue[],
  path: Path | undefined,
  key: string,
): void {
  lacks("a value", issues, at(path, key));
}

function lacks(
  expected: string,
  issues: Issue[],
  place: Path | undefined,
): void {
  add(issues, place, "required", "is required", expected);
}

/** Adds the issue that a key is not known, with the nearest of the known ones. */
export function unknownKey(
  code: string,
  known: Iterable<string>,
  issues: Issue[],
  path: Path | undefined,
  key: string,
): void {
  const meant = nearest(key, known);
  const help = meant === undefined ? "" : `: did you mean ${meant}?`;
  const message = `is not a known key${help}`;
  add(issues, at(path, key), code, message, meant ?? "no such key");
}

function add(
  issues: Issue[],
  place: Path | undefined,
  code: string,
  message: string,
  expected: string,
  received?: string,
): void {
  const path = keysOf(place);
  // By index, which grows an array faster than `push` does.
  issues[issues.length] =
    received === undefined
      ? { path, code, message, expected }
      : { path, code, message, expected, received };
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
