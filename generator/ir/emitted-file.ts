import type { Location } from "./json.js";

/** A file of the emitted package. */
export interface EmittedFile {
  /** Relative to the output folder, with `/`: `src/models/acs-user.ts`. */
  readonly path: string;
  readonly text: string;
  /**
   * `final`: already in prettier's style, written as it is (tests prove it).
   * `draft`: the output room formats it.
   */
  readonly style: "final" | "draft";
  /** What of the description a declaration at the top of the file came from, or with an empty name the file. */
  readonly originOf?: (declaration: string) => Location | undefined;
  /** The emitter has parsed the text itself, as it came from elsewhere. */
  readonly parsed?: true;
}
