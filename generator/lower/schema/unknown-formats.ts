import type { Report } from "../../diagnostics/report.js";
import {
  annotationFormats,
  integerRanges,
  numberFormats,
  stringFormats,
  uncheckedFormats,
} from "../../ir/formats.js";
import { below } from "../../ir/pointer.js";
import type { Schema } from "../../ir/schema.js";
import { shortened } from "./shortened.js";

const formats: ReadonlySet<string> = new Set([
  ...stringFormats,
  ...numberFormats,
  ...annotationFormats,
  ...integerRanges.keys(),
]);

const unchecked: ReadonlySet<string> = new Set(uncheckedFormats);

/** Tells of a format that nothing here checks. */
export function reportUnknownFormat(
  { at, format }: Schema,
  report: Report,
): void {
  if (format === undefined || formats.has(format)) return;
  if (unchecked.has(format))
    report.gather(
      "format-unchecked",
      `The format \`${format}\` is known, and not checked: any value of its type passes.`,
      below(at, "format"),
    );
  else
    report.gather(
      "format-unknown",
      `The format \`${shortened(format)}\` is not known: it is not enforced.`,
      below(at, "format"),
    );
}
