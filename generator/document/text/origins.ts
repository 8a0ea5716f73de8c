import type { Location } from "../../ir/json.js";
import { below, splitPointer } from "../../ir/pointer.js";

/**
 * Where the parts of a document were written: what lies below `at`, as it lies there, except for `parts`. A value: it never changes
 * once it is made.
 */
export interface Origins {
  readonly at: Location;
  /** By key or index: what comes from elsewhere, or has such parts. */
  readonly parts: ReadonlyMap<string, Origins>;
}

/** Origins that are still being made. */
export interface OriginsDraft extends Origins {
  at: Location;
  readonly parts: Map<string, OriginsDraft>;
}

/** Everything comes, as it lies there, from one place. */
export function originsFrom(at: Location): OriginsDraft {
  return { at, parts: new Map() };
}

/** The origins of the part at a path of keys and indexes. */
export function partAt(origins: Origins, path: readonly string[]): Origins {
  return path.reduce(partOf, origins);
}

/**
 * Origins over origins: `later` says of the parts of a document where they lay in the document before it (which locations call
 * `document`), or where they were written if they are new; `earlier` says where the parts of the document before were written.
 */
export function compose(
  earlier: Origins,
  later: Origins,
  document: string,
): Origins {
  const source =
    later.at.document === document
      ? partAt(earlier, splitPointer(later.at.pointer))
      : originsFrom(later.at);
  if (later.parts.size === 0) return source;
  const parts = new Map(source.parts);
  for (const [token, part] of later.parts)
    parts.set(token, compose(earlier, part, document));
  return { at: source.at, parts };
}

/** All of them, the earliest first. By halves: a composition takes the longer the larger both of its parts are. */
export function composeAll(
  layers: readonly Origins[],
  document: string,
): Origins {
  const [first, second] = layers;
  if (first === undefined) return originsFrom({ document, pointer: "" });
  if (second === undefined) return first;
  const middle = layers.length >> 1;
  return compose(
    composeAll(layers.slice(0, middle), document),
    composeAll(layers.slice(middle), document),
    document,
  );
}

/** The part at a path comes, with all that is in it, from `at`. */
export function setOrigin(
  origins: OriginsDraft,
  path: readonly string[],
  at: Location,
): void {
  const part = draftAt(origins, path);
  part.at = at;
  part.parts.clear();
}

/** Of the array at a path, the items at these indexes stay, in this order. */
export function keepItems(
  origins: OriginsDraft,
  path: readonly string[],
  kept: readonly number[],
): void {
  const array = draftAt(origins, path);
  const items = kept.map((index) => draftAt(array, [String(index)]));
  array.parts.clear();
  for (const [index, item] of items.entries())
    array.parts.set(String(index), item);
}

function partOf({ at, parts }: Origins, token: string): Origins {
  return parts.get(token) ?? originsFrom(below(at, token));
}

function draftAt(origins: OriginsDraft, path: readonly string[]): OriginsDraft {
  return path.reduce((around, token) => {
    const part =
      around.parts.get(token) ?? originsFrom(below(around.at, token));
    around.parts.set(token, part);
    return part;
  }, origins);
}
