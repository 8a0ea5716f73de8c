import { isArray, isObject, type JsonValue, setOwn } from "../../ir/json.js";
import { maximumDepth } from "../text/limits.js";

/** How many values were written, and how many aliases made of them. */
export interface Copies {
  written: number;
  copied: number;
}

/** Values that aliases may copy in all: some for each one written, and enough for any small file. */
const copiesAllowed = (written: number): number => 100_000 + 4 * written;

/** What an alias stands for: copied, so that whoever changes one place doesn't change another. `undefined` where that gets too much. */
export function copyOf(
  value: JsonValue,
  copies: Copies,
): JsonValue | undefined {
  return copy(value, copies, 0);
}

function copy(
  value: JsonValue,
  copies: Copies,
  depth: number,
): JsonValue | undefined {
  copies.copied += 1;
  if (copies.copied > copiesAllowed(copies.written) || depth > maximumDepth)
    return undefined;
  if (isArray(value)) return copyItems(value, copies, depth);
  if (!isObject(value)) return value;
  const object: Record<string, JsonValue> = {};
  for (const [key, item] of Object.entries(value)) {
    const copied = copy(item, copies, depth + 1);
    if (copied === undefined) return undefined;
    setOwn(object, key, copied);
  }
  return object;
}

function copyItems(
  items: readonly JsonValue[],
  copies: Copies,
  depth: number,
): JsonValue | undefined {
  const made: JsonValue[] = [];
  for (const item of items) {
    const copied = copy(item, copies, depth + 1);
    if (copied === undefined) return undefined;
    made.push(copied);
  }
  return made;
}
