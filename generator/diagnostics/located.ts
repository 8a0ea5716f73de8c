import { resolve } from "node:path";
import { frameOf } from "./frame.js";
import type { Diagnostic, Place } from "./report.js";
import type { Frame, SourcePosition, Sources } from "./sources.js";
import { toldOnce } from "./told-once.js";
import { isUri } from "./uri.js";

/** A diagnostic for programs: as `Diagnostic`, with its places found in the files. `file`, `line` and `column` are those of the first. */
export interface LocatedDiagnostic
  extends Omit<Diagnostic, "places">, Partial<FilePosition> {
  /** Where it is, most important place first. */
  readonly places: readonly LocatedPlace[];
}

export interface FilePosition {
  /** Absolute path, or the URI of what is no file. */
  readonly file: string;
  /** From 1. Absent, as the column is, where the whole file is meant. */
  readonly line?: number;
  /** From 1, in UTF-16 units. */
  readonly column?: number;
}

export interface LocatedPlace extends FilePosition {
  /** In the document, RFC 6901; absent for what could not be read, or is no document. */
  readonly pointer?: string;
  readonly note?: string;
  /** The line as it is shown, cut around the place, and what underlines it. */
  readonly frame?: Frame;
}

/** Finds the places of diagnostics in the texts that were read. */
export async function locateDiagnostics(
  diagnostics: readonly Diagnostic[],
  sources: Sources,
): Promise<readonly LocatedDiagnostic[]> {
  const told = await toldOnce(diagnostics, sources);
  return told.map((diagnostic) => {
    const places = diagnostic.places.map((place) => located(place, sources));
    const [first] = places;
    return {
      ...diagnostic,
      ...(first !== undefined && positionOf(first)),
      places,
    };
  });
}

function located(place: Place, sources: Sources): LocatedPlace {
  const { file, at } = sources.position(place);
  return {
    file: isUri(file) ? file : resolve(file),
    ...(at !== undefined && { line: at.line, column: at.column }),
    ...(place.kind === "location" && { pointer: place.location.pointer }),
    ...(place.note !== undefined && { note: place.note }),
    ...(at !== undefined && { frame: frameOf(at) }),
  };
}

function positionOf({ file, line, column }: LocatedPlace): FilePosition {
  return {
    file,
    ...(line !== undefined && { line }),
    ...(column !== undefined && { column }),
  };
}

/** Located diagnostics as they were reported, with the positions of their places: for the printer. */
export function reportedAgain(located: readonly LocatedDiagnostic[]): {
  readonly diagnostics: readonly Diagnostic[];
  readonly sources: Sources;
} {
  const known = new Map<Place, SourcePosition>();
  const diagnostics = located.map(
    ({ file: _file, line: _line, column: _column, places, ...rest }) => ({
      ...rest,
      places: places.map((place) => {
        const { file, note } = place;
        const reported: Place = {
          kind: "file",
          file,
          ...(note !== undefined && { note }),
        };
        known.set(reported, sourcePosition(place));
        return reported;
      }),
    }),
  );
  return { diagnostics, sources: knownSources(known) };
}

function sourcePosition({
  file,
  line,
  column,
  frame,
}: LocatedPlace): SourcePosition {
  if (line === undefined || column === undefined || frame === undefined)
    return { file };
  return { file, at: { line, column, length: 1, text: frame.text, frame } };
}

function knownSources(known: ReadonlyMap<Place, SourcePosition>): Sources {
  return {
    prepare: async () => undefined,
    position: (place) =>
      known.get(place) ?? { file: place.kind === "file" ? place.file : "" },
  };
}
