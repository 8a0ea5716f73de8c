import type { Description } from "../../document/description.js";
import {
  isArray,
  isObject,
  type JsonObject,
  type JsonValue,
  type Location,
  own,
} from "../../ir/json.js";
import { isOperationMethod } from "../../ir/operation-methods.js";
import { joinPointer, placeKey, splitPointer } from "../../ir/pointer.js";

/** A part of the root document that can be left out: an operation, a path, or a component. */
export interface Holder {
  /** Its pointer. */
  readonly key: string;
  readonly value: JsonValue;
}

/** The pointer of the holder that a place of the root document lies in, if it lies in one. */
export function holderAt(pointer: string): string | undefined {
  const [top, first, second] = splitPointer(pointer);
  if (first === undefined) return undefined;
  if (top === "paths")
    return second !== undefined && isOperationMethod(second)
      ? joinPointer("", top, first, second)
      : joinPointer("", top, first);
  return top === "components" && second !== undefined
    ? joinPointer("", top, first, second)
    : undefined;
}

/** All holders. A path holds what its operations have in common, but not these. */
export function holdersIn(root: JsonObject): readonly Holder[] {
  const paths = entriesBelow(root, "paths").flatMap(([path, item]) =>
    isObject(item) ? holdersOfPath(path, item) : [],
  );
  const components = entriesBelow(root, "components").flatMap(([kind, map]) =>
    isObject(map)
      ? Object.entries(map).map(([name, value]) => ({
          key: joinPointer("", "components", kind, name),
          value,
        }))
      : [],
  );
  return [...paths, ...components];
}

function holdersOfPath(path: string, item: JsonObject): readonly Holder[] {
  const entries = Object.entries(item);
  const shared = entries.filter(([name]) => !isOperationMethod(name));
  const operations = entries.filter(([name]) => isOperationMethod(name));
  return [
    {
      key: joinPointer("", "paths", path),
      value: Object.fromEntries(shared),
    },
    ...operations.map(([method, value]) => ({
      key: joinPointer("", "paths", path, method),
      value,
    })),
  ];
}

function entriesBelow(
  root: JsonObject,
  key: string,
): readonly (readonly [string, JsonValue])[] {
  const found = own(root, key);
  return isObject(found) ? Object.entries(found) : [];
}

/** What a holder leads to by references: other holders, and places of other documents. */
export interface Reach {
  readonly holders: ReadonlySet<string>;
  readonly places: readonly Location[];
}

/** Follows the references of a holder through other documents, up to where they lead back into the root document. */
export function reachOf({ value }: Holder, description: Description): Reach {
  const holders = new Set<string>();
  const places = new Map<string, Location>();
  const waiting: { readonly value: JsonValue; readonly from: string }[] = [
    { value, from: description.root },
  ];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop())
    for (const reference of referencesIn(next.value)) {
      const from = { document: next.from, pointer: "" };
      const target = description.silently.resolve(from, reference);
      if (target === undefined || places.has(placeKey(target))) continue;
      const holder =
        target.document === description.root
          ? holderAt(target.pointer)
          : undefined;
      if (holder !== undefined) holders.add(holder);
      else {
        places.set(placeKey(target), target);
        const found = description.get(target) ?? null;
        waiting.push({ value: found, from: target.document });
      }
    }
  return { holders, places: [...places.values()] };
}

/** Every `$ref`, and every value of a discriminator's mapping that looks like one. */
function referencesIn(root: JsonValue): readonly string[] {
  const found: string[] = [];
  const visit = (value: JsonValue, key: string): void => {
    if (typeof value === "string") {
      if (key === "$ref" || (key === "mapping" && /[#/.]/.test(value)))
        found.push(value);
    } else if (isArray(value)) for (const each of value) visit(each, "");
    else if (isObject(value))
      for (const [name, each] of Object.entries(value))
        visit(each, key === "mapping" ? "mapping" : name);
  };
  visit(root, "");
  return found;
}
