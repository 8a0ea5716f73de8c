import type { Operation } from "../ir/api.js";
import type { NameScope } from "../ir/name-scope.js";
import { appendedNumber } from "./naming/doubles.js";
import { withoutFramework } from "./naming/framework-ids.js";
import { camelCase, pascalCase, words } from "./words.js";

/** What a class can't offer under its own name: a `then` would make it a promise. */
const unusable: readonly string[] = [
  "then",
  ...Object.getOwnPropertyNames(Object.prototype),
];

export function usable(name: string): string {
  return unusable.includes(name) ? `${name}_` : name;
}

/** The resource that a method is of. */
interface Claimant {
  readonly path: readonly string[];
  readonly scope: NameScope;
}

/**
 * Where a name is taken, the id that it was made of stands for it: `listBlockchains` beside `list`, `getAll1` beside `getAll`, what it says beside
 * its resource; without one the verb is appended before a number: `listPost`.
 */
export function claimMethod(
  { scope, path }: Claimant,
  wanted: string,
  operation: Operation,
): string {
  const free = [
    ...byId(wanted, path, operation).map(usable),
    `${wanted}${pascalCase(operation.method)}`,
  ].find((each) => !scope.has(each));
  return scope.claim(wanted, free ?? wanted);
}

/** Names that an id has for a method, besides the one that is taken. */
function byId(
  wanted: string,
  path: readonly string[],
  operation: Operation,
): readonly string[] {
  const id = withoutFramework(operation);
  const number = appendedNumber(operation);
  if (beginAlike(id, wanted)) return [camelCase(id)];
  if (number !== "") return [`${wanted}${number}`];
  const own = beyondPath(id, path);
  if (own.length > 1) return [camelCase(own.join(" "))];
  return camelCase(own.join(" ")) === wanted ? [] : longName(id);
}

/** `suspend_patch` of `acs_users_suspend_patch`, on `acs.users`. */
function beyondPath(id: string, path: readonly string[]): readonly string[] {
  const above = path.flatMap(words).map((word) => word.toLowerCase());
  const own = words(id);
  const isAbove = above.every((word, at) => own[at]?.toLowerCase() === word);
  return isAbove ? own.slice(above.length) : own;
}

/** A word alone may be wanted by others. */
function longName(id: string): readonly string[] {
  return words(id).length > 1 ? [camelCase(id)] : [];
}

function beginAlike(one: string, other: string): boolean {
  const [first = "", second = ""] = [one, other].map((each) => words(each)[0]);
  return first.toLowerCase() === second.toLowerCase();
}
