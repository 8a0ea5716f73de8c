import {
  isObject,
  type JsonObject,
  type Location,
  own,
} from "../../ir/json.js";
import type { Description } from "../description.js";

/**
 * `summary` and `description` beside the reference at a place, the nearest of several (OpenAPI 3.1, 4.8.23); in 3.0, too, where they mean the same to
 * whoever writes them.
 */
export function saidBeside(
  value: JsonObject,
  at: Location,
  description: Description,
  passed: ReadonlySet<JsonObject> = new Set(),
): JsonObject {
  const reference = own(value, "$ref");
  if (typeof reference !== "string" || passed.has(value)) return {};
  const next = description.silently.resolve(at, reference);
  const further = next && description.get(next);
  const texts = ["summary", "description"].flatMap((key) => {
    const text = own(value, key);
    return typeof text === "string" ? [[key, text] as const] : [];
  });
  return {
    ...(next !== undefined &&
      isObject(further) &&
      saidBeside(further, next, description, new Set([...passed, value]))),
    ...Object.fromEntries(texts),
  };
}
