import type { Report } from "../../diagnostics/report.js";
import type { JsonObject, JsonValue, Location } from "../../ir/json.js";
import { below } from "../../ir/pointer.js";
import type { Description } from "../description.js";

/**
 * What a reference names that stands in place of a whole map: only the objects in a map may be references, but what is meant is plain. Reported,
 * and `undefined` where that is no such map.
 *
 * @param key what the map is called
 */
export function referredMap(
  { at, key }: { readonly at: Location; readonly key: string },
  isMap: (value: JsonValue) => value is JsonObject,
  description: Description,
  report: Report,
): { readonly value: JsonObject; readonly at: Location } | undefined {
  const target = description.follow(at);
  if (target === undefined) return undefined;
  const { value, location } = target;
  const place = below(at, "$ref");
  if (!isMap(value)) {
    report.add(
      "reference-not-allowed",
      `\`${key}\` can't be a reference as a whole, and what this names is no map.`,
      place,
    );
    return undefined;
  }
  report.gather(
    "map-reference",
    `\`${key}\` can't be a reference: it is read as what this names, as it is meant.`,
    place,
  );
  return { value, at: location };
}
