import type { Report } from "../../diagnostics/report.js";
import {
  annotationFormats,
  numberFormats,
  stringFormats,
} from "../../ir/formats.js";
import { below } from "../../ir/pointer.js";
import type { Schema } from "../../ir/schema.js";
import { shortened } from "./shortened.js";

const formats: ReadonlySet<string> = new Set([
  ...stringFormats,
  ...numberFormats,
  ...annotationFormats,
]);

/** Tells of a format that nothing here checks. */
export function reportUnknownFormat(
  { at, format }: Schema,
  report: Report,
): void {
  if (format === undefined || formats.has(format)) return;
  report.gather(
    "format-unknown",
    `The format \`${shortened(format)}\` is not known: it is not enforced.`,
    below(at, "format"),
  );
}
