import type { Location } from "../../ir/json.js";
import { below, joinPointer } from "../../ir/pointer.js";

/**
 * Where the parts of an overlaid document were written, as a sparse tree: a node without `at` comes from where its parent
 * comes from, and below a node without children everything lies as it did in the document that `at` names.
 */
export interface Origin {
  at?: Location;
  children: Map<string, Origin>;
}

/** Everything below comes, as it lies there, from one place. */
export function originAt(at: Location): Origin {
  return { at, children: new Map() };
}

/** Where the value at a path was written, in a tree whose root lies at `rootAt` unless it says otherwise. */
export function locate(
  root: Origin,
  rootAt: Location,
  path: readonly string[],
): Location {
  let at = root.at ?? rootAt;
  let node: Origin | undefined = root;
  for (const token of path) {
    node = node?.children.get(token);
    at = node?.at ?? below(at, token);
  }
  return at;
}

/** The origins of a part: independent of the tree that it was taken from. */
export function originOfPart(
  root: Origin,
  rootAt: Location,
  path: readonly string[],
): Origin {
  const node = path.reduce<Origin | undefined>(
    (parent, token) => parent?.children.get(token),
    root,
  );
  const children = node === undefined ? new Map() : copyOrigin(node).children;
  return { at: locate(root, rootAt, path), children };
}

/** A deep copy. */
export function copyOrigin(origin: Origin): Origin {
  const children = new Map<string, Origin>();
  for (const [token, part] of origin.children)
    children.set(token, copyOrigin(part));
  return origin.at === undefined ? { children } : { at: origin.at, children };
}

/** The node at a path; made, without an origin of its own, where the tree has none. */
export function originNode(root: Origin, path: readonly string[]): Origin {
  let node = root;
  for (const token of path) {
    let next = node.children.get(token);
    if (next === undefined) {
      next = { children: new Map() };
      node.children.set(token, next);
    }
    node = next;
  }
  return node;
}

/** The tree as a map from JSON Pointers into the overlaid document; it holds only what differs from its parent. */
export function flattenOrigins(root: Origin): ReadonlyMap<string, Location> {
  const flat = new Map<string, Location>();
  const visit = (node: Origin, pointer: string): void => {
    if (node.at !== undefined) flat.set(pointer, node.at);
    for (const [token, part] of node.children)
      visit(part, joinPointer(pointer, token));
  };
  visit(root, "");
  return flat;
}
