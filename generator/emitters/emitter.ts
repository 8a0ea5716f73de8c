import type { Sdk } from "../ir/sdk.js";
import type { Report } from "../diagnostics/report.js";

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

/** IR to files. */
export interface Emitter {
  readonly name: string;
  emit(
    sdk: Sdk,
    report: Report,
  ): readonly EmittedFile[] | Promise<readonly EmittedFile[]>;
}
