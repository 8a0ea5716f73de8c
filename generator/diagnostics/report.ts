import type { Location } from "../ir/json.js";
import { catalogue, type DiagnosticCode, type Severity } from "./catalogue.js";

/** One thing that is wrong with, or worth knowing about, the input. */
export interface Diagnostic {
  readonly code: DiagnosticCode;
  readonly severity: Severity;
  readonly message: string;
  readonly help: string;
  /** Where it is, most important place first. Empty for what has no place, such as a missing file. */
  readonly places: readonly Place[];
}

/** A place that a diagnostic points at. */
export type Place =
  | {
      readonly kind: "location";
      readonly location: Location;
      readonly note?: string;
      /** Point at the key instead of the value. */
      readonly key?: true;
      /** In the text itself, not in what overlays made of the document. */
      readonly written?: true;
    }
  /** For text that could not be parsed: 1-based line and column (UTF-16 units). */
  | {
      readonly kind: "position";
      readonly document: string;
      readonly line: number;
      readonly column: number;
      readonly note?: string;
    }
  | { readonly kind: "file"; readonly file: string; readonly note?: string };

/** Collects diagnostics on the way through the pipeline; nothing is thrown and nothing is printed here. */
export interface Report {
  add(
    code: DiagnosticCode,
    message: string,
    ...places: readonly (Place | Location)[]
  ): void;
  readonly diagnostics: readonly Diagnostic[];
  /** Whether an error was reported (under `strict`, a warning too). */
  readonly failed: boolean;
}

/** An empty report. `strict` turns warnings into errors. Equal diagnostics are kept once. */
export function createReport(
  options: { readonly strict?: boolean } = {},
): Report {
  const diagnostics: Diagnostic[] = [];
  const seen = new Set<string>();
  let failed = false;
  return {
    diagnostics,
    get failed(): boolean {
      return failed;
    },
    add(code, message, ...places): void {
      const entry = catalogue[code];
      const severity: Severity =
        options.strict === true && entry.severity === "warning"
          ? "error"
          : entry.severity;
      const normalised = places.map(asPlace);
      const key = JSON.stringify([code, message, normalised]);
      if (seen.has(key)) return;
      seen.add(key);
      if (severity === "error") failed = true;
      diagnostics.push({
        code,
        severity,
        message,
        help: entry.help,
        places: normalised,
      });
    },
  };
}

function asPlace(place: Place | Location): Place {
  return "kind" in place ? place : { kind: "location", location: place };
}
