import {
  isArray,
  isObject,
  type JsonValue,
  type Location,
  setOwn,
} from "../../ir/json.js";
import { below } from "../../ir/pointer.js";
import { type OriginsDraft, setOrigin } from "../text/origins.js";
import {
  isMutableObject,
  type MutableJson,
  mutableCopy,
  type MutableObject,
  valueAtPath,
} from "./mutable-json.js";
import type { Path } from "./query.js";

/** A document while one action is applied to it. */
export interface Edit {
  value: MutableJson;
  /** Where the parts of `value` lay before the action, or where they were written if they are new. */
  readonly origins: OriginsDraft;
}

/** What an action puts in, and where that was written or lies. */
export interface Incoming {
  readonly value: JsonValue;
  readonly at: Location;
}

/** Called with the path of a value, and with what does not fit there. */
export type Clash = (path: Path, incoming: Incoming) => void;

/** Appends a value to the array at `path`; the items of an array one by one. */
export function appendItems(edit: Edit, path: Path, incoming: Incoming): void {
  const array = valueAtPath(edit.value, path);
  if (!Array.isArray(array)) return;
  for (const { value, at } of itemsOf(incoming)) {
    setOrigin(edit.origins, [...path, String(array.length)], at);
    array.push(mutableCopy(value));
  }
}

function itemsOf({ value, at }: Incoming): readonly Incoming[] {
  if (!isArray(value)) return [{ value, at }];
  return value.map((item, index) => ({ value: item, at: below(at, index) }));
}

/**
 * Merges a value into the object or primitive at `path`, recursively (Overlay 1.1.0, section 4.4.3): members are added, objects
 * merged, arrays concatenated, primitives replaced. All else is a clash and stays as it was.
 */
export function mergeInto(
  edit: Edit,
  path: Path,
  incoming: Incoming,
  clash: Clash,
): void {
  const target = valueAtPath(edit.value, path);
  const { value, at } = incoming;
  if (isMutableObject(target) && isObject(value)) {
    for (const key of Object.keys(value)) {
      const member = { value: value[key] ?? null, at: below(at, key) };
      mergeMember(edit, [...path, key], target, member, clash);
    }
  } else if (Array.isArray(target) && isArray(value)) {
    appendItems(edit, path, incoming);
  } else if (isPrimitive(target) && isPrimitive(value)) {
    replace(edit, path, incoming);
  } else {
    clash(path, incoming);
  }
}

function mergeMember(
  edit: Edit,
  path: Path,
  parent: MutableObject,
  incoming: Incoming,
  clash: Clash,
): void {
  const key = path.at(-1) ?? "";
  if (Object.hasOwn(parent, key)) mergeInto(edit, path, incoming, clash);
  else replace(edit, path, incoming);
}

function replace(edit: Edit, path: Path, { value, at }: Incoming): void {
  const copy = mutableCopy(value);
  const key = path.at(-1);
  const parent = valueAtPath(edit.value, path.slice(0, -1));
  if (key === undefined) edit.value = copy;
  else if (Array.isArray(parent)) parent[Number(key)] = copy;
  else if (isMutableObject(parent)) setOwn(parent, key, copy);
  setOrigin(edit.origins, path, at);
}

function isPrimitive(value: JsonValue | undefined): boolean {
  return value !== undefined && (typeof value !== "object" || value === null);
}
