/** `error`: nothing is written. `warning`: something is not honoured or was decided for you; `--strict` makes it an error. `note`: worth knowing. */
export type Severity = "error" | "warning" | "note";

export interface CatalogueEntry {
  readonly severity: Severity;
  /** What to do about it, one or two sentences. */
  readonly help: string;
}

/** Every diagnostic there is. A new one is a name here, its entry below and a failing spec in test/diagnostics. */
export type DiagnosticCode =
  // document
  | "file-not-found";

export const catalogue: Readonly<Record<DiagnosticCode, CatalogueEntry>> = {
  "file-not-found": { severity: "error", help: "Check the path; it is taken from the current folder." },
};
