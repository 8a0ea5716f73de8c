import type { Api, Operation } from "../../ir/api.js";
import type { PublishedNames } from "../../ir/published.js";
import { pascalCase } from "../words.js";
import { parameter, routeKey, withoutPrefix } from "./route.js";

/**
 * Names by the keys that operations and components have now: what is gone, and came back under another version, with other names of its
 * parameters or in another spelling, is the same.
 */
export function withSuccessors(
  published: PublishedNames,
  { operations, components }: Pick<Api, "operations" | "components">,
): PublishedNames {
  const ids = operations.map(({ id }: Operation) => id);
  const pointers = [...components.keys()].map(
    (name) => `#/components/schemas/${name}`,
  );
  return {
    ...published,
    methods: carried(published.methods, ids, operationKey),
    types: carried(published.types, pointers, pascalCase),
    requests: carried(published.requests, pointers, pascalCase),
  };
}

/** @param keyOf what is the same for all that count as one */
function carried(
  names: ReadonlyMap<string, string>,
  current: readonly string[],
  keyOf: (id: string) => string,
): ReadonlyMap<string, string> {
  const present = new Set(current);
  const gone = [...names.keys()].filter((id) => !present.has(id));
  const fresh = current.filter((id) => !names.has(id));
  if (gone.length === 0 || fresh.length === 0) return names;
  const successors = new Map(fresh.toReversed().map((id) => [keyOf(id), id]));
  const moved = new Map<string, string>();
  for (const id of gone) {
    const successor = successors.get(keyOf(id));
    if (successor === undefined) continue;
    moved.set(id, successor);
    successors.delete(keyOf(id));
  }
  return new Map(
    [...names].map(([id, name]) => [moved.get(id) ?? id, name] as const),
  );
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
