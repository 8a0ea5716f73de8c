import type { Api } from "../../ir/api.js";
import type { PublishedNames } from "../../ir/published.js";
import { byKey } from "./by-key.js";
import { parameter, routeKey, withoutPrefix } from "./route.js";
import { placeInFile, schemaKeys } from "./schema-keys.js";

/**
 * Names by the keys that operations and schemas have now: what is gone, and came back under another version, with other names of its
 * parameters, in another file or in another spelling, is the same.
 */
export function withSuccessors(
  published: PublishedNames,
  api: Pick<Api, "operations" | "components" | "schemas">,
): PublishedNames {
  const { methods, types, requests } = published;
  const ids = api.operations.map(({ id }) => id);
  const schemas = [...schemaKeys(api).values()];
  const operations = successors([...methods.keys()], ids, operationKey);
  const given = new Set([...types.keys(), ...requests.keys()]);
  const places = successors([...given], schemas, placeInFile);
  return {
    ...published,
    methods: carried(methods, operations),
    types: carried(types, places),
    requests: carried(requests, places),
  };
}

function carried(
  names: ReadonlyMap<string, string>,
  successor: ReadonlyMap<string, string>,
): ReadonlyMap<string, string> {
  return successor.size === 0
    ? names
    : new Map([...names].map(([id, name]) => [successor.get(id) ?? id, name]));
}

interface Succession {
  readonly gone: string;
  readonly fresh: string;
  /** How long both are the same at their ends. */
  readonly likeness: number;
}

/**
 * What came in the place of what is gone: of several, those that are most alike.
 *
 * @param keyOf what is the same for all that may be one
 */
function successors(
  known: readonly string[],
  current: readonly string[],
  keyOf: (id: string) => string,
): ReadonlyMap<string, string> {
  const [before, now] = [new Set(known), new Set(current)];
  const gone = known.filter((id) => !now.has(id));
  const fresh = current.filter((id) => !before.has(id));
  if (gone.length === 0 || fresh.length === 0) return new Map();
  const candidates = byKey(fresh, keyOf);
  const pairs = gone
    .flatMap((each) =>
      (candidates.get(keyOf(each)) ?? []).map((other): Succession => ({
        gone: each,
        fresh: other,
        likeness: sameEnd(each, other),
      })),
    )
    .sort((a, b) => b.likeness - a.likeness);
  return chosen(pairs);
}

/** The first of each that are not taken. */
function chosen(pairs: readonly Succession[]): ReadonlyMap<string, string> {
  const successor = new Map<string, string>();
  const taken = new Set<string>();
  for (const { gone, fresh } of pairs) {
    if (successor.has(gone) || taken.has(fresh)) continue;
    successor.set(gone, fresh);
    taken.add(fresh);
  }
  return successor;
}

function sameEnd(one: string, other: string): number {
  let length = 0;
  while (
    length < Math.min(one.length, other.length) &&
    one.at(-1 - length) === other.at(-1 - length)
  )
    length += 1;
  return length;
}

/** `get /v1/users/{id}` without version and names of parameters. */
function operationKey(id: string): string {
  const space = id.indexOf(" ");
  const parts = id
    .slice(space + 1)
    .replaceAll(/\{[^}]*\}/g, parameter)
    .split("/")
    .slice(1);
  return `${id.slice(0, space)} ${routeKey(withoutPrefix(parts))}`;
}
