import type { Part } from "./parts.js";

/**
 * The order of tags that all sources keep, as far as they agree: what they disagree about, and what none of them orders, is by name. It does not
 * depend on the order of the sources.
 *
 * @param fresh parts of the sources, a source's in its own order
 * @param standing those of the description that is refreshed: sources overrule its order
 */
export function tagOrder(
  fresh: readonly Part[],
  standing: Iterable<Part> = [],
): readonly string[] {
  const lists = listsOf(fresh);
  const ordered = new Set(lists.flat());
  const before = new Map<string, Set<string>>();
  const add = (list: readonly string[], isKnown: boolean): void => {
    for (const [index, name] of list.entries()) {
      const above = before.get(name) ?? new Set();
      before.set(name, above);
      const previous = list[index - 1];
      const isOverruled =
        isKnown && ordered.has(name) && ordered.has(previous ?? "");
      if (previous !== undefined && !isOverruled) above.add(previous);
    }
  };
  for (const list of lists) add(list, false);
  for (const list of listsOf([...standing])) add(list, true);
  return sorted(before);
}

/** The names of each document's tags. */
function listsOf(parts: readonly Part[]): readonly (readonly string[])[] {
  const lists = new Map<string, string[]>();
  for (const { path, at } of parts) {
    const [kind, name = ""] = path;
    if (kind !== "tags") continue;
    const list = lists.get(at.document) ?? [];
    lists.set(at.document, list);
    list.push(name);
  }
  return [...lists.values()];
}

/** Each name after those that come before it; in a circle, and among equals, by code unit. */
function sorted(
  before: ReadonlyMap<string, ReadonlySet<string>>,
): readonly string[] {
  const done = new Set<string>();
  const open = new Set([...before.keys()].toSorted());
  while (open.size > 0) {
    const names = [...open];
    const isFree = (name: string): boolean =>
      [...(before.get(name) ?? [])].every((each) => done.has(each));
    const next = names.find(isFree) ?? names[0] ?? "";
    open.delete(next);
    done.add(next);
  }
  return [...done];
}
