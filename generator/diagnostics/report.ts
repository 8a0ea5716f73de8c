import type { Location } from "../ir/json.js";
import { abbreviated } from "./abbreviated.js";
import { catalogue, type DiagnosticCode, type Severity } from "./catalogue.js";

/** One thing that is wrong with, or worth knowing about, the input. */
export interface Diagnostic {
  readonly code: DiagnosticCode;
  readonly severity: Severity;
  readonly message: string;
  readonly help: string;
  /** Where it is, most important place first. Empty for what has no place, such as a missing file. */
  readonly places: readonly Place[];
  /** How often it stands, if that is more than once: `places` are all of these, where otherwise they belong together. */
  readonly count?: number;
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
  /** As `add`, for what is told once however often it stands: with all places and their number. A place counts once. */
  gather(code: DiagnosticCode, message: string, place: Place | Location): void;
  /** Adds to what was reported, once more is known. */
  amend(change: (diagnostic: Diagnostic) => Diagnostic): void;
  /** Takes over what was reported elsewhere. */
  take(diagnostic: Diagnostic): void;
  readonly diagnostics: readonly Diagnostic[];
  /** Whether an error was reported (under `strict`, a warning too). */
  readonly failed: boolean;
  /** Whether an error was reported that is none of `strict` alone: to go on would only tell what follows from it. */
  readonly isBroken: boolean;
}

/** An empty report. `strict` turns warnings into errors. Equal diagnostics are kept once. */
export function createReport(
  options: { readonly strict?: boolean } = {},
): Report {
  const diagnostics: Diagnostic[] = [];
  const seen = new Set<string>();
  const gathered = new Map<string, Gathered>();
  let failed = false;
  let isBroken = false;
  const enter = ({ code, ...told }: Told): number => {
    const { severity: usual, help } = catalogue[code];
    const isStrict = options.strict === true && usual === "warning";
    const severity: Severity = isStrict ? "error" : usual;
    if (usual === "error") isBroken = true;
    if (severity === "error") failed = true;
    return diagnostics.push({ code, severity, help, ...told }) - 1;
  };
  const enterOnce = (told: Told): void => {
    const key = JSON.stringify([told.code, told.message, told.places]);
    if (seen.has(key)) return;
    seen.add(key);
    enter(told);
  };
  return {
    diagnostics,
    get failed(): boolean {
      return failed;
    },
    get isBroken(): boolean {
      return isBroken;
    },
    add(code, text, ...places): void {
      const message = abbreviated(text);
      enterOnce({ code, message, places: places.map(asPlace) });
    },
    take({ code, message, places, count }): void {
      enterOnce({
        code,
        message,
        places,
        ...(count !== undefined && { count }),
      });
    },
    amend(change): void {
      for (const [index, diagnostic] of diagnostics.entries())
        diagnostics[index] = change(diagnostic);
    },
    gather(code, text, place): void {
      const message = abbreviated(text);
      const key = JSON.stringify([code, message]);
      const known = gathered.get(key) ?? {
        index: enter({ code, message, places: [] }),
        keys: new Set(),
        places: [],
      };
      gathered.set(key, known);
      const told = diagnostics[known.index];
      if (told === undefined || !isNewPlace(asPlace(place), known)) return;
      diagnostics[known.index] = { ...told, ...toldOf(message, known.places) };
    },
  };
}

type Told = Pick<Diagnostic, "code" | "message" | "places" | "count">;

/** Where something stands that is told once. */
interface Gathered {
  /** Of its diagnostic. */
  readonly index: number;
  /** Each place as a text. */
  readonly keys: Set<string>;
  readonly places: Place[];
}

function isNewPlace(place: Place, { keys, places }: Gathered): boolean {
  const key = JSON.stringify(place);
  if (keys.has(key)) return false;
  keys.add(key);
  places.push(place);
  return true;
}

/** What stands in these places, told once. */
export function toldOf(
  message: string,
  places: readonly Place[],
): Pick<Diagnostic, "message" | "places" | "count"> {
  const count = places.length;
  return count === 1
    ? { message, places }
    : { message: `${message}${howOften(count)}`, places, count };
}

/** The end of a message of what is told once. */
export function howOften(count: number): string {
  return ` It stands in ${count} places.`;
}

function asPlace(place: Place | Location): Place {
  return "kind" in place ? place : { kind: "location", location: place };
}
