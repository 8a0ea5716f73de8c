import type { JsonValue, Location } from "./json.js";

/** A file of the emitted package, before it is printed. */
export interface PlannedFile {
  /** Relative to the output folder, with `/`: `src/models/acs-user.ts`. */
  readonly path: string;
  /**
   * The parts of the plan that decide the text: while they and all schemas that they lead to say the same, the text is the same. Absent where it shows
   * something of everything.
   */
  readonly shows?: readonly unknown[];
  /** What the next run has to know of the file if it does not print it. */
  readonly note?: JsonValue;
  /** The same, where it is known once the file is printed. */
  readonly noteOnceTold?: () => JsonValue;
  /** What of the description a declaration at the top of the file came from, or with an empty name the file. */
  readonly originOf?: (declaration: string) => Location | undefined;
  /** The emitter has parsed the text itself, as it came from elsewhere. */
  readonly parsed?: true;
  /**
   * The text, in prettier's style (tests prove it).
   *
   * @param textOf gives the text of a file that stands before this one, which is not printed again for it
   */
  print(textOf?: TextOf): string;
}

export type TextOf = (file: PlannedFile) => string;

/** A file of the emitted package. */
export interface EmittedFile extends Pick<
  PlannedFile,
  "path" | "originOf" | "parsed"
> {
  /** The text in UTF-8, which takes half of what many strings do. */
  readonly bytes: Buffer;
}

export function withText<File>(
  file: File,
  text: string,
): File & Pick<EmittedFile, "bytes"> {
  return { ...file, bytes: Buffer.from(text) };
}

export function textIn({ bytes }: Pick<EmittedFile, "bytes">): string {
  return writtenText(bytes);
}

/** The text of a file that was emitted, as it was: Git may have changed the ends of its lines, which is no change. */
export function writtenText(bytes: Buffer): string {
  return bytes.toString("utf8").replaceAll("\r\n", "\n");
}
