import { createReport } from "../../diagnostics/report.js";
import { child, isObject, type JsonObject, own } from "../../ir/json.js";
import { canonical } from "../canonical.js";
import { loadDescription } from "../load.js";
import { bundle } from "../references/bundle.js";
import { withItemsInPlace } from "../references/path-items.js";
import {
  isOperation,
  type Part,
  partKey,
  type Parts,
  sharedFields,
  takeApart,
} from "./parts.js";

/** What the path of a description refers to. */
interface ReferredItem {
  readonly reference: string;
  /** As if it were written there. */
  readonly parts: Parts;
}

/** The Path Items that paths of a description refer to, by these paths. */
export type ReferredItems = ReadonlyMap<string, ReferredItem>;

/** @param root the description as it stands in the file */
export async function referredItems(
  root: JsonObject,
  file: string,
): Promise<ReferredItems> {
  const paths = own(root, "paths");
  const references = Object.keys(isObject(paths) ? paths : {}).flatMap(
    (path) => {
      const reference = child(child(paths, path), "$ref");
      return typeof reference === "string" ? [[path, reference] as const] : [];
    },
  );
  if (references.length === 0) return new Map();
  const report = createReport();
  const description = await loadDescription(file, { report });
  const whole = description && withItemsInPlace(bundle(description));
  return new Map(
    references.map(([path, reference]) => {
      const item = child(own(whole ?? {}, "paths"), path) ?? {};
      const parts = takeApart({ paths: { [path]: item } }, file, report);
      return [path, { reference, parts: keyed(parts, path) }];
    }),
  );
}

function keyed(parts: Iterable<Part>, path: string): Parts {
  const own = [...parts].filter(({ path: at }) => isOf(at, path));
  return new Map(own.map((part) => [partKey(part.path), part]));
}

function isOf([kind, name]: readonly string[], path: string): boolean {
  return kind === "paths" && name === path;
}

/**
 * What pages hold, where paths of the description refer to Path Items: what a page says just as the item does leaves the reference where it is. Else the
 * item's other operations come along, or where it lies in another file, the reference, so that none is lost in silence.
 */
export function withReferredItems(pages: Parts, items: ReferredItems): Parts {
  const all = new Map(pages);
  for (const [path, { reference, parts }] of items) {
    const held = keyed(pages.values(), path);
    const isHere = reference.startsWith("#");
    const lacking = [...parts].filter(
      ([key, part]) => isOperation(part) && !held.has(key),
    );
    if (held.size === 0) continue;
    if (isHere && isSame(held, parts))
      for (const key of held.keys()) all.delete(key);
    else if (isHere) for (const [key, part] of lacking) all.set(key, part);
    else if (lacking.length > 0) keepReference(path, reference, all);
  }
  return all;
}

function isSame(held: Parts, parts: Parts): boolean {
  return [...held].every(([key, { value }]) => {
    const part = parts.get(key);
    return part !== undefined && canonical(part.value) === canonical(value);
  });
}

function keepReference(
  path: string,
  $ref: string,
  all: Map<string, Part>,
): void {
  const key = partKey(["paths", path, sharedFields]);
  const part = all.get(key);
  if (part === undefined || !isObject(part.value)) return;
  all.set(key, { ...part, value: { ...part.value, $ref } });
}
