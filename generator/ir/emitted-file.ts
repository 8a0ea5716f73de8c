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
  /** The emitter has parsed the text itself, as it came from elsewhere. */
  readonly parsed?: true;
}
