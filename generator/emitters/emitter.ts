import type { Report } from "../diagnostics/report.js";
import type { PlannedFile } from "../ir/emitted-file.js";
import type { Sdk } from "../ir/sdk.js";

/** IR to files. */
export interface Emitter {
  readonly name: string;
  emit(
    sdk: Sdk,
    report: Report,
  ): readonly PlannedFile[] | Promise<readonly PlannedFile[]>;
}
