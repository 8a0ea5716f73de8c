import type { Report } from "../../diagnostics/report.js";
import type { Schema } from "../../ir/schema.js";

/** A schema that can't be compiled exactly. */
export interface Refusal {
  readonly schema: Schema;
  readonly why: string;
}

/** Tells the user of schemas that can't be compiled exactly. */
export function reportRefusals(
  refusals: readonly Refusal[],
  report: Report,
): void {
  for (const { schema, why } of refusals)
    report.add(
      "schema-not-compilable",
      `This schema can't be validated exactly: ${why}.`,
      schema.at,
    );
}
