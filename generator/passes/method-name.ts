import type { Operation } from "../ir/api.js";
import type { NameScope } from "../ir/name-scope.js";
import { appendedNumber } from "./naming/frameworks/doubles.js";
import { withoutFramework } from "./naming/framework-ids.js";
import { lowercaseWords } from "./naming/lowercase.js";
import { literals, routeOf } from "./naming/route.js";
import { camelCase, pascalCase, words } from "./words.js";

/** What a class can't offer under its own name: a `then` would make it a promise. */
const unusable: readonly string[] = [
  "then",
  ...Object.getOwnPropertyNames(Object.prototype),
];

export function usable(name: string): string {
  return unusable.includes(name) ? `${name}_` : name;
}

/** Methods that every client will have. A resource may be called so, and what belongs to webhooks can stand on `webhooks`. */
const clientMethods: ReadonlySet<string> = new Set(["request", "withOptions"]);

/** Whether a name of a method is kept for the client itself. */
export function isClients(
  { path }: Pick<Claimant, "path">,
  name: string,
): boolean {
  return path.length === 0 && clientMethods.has(name);
}

/** The resource that a method is of. */
interface Claimant {
  readonly path: readonly string[];
  readonly scope: NameScope;
}

/**
 * Where a name is taken, the id that it was made of stands for it: `listBlockchains` beside `list`, what it says beside its resource; then words of
 * the path that the other's doesn't have (`listCheckpoints`), and what tells ids apart (`getAll1`); then the verb is appended, before a number: `listPost`.
 *
 * @param other who has the name
 */
export function claimMethod(
  claimant: Claimant,
  wanted: string,
  operation: Operation,
  other: Operation | undefined,
): string {
  const { scope, path } = claimant;
  const isFree = (name: string): boolean =>
    !scope.has(name) && !isClients(claimant, name);
  const withVerb = `${wanted}${pascalCase(operation.method)}`;
  const others = [
    ...(isToldByVerb(wanted, operation, other) ? [withVerb] : []),
    ...byId(wanted, path, operation),
    ...byPath(wanted, operation, other),
    ...byNumber(wanted, operation),
    withVerb,
  ].map(usable);
  const free = [wanted, ...others].find(isFree);
  return scope.claim(free ?? (isClients(claimant, wanted) ? withVerb : wanted));
}

/** An id that ends in the method of HTTP, or that begins with it for another operation of the path, says no more than that does. */
function isToldByVerb(
  wanted: string,
  operation: Operation,
  other: Operation | undefined,
): boolean {
  const { operationId = "", method, path } = operation;
  const verb = method.toLowerCase();
  const id = lowercaseWords(operationId);
  const isBeside = other === undefined || other.path === path;
  return (
    (id.at(-1) === verb && beginAlike(operationId, wanted)) ||
    (id[0] === verb && isBeside && !beginAlike(verb, wanted))
  );
}

/** Names that an id has for a method, besides the one that is taken. */
function byId(
  wanted: string,
  path: readonly string[],
  operation: Operation,
): readonly string[] {
  const id = withoutFramework(operation);
  if (beginAlike(id, wanted)) return [camelCase(id)];
  if (appendedNumber(operation) !== "") return [];
  const own = beyondPath(id, path);
  if (own.length > 1) return [camelCase(own.join(" "))];
  return camelCase(own.join(" ")) === wanted ? [] : longName(id);
}

/** With the last words of the path, where neither the name nor the path of the other has any of them. */
function byPath(
  wanted: string,
  operation: Operation,
  other: Operation | undefined,
): readonly string[] {
  if (other === undefined) return [];
  const known = new Set(
    [wanted, ...literals(routeOf(other))].flatMap(lowercaseWords),
  );
  const all = literals(routeOf(operation)).flatMap(lowercaseWords);
  const own = all.slice(all.findLastIndex((each) => known.has(each)) + 1);
  return /\p{L}/u.test(own.join(""))
    ? [camelCase([wanted, ...own].join(" "))]
    : [];
}

function byNumber(wanted: string, operation: Operation): readonly string[] {
  const number = appendedNumber(operation);
  return number === "" ? [] : [`${wanted}${number}`];
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
