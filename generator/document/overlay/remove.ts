import { keepItems } from "../text/origins.js";
import type { Edit } from "./merge.js";
import { isMutableObject, valueAtPath } from "./mutable-json.js";
import type { Path } from "./query.js";

/** Removes the nodes at the paths from the objects and arrays that contain them. */
export function remove(edit: Edit, paths: readonly Path[]): void {
  // What lies deepest goes first, and each array at once: so no path is moved before it was used.
  for (const { path, keys } of byContainer(paths)) {
    const container = valueAtPath(edit.value, path);
    if (Array.isArray(container)) {
      const indexes = [...container.keys()];
      const kept = indexes.filter((index) => !keys.has(String(index)));
      keepItems(edit.origins, path, kept);
      const items = kept.map((index) => container[index] ?? null);
      container.length = 0;
      for (const item of items) container.push(item);
    } else if (isMutableObject(container)) {
      for (const key of keys) delete container[key];
    }
  }
}

interface Removals {
  readonly path: Path;
  readonly keys: Set<string>;
}

function byContainer(paths: readonly Path[]): readonly Removals[] {
  const containers = new Map<string, Removals>();
  for (const path of paths) {
    const parent = path.slice(0, -1);
    const id = JSON.stringify(parent);
    const removals = containers.get(id) ?? { path: parent, keys: new Set() };
    removals.keys.add(path.at(-1) ?? "");
    containers.set(id, removals);
  }
  return [...containers.values()].sort(
    (left, right) => right.path.length - left.path.length,
  );
}
