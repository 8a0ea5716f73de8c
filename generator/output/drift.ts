import type { Report } from "../diagnostics/report.js";
import type { OutputDiff } from "./compare.js";

/** Reports each file in which an output folder is not what would be emitted. */
export function reportDrift(diff: OutputDiff, report: Report): void {
  for (const path of diff.changed)
    report.add("output-changed", `${path} differs from what would be emitted.`);
  for (const path of diff.added)
    report.add("output-missing", `${path} is missing.`);
  for (const path of diff.removed)
    report.add("output-stale", `${path} would not be emitted any more.`);
  for (const path of diff.extra)
    report.add("output-extra", `${path} was not emitted.`);
}
