import type { DiagnosticCode, Severity } from "./catalogue.js";
import type { Diagnostic } from "./report.js";

/** What was told under one code, as far as it is shown. */
export interface Kind {
  readonly code: DiagnosticCode;
  readonly shown: readonly Diagnostic[];
  /** How many places there are besides. */
  readonly hidden: number;
}

/** What matters most comes last, next to the summary. */
export const severities: readonly Severity[] = ["note", "warning", "error"];

/** Each error has to be mended; of all else the first ones say what it is about. */
const mostShown: Readonly<Record<Severity, number>> = {
  note: 3,
  warning: 3,
  error: 10,
};

/** Of one that stands in several places; where others are shown beside it, one. */
const mostPlaces = 3;

/**
 * Diagnostics gathered by what they are about, so that what is everywhere is told once.
 *
 * @param isVerbose whether all places are shown, and notes
 */
export function kindsOf(
  diagnostics: readonly Diagnostic[],
  isVerbose: boolean,
): readonly Kind[] {
  const byCode = new Map<DiagnosticCode, [Diagnostic, ...Diagnostic[]]>();
  for (const diagnostic of diagnostics) {
    const known = byCode.get(diagnostic.code);
    if (known === undefined) byCode.set(diagnostic.code, [diagnostic]);
    else known.push(diagnostic);
  }
  return [...byCode.values()]
    .filter(([{ severity }]) => isVerbose || severity !== "note")
    .toSorted((one, other) => rank(one) - rank(other))
    .map((all) => (isVerbose ? wholeKind(all) : shortKind(all)));
}

type OfOneCode = readonly [Diagnostic, ...Diagnostic[]];

function rank([{ severity }]: OfOneCode): number {
  return severities.indexOf(severity);
}

function wholeKind(all: OfOneCode): Kind {
  return { code: all[0].code, shown: all, hidden: 0 };
}

function shortKind(all: OfOneCode): Kind {
  const [{ code, severity }, ...others] = all;
  const most = others.length === 0 ? mostPlaces : 1;
  const shown = all
    .slice(0, mostShown[severity])
    .map((each) =>
      each.count === undefined
        ? each
        : { ...each, places: each.places.slice(0, most) },
    );
  return { code, shown, hidden: occurrences(all) - occurrences(shown) };
}

function occurrences(diagnostics: readonly Diagnostic[]): number {
  return diagnostics.reduce(
    (sum, { count, places }) => sum + (count === undefined ? 1 : places.length),
    0,
  );
}
