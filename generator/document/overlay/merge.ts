import { isArray, isObject, type JsonValue, type Location, setOwn } from "../../ir/json.js";
import { below } from "../../ir/pointer.js";
import { copyOrigin, locate, type Origin, originNode } from "./origins.js";

/** JSON that nobody else holds. */
export type MutableJson =
  null | boolean | number | string | MutableJson[] | MutableObject;

interface MutableObject {
  [key: string]: MutableJson;
}

/** The description while actions are applied to it. */
export interface Draft {
  value: MutableJson;
  /** The shape of `value`, as far as it differs from where it was written. */
  readonly origins: Origin;
  readonly base: Location;
  /** How many values may still be put in. */
  room: number;
}

/** What an action puts in, and where it was written. */
export interface Incoming {
  readonly value: JsonValue;
  readonly origin: Origin;
}

/** Called with the path into the draft, and with what does not fit there. */
export type Clash = (path: readonly string[], incoming: Incoming) => void;

/** A deep copy. */
export function mutableCopy(value: JsonValue): MutableJson {
  if (isArray(value)) return value.map(mutableCopy);
  if (!isObject(value)) return value;
  const copy: MutableObject = {};
  for (const key of Object.keys(value))
    setOwn(copy, key, mutableCopy(value[key] ?? null));
  return copy;
}

/** How many values a value is made of, itself included. */
export function sizeOf(value: JsonValue): number {
  if (isArray(value))
    return value.reduce<number>((size, item) => size + sizeOf(item), 1);
  if (!isObject(value)) return 1;
  return Object.keys(value).reduce(
    (size, key) => size + sizeOf(value[key] ?? null),
    1,
  );
}

/** Appends a value to the array at `path`; the items of an array one by one. */
export function appendItems(
  draft: Draft,
  path: readonly string[],
  incoming: Incoming,
): void {
  const array = containerAt(draft, path);
  if (!Array.isArray(array)) return;
  const origins = originNode(draft.origins, path);
  for (const item of itemsOf(incoming)) {
    origins.children.set(String(array.length), copyOrigin(item.origin));
    array.push(mutableCopy(item.value));
  }
}

function itemsOf(incoming: Incoming): readonly Incoming[] {
  const { value } = incoming;
  if (!isArray(value)) return [incoming];
  return value.map((_, index) => part(incoming, String(index)));
}

/**
 * Merges a value into the object or primitive at `path`, recursively (Overlay 1.1.0, section 4.4.3): members are added, objects
 * merged, arrays concatenated, primitives replaced. All else is a clash and stays as it was.
 */
export function mergeInto(
  draft: Draft,
  path: readonly string[],
  incoming: Incoming,
  clash: Clash,
): void {
  const target = containerAt(draft, path);
  if (isMutableObject(target) && isObject(incoming.value)) {
    for (const key of Object.keys(incoming.value))
      mergeMember(draft, [...path, key], target, part(incoming, key), clash);
  } else if (Array.isArray(target) && isArray(incoming.value)) {
    appendItems(draft, path, incoming);
  } else if (isPrimitive(target) && isPrimitive(incoming.value)) {
    replace(draft, path, incoming);
  } else {
    clash(path, incoming);
  }
}

function mergeMember(
  draft: Draft,
  path: readonly string[],
  parent: MutableObject,
  incoming: Incoming,
  clash: Clash,
): void {
  const key = path.at(-1) ?? "";
  if (Object.hasOwn(parent, key)) mergeInto(draft, path, incoming, clash);
  else replace(draft, path, incoming);
}

function replace(
  draft: Draft,
  path: readonly string[],
  incoming: Incoming,
): void {
  const copy = mutableCopy(incoming.value);
  const key = path.at(-1);
  if (key === undefined) {
    draft.value = copy;
    return;
  }
  const parentPath = path.slice(0, -1);
  const parent = containerAt(draft, parentPath);
  if (Array.isArray(parent)) parent[Number(key)] = copy;
  else if (isMutableObject(parent)) setOwn(parent, key, copy);
  originNode(draft.origins, parentPath).children.set(
    key,
    copyOrigin(incoming.origin),
  );
}

/** Removes the nodes at the paths from the objects and arrays that contain them. */
export function remove(
  draft: Draft,
  paths: readonly (readonly string[])[],
): void {
  // What lies deepest goes first, and each array at once: so no path is moved before it was used.
  for (const { path, keys } of byContainer(paths)) {
    const container = containerAt(draft, path);
    if (Array.isArray(container)) removeItems(draft, path, container, keys);
    else if (isMutableObject(container))
      removeMembers(draft, path, container, keys);
  }
}

interface Removals {
  readonly path: readonly string[];
  readonly keys: Set<string>;
}

function byContainer(
  paths: readonly (readonly string[])[],
): readonly Removals[] {
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

function removeMembers(
  draft: Draft,
  path: readonly string[],
  object: MutableObject,
  keys: ReadonlySet<string>,
): void {
  const origins = originNode(draft.origins, path);
  for (const key of keys) {
    delete object[key];
    origins.children.delete(key);
  }
}

function removeItems(
  draft: Draft,
  path: readonly string[],
  array: MutableJson[],
  keys: ReadonlySet<string>,
): void {
  const at = locate(draft.origins, draft.base, path);
  const origins = originNode(draft.origins, path);
  const kept = [...array.keys()].filter((index) => !keys.has(String(index)));
  const moved = kept.map((index): Origin => {
    const origin = origins.children.get(String(index));
    return {
      at: origin?.at ?? below(at, String(index)),
      children: origin?.children ?? new Map(),
    };
  });
  const items = kept.map((index) => array[index] ?? null);
  array.length = 0;
  for (const item of items) array.push(item);
  origins.children = new Map(
    moved.map((origin, index) => [String(index), origin]),
  );
}

function part(incoming: Incoming, token: string): Incoming {
  const { value, origin } = incoming;
  const inner = isArray(value)
    ? value[Number(token)]
    : isObject(value)
      ? value[token]
      : undefined;
  const known = origin.children.get(token);
  const at =
    known?.at ??
    (origin.at === undefined ? undefined : below(origin.at, token));
  const children = known?.children ?? new Map<string, Origin>();
  return {
    value: inner ?? null,
    origin: at === undefined ? { children } : { at, children },
  };
}

function containerAt(
  draft: Draft,
  path: readonly string[],
): MutableJson | undefined {
  let value: MutableJson | undefined = draft.value;
  for (const token of path) {
    if (Array.isArray(value)) value = value[Number(token)];
    else if (isMutableObject(value) && Object.hasOwn(value, token))
      value = value[token];
    else return undefined;
  }
  return value;
}

function isMutableObject(
  value: MutableJson | undefined,
): value is MutableObject {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function isPrimitive(value: JsonValue | undefined): boolean {
  return value !== undefined && (typeof value !== "object" || value === null);
}
