import type { Report } from "../../diagnostics/report.js";
import type { ExampleSource } from "../../examples/example.js";
import type { ExampleParamsOf } from "../../examples/params.js";
import type { Excerpts, WholeDocument } from "../../ir/excerpt.js";
import type { PlannedFile } from "../../ir/emitted-file.js";
import type { JsonValue } from "../../ir/json.js";
import type { SdkTypes } from "../../types/index.js";

/** What the documentation is made of besides the plan. */
export interface DocsSources {
  readonly types: SdkTypes;
  readonly source: ExampleSource;
  /** Of `source`, where others have them as well. */
  readonly paramsOf?: ExampleParamsOf;
  readonly excerpts?: Excerpts;
  readonly whole?: WholeDocument | undefined;
  /** Gives what was remembered of a page that stands as it would be printed. */
  readonly recall?: (page: PlannedFile) => JsonValue | undefined;
}

/** The same, and where it is told what is missing of them. */
export interface ReportedSources extends Required<DocsSources> {
  readonly report: Report;
}
