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

export function reportUnknownFormats(
  found: UnknownFormats,
  report: Report,
): void {
  for (const [format, { at, count }] of found) {
    const times = count === 1 ? "" : ` It stands in ${count} places.`;
    report.add(
      "format-unknown",
      `The format \`${shortened(format)}\` is not known: it is not enforced.${times}`,
      at,
    );
  }
}
