import type { Report } from "../../diagnostics/report.js";
import {
  annotationFormats,
  numberFormats,
  stringFormats,
} from "../../ir/formats.js";
import type { Location } from "../../ir/json.js";
import { below } from "../../ir/pointer.js";
import type { Schema } from "../../ir/schema.js";
import { shortened } from "./shortened.js";

const formats: ReadonlySet<string> = new Set([
  ...stringFormats,
  ...numberFormats,
  ...annotationFormats,
]);

/** Formats that are met and not known, each with its first place and how often it stands. */
export type UnknownFormats = Map<
  string,
  { readonly at: Location; count: number }
>;

export function countUnknownFormat(
  schema: Schema,
  found: UnknownFormats,
): void {
  if (schema.format === undefined || formats.has(schema.format)) return;
  const known = found.get(schema.format);
  if (known === undefined)
    found.set(schema.format, { at: below(schema.at, "format"), count: 1 });
  else known.count += 1;
}

/** Says so once for all of them, with the first places. */
export function reportUnknownFormats(
  found: UnknownFormats,
  report: Report,
): void {
  if (found.size === 0) return;
  const named = [...found].map(([format, { count }]) => {
    const times = count === 1 ? "" : ` (in ${count} places)`;
    return `\`${shortened(format)}\`${times}`;
  });
  const shown = named.slice(0, mostNamed).join(", ");
  const more = named.length > mostNamed ? ", …" : "";
  const places = [...found.values()].map(({ at }) => at).slice(0, mostPlaces);
  report.add(
    "format-unknown",
    found.size === 1
      ? `The format ${shown} is not known: it is not enforced.`
      : `${found.size} formats are not known, and not enforced: ${shown}${more}.`,
    ...places,
  );
}

const mostNamed = 20;
const mostPlaces = 3;
