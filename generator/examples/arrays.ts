import type { JsonValue } from "../ir/json.js";
import type { Schema } from "../ir/schema.js";
import { valuesOf } from "../schema/values.js";
import type { MakeInner, Wanted } from "./wanted.js";

/** A list of one item or as many as are asked for, different ones where they must be, and one without any. */
export function* arrays(
  { name, depth }: Wanted,
  parts: readonly Schema[],
  inner: MakeInner,
): Generator<JsonValue> {
  const items = parts.find((part) => part.items !== undefined)?.items;
  const first = parts.find((part) => part.prefixItems !== undefined);
  const below = (schema: Schema): JsonValue | undefined =>
    inner({ schema, name: singular(name), depth: depth + 1 });
  const item = items === undefined ? "example" : below(items);
  const leading = (first?.prefixItems ?? []).map(below);
  if (leading.length > 0 && leading.every((each) => each !== undefined))
    yield leading;
  const least = Math.max(1, ...parts.map(({ minItems }) => minItems ?? 0));
  if (item !== undefined && least <= mostItems) {
    yield Array.from({ length: least }, () => item);
    if (least > 1) yield different(item, items, least);
  }
  yield [];
}

/** More would fill a page. */
const mostItems = 20;

function different(
  item: JsonValue,
  items: Schema | undefined,
  count: number,
): readonly JsonValue[] {
  const listed = (items && valuesOf(items)) ?? [];
  if (listed.length >= count) return listed.slice(0, count);
  return Array.from({ length: count }, (_, index) => next(item, index));
}

/** The same, counted on: `a1`, `a2`, or in its last digit where it has one. */
function next(item: JsonValue, index: number): JsonValue {
  if (index === 0) return item;
  if (typeof item === "number") return item + index;
  if (typeof item !== "string") return item;
  return /\d$/.test(item)
    ? item.slice(0, -1) + String((Number(item.slice(-1)) + index) % 10)
    : `${item}${index + 1}`;
}

/** `id` of `ids`. */
export function singular(name: string): string {
  return name.replace(/(?<!s)s$/, "");
}
