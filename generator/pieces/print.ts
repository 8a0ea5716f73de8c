import type { Report } from "../diagnostics/report.js";
import {
  type EmittedFile,
  textIn,
  type TextOf,
  withText,
} from "../ir/emitted-file.js";
import type {
  KeyedFile,
  Piece,
  StandingPiece,
  StandingPieces,
} from "./piece.js";
import { bytesHash } from "./text-hash.js";

/** The files of a package: those that had to be printed, and those that stand as they would be printed. */
export interface PrintedPackage {
  readonly printed: readonly EmittedFile[];
  readonly standing: readonly KeyedFile[];
  /** What is to be remembered of all, by path. */
  readonly pieces: ReadonlyMap<string, StandingPiece>;
}

/**
 * Prints the files that do not stand in the output folder already. Of what is reported while a file is printed nothing is lost: it is printed the next time, too.
 *
 * @param onFile told how many are done
 * @param textOf gives the text of a file that stands
 */
export function printFiles(
  files: readonly KeyedFile[],
  known: StandingPieces,
  report: Report,
  onFile: (done: number) => void = () => undefined,
  textOf: TextOf = (file) => file.print(),
): PrintedPackage {
  const printed: EmittedFile[] = [];
  const byPath = new Map<string, EmittedFile>();
  const textOfAny: TextOf = (file) => {
    const emitted = byPath.get(file.path);
    return emitted === undefined ? textOf(file) : textIn(emitted);
  };
  const standing: KeyedFile[] = [];
  const pieces = new Map<string, StandingPiece>();
  for (const [done, file] of files.entries()) {
    onFile(done);
    const { path, key } = file;
    const before = known.get(path);
    if (before !== undefined && key !== undefined && before.key === key) {
      standing.push(file);
      pieces.set(path, before);
      continue;
    }
    const said = report.diagnostics.length;
    const emitted = emittedFile(file, textOfAny);
    byPath.set(path, emitted);
    const isSilent = report.diagnostics.length === said;
    printed.push(emitted);
    pieces.set(path, {
      ...(isSilent && pieceOf(file)),
      hash: bytesHash(emitted.bytes),
    });
  }
  return { printed, standing, pieces };
}

function emittedFile(file: KeyedFile, textOf: TextOf): EmittedFile {
  const { path, originOf, parsed } = file;
  const told = { ...(originOf && { originOf }), ...(parsed && { parsed }) };
  return withText({ path, ...told }, file.print(textOf));
}

function pieceOf({ key, note: known, noteOnceTold }: KeyedFile): Piece {
  const note = known ?? noteOnceTold?.();
  return {
    ...(key !== undefined && { key }),
    ...(note !== undefined && { note }),
  };
}
