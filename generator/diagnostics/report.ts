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
  /** The overlay that would mend it, as a file of YAML. */
  readonly overlay?: string;
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
  /**
   * As `add`, for what is told once however often it stands: with the first places and their number. A place counts once.
   */
  gather(code: DiagnosticCode, message: string, place: Place | Location): void;
  /** Adds to what was reported, once more is known. */
  amend(change: (diagnostic: Diagnostic) => Diagnostic): void;
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
  const gathered = new Map<string, Gathered>();
  let failed = false;
  const enter = (
    code: DiagnosticCode,
    message: string,
    places: readonly Place[],
  ): number => {
    const { severity: usual, help } = catalogue[code];
    const isStrict = options.strict === true && usual === "warning";
    const severity: Severity = isStrict ? "error" : usual;
    if (severity === "error") failed = true;
    return diagnostics.push({ code, severity, message, help, places }) - 1;
  };
  return {
    diagnostics,
    get failed(): boolean {
      return failed;
    },
    add(code, message, ...places): void {
      const normalised = places.map(asPlace);
      const key = JSON.stringify([code, message, normalised]);
      if (seen.has(key)) return;
      seen.add(key);
      enter(code, message, normalised);
    },
    amend(change): void {
      for (const [index, diagnostic] of diagnostics.entries())
        diagnostics[index] = change(diagnostic);
    },
    gather(code, message, place): void {
      const key = JSON.stringify([code, message]);
      const at = asPlace(place);
      const known = gathered.get(key) ?? {
        index: enter(code, message, []),
        all: new Set(),
        first: [],
      };
      gathered.set(key, known);
      const told = diagnostics[known.index];
      if (told === undefined || !isNewPlace(at, known)) return;
      diagnostics[known.index] = { ...told, ...toldOf(message, known) };
    },
  };
}

/** Where something stands that is told once. */
interface Gathered {
  /** Of its diagnostic. */
  readonly index: number;
  /** Each as a text. */
  readonly all: Set<string>;
  readonly first: Place[];
}

/** Of what stands in more places, the first are shown. */
const shownPlaces = 3;

function isNewPlace(place: Place, { all, first }: Gathered): boolean {
  const key = JSON.stringify(place);
  if (all.has(key)) return false;
  all.add(key);
  if (first.length < shownPlaces) first.push(place);
  return true;
}

function toldOf(
  message: string,
  { all, first }: Gathered,
): Pick<Diagnostic, "message" | "places"> {
  const times = all.size === 1 ? "" : ` It stands in ${all.size} places.`;
  return { message: `${message}${times}`, places: [...first] };
}

function asPlace(place: Place | Location): Place {
  return "kind" in place ? place : { kind: "location", location: place };
}
