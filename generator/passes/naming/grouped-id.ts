import type { Operation } from "../../ir/api.js";
import { words } from "../words.js";
import type { Accessor } from "./accessor.js";
import { lowercaseWords } from "./lowercase.js";
import { isPrefix, literals, routeOf } from "./route.js";
import { isPlural, isSame, isVerb } from "./vocabulary.js";

/** An id that begins with its resource, apart. */
export interface GroupedId {
  /** What it begins with, in words of its own: `affinity_group`. */
  readonly group: string;
  /** That, as the path has it, and what the path has below it: `affinityGroups`, `members`. */
  readonly resources: Accessor;
  readonly method: string;
}

/**
 * What an id is made of between its underscores: `droplets_list_kernels` is droplets, list, kernels. What the path begins with and says nothing
 * is left out: `api_v1_users_list` at `/api/v1/users` is users, list. `undefined` where an id has no underscore.
 */
export function idTokens(operation: Operation): readonly string[] | undefined {
  const { operationId = "" } = operation;
  if (!/^\p{L}[\p{L}\p{M}\p{N}]*_./u.test(operationId)) return undefined;
  const all = operationId.split("_").filter((each) => words(each).length > 0);
  const tokens = all.slice(prefixLength(all, operation));
  return tokens.length > 1 ? tokens : undefined;
}

/** How many of an id's words repeat `/api/v1` of its path. */
function prefixLength(tokens: readonly string[], operation: Operation): number {
  const { parts } = routeOf(operation);
  const end = tokens.findIndex(
    (token, index) =>
      !isPrefix(token) || parts[index]?.toLowerCase() !== token.toLowerCase(),
  );
  return end > 0 && tokens.length - end > 1 ? end : 0;
}

/**
 * An id, apart: its resource has as many words as a part of the path, or a tag; else the first. So have those below it.
 *
 * @param resourceOf what the first word means, which may be the name of a class
 */
export function groupedId(
  operation: Operation,
  resourceOf: (token: string) => string,
): GroupedId | undefined {
  const [first = "", ...others] = idTokens(operation) ?? [];
  if (others.length === 0) return undefined;
  const tokens = [resourceOf(first), ...others];
  const segments = literals(routeOf(operation));
  const found = longest(tokens, segments, operation.tags);
  const length = found?.length ?? 1;
  const group = tokens.slice(0, length).join(" ");
  const behind = segments.slice(found?.next ?? 0);
  const { resources, method } = below(tokens.slice(length), behind);
  return { group, resources: [found?.name ?? group, ...resources], method };
}

/** Resources that stand one below the other, in an id and in its path. */
function below(
  tokens: readonly string[],
  segments: readonly string[],
): Pick<GroupedId, "resources" | "method"> {
  const none = { resources: [], method: tokens.join(" ") };
  const found = longest(tokens, segments, []);
  if (found === undefined || isDone(found.name)) return none;
  const rest = below(tokens.slice(found.length), segments.slice(found.next));
  return rest.resources.length > 0 || isMethod(tokens.slice(found.length))
    ? { ...rest, resources: [found.name, ...rest.resources] }
    : none;
}

/** `revoke` and `bulk-write` are no resources, `orders` are. */
function isDone(name: string): boolean {
  const own = lowercaseWords(name);
  return isVerb(own[0] ?? "") && !isPlural(own.at(-1) ?? "");
}

/** `attach`, `groups`, `partial_update`, but no `ip_attach`. */
function isMethod(tokens: readonly string[]): boolean {
  const first = tokens[0]?.toLowerCase() ?? "";
  return tokens.length === 1 || isVerb(first) || first === "partial";
}

/** A resource that words begin with. */
interface Found {
  /** In words of the id. */
  readonly length: number;
  /** As the path has it, else the id. */
  readonly name: string;
  /** What stands behind it in the path. */
  readonly next: number;
}

/** The most words that are a part of a path, or a tag, and leave some for a method. */
function longest(
  tokens: readonly string[],
  segments: readonly string[],
  tags: readonly string[],
): Found | undefined {
  // Each word has a letter, and of two that are the same one is longer by its plural: more can be no part or tag.
  const most = [...segments, ...tags].reduce(
    (longer, each) => Math.max(longer, joined(each).length + 4),
    0,
  );
  for (
    let length = Math.min(tokens.length - 1, most);
    length > 0;
    length -= 1
  ) {
    const name = tokens.slice(0, length).join(" ");
    const isCalledSo = (each: string): boolean =>
      isSame(joined(each), joined(name));
    const at = segments.findIndex(isCalledSo);
    const segment = segments[at];
    if (segment !== undefined)
      return { length, name: spelling(name, segment, length), next: at + 1 };
    if (tags.some(isCalledSo)) return { length, name, next: 0 };
  }
  return undefined;
}

/** `floating_ip` at `/floating-ips` is spelt as there, `genai` at `/gen-ai` as it is. */
function spelling(name: string, segment: string, length: number): string {
  return length === 1 && joined(segment) === joined(name) ? name : segment;
}

/** The words of a name as one. */
export function joined(text: string): string {
  return lowercaseWords(text).join("");
}
