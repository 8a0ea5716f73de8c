import {
  isArray,
  isObject,
  type JsonObject,
  type JsonValue,
  setOwn,
} from "../ir/json.js";
import { joinPointer, valueAt } from "../ir/pointer.js";
import type { ConfigCheck, ConfigPath, Mistake } from "./check.js";
import { repetitionsIn } from "./repetitions.js";

/** What is left of an sdk.yaml without its mistakes: as if they were not written, so that the rest can be read all the same. */
export function withoutMistakes(
  value: JsonValue,
  check: ConfigCheck,
): JsonObject {
  const mistakes = check(value);
  if (mistakes.length === 0) return isObject(value) ? value : {};
  const left = without(value, "", new Set(mistakes.flatMap(placesOf(value))));
  return withoutMistakes(left ?? {}, check);
}

/** What goes with a mistake: an object that lacks what it must have cannot be used at all. */
function placesOf(root: JsonValue): (mistake: Mistake) => readonly string[] {
  return ({ path, code }) => {
    if (code === "required") return [pointerTo(path.slice(0, -1))];
    if (code !== "uniqueItems") return [pointerTo(path)];
    const items = valueAt(root, pointerTo(path));
    return repetitionsIn(isArray(items) ? items : []).map(({ index }) =>
      pointerTo([...path, index]),
    );
  };
}

function pointerTo(path: ConfigPath): string {
  return joinPointer("", ...path);
}

/** A value without what lies at some pointers; `undefined` if one of them is its own. */
function without(
  value: JsonValue,
  pointer: string,
  places: ReadonlySet<string>,
): JsonValue | undefined {
  if (places.has(pointer)) return undefined;
  const left = (inner: JsonValue, key: string | number): JsonValue[] => {
    const kept = without(inner, joinPointer(pointer, key), places);
    return kept === undefined ? [] : [kept];
  };
  if (isArray(value)) return value.flatMap(left);
  if (!isObject(value)) return value;
  const object: Record<string, JsonValue> = {};
  for (const [key, inner] of Object.entries(value))
    for (const kept of left(inner, key)) setOwn(object, key, kept);
  return object;
}
