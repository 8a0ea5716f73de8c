import type { Report } from "../diagnostics/report.js";
import { child, type JsonValue, type Location } from "../ir/json.js";
import { placeKey } from "../ir/pointer.js";
import type { SchemaSource } from "./schema/source.js";

/** Whether a field that holds prose has a reference in its place. */
export function isReferredText(key: string, value: JsonValue): boolean {
  const isProse = key === "description" || key === "summary";
  return isProse && typeof child(value, "$ref") === "string";
}

/**
 * The text that a reference leads to which stands in place of a description: no version of OpenAPI has that, but it can mean nothing else.
 * Told as a warning; `undefined`, and an error, where it leads to no text.
 */
export function referredText(
  key: string,
  at: Location,
  { get, resolve }: SchemaSource,
  report: Report,
): string | undefined {
  report.gather(
    "text-reference",
    `\`${key}\` can't be a reference: it is read as the text that this names, as it is meant.`,
    { kind: "location", location: at, key: true },
  );
  const passed = new Set<string>();
  let place: Location | undefined = at;
  while (place !== undefined && !passed.has(placeKey(place))) {
    const value = get(place);
    if (typeof value === "string") return value;
    passed.add(placeKey(place));
    const reference = child(value, "$ref");
    if (typeof reference !== "string") break;
    place = resolve(place, reference, "a text");
  }
  if (place !== undefined)
    report.add("wrong-type", `\`${key}\` refers to what is no text.`, at);
  return undefined;
}
