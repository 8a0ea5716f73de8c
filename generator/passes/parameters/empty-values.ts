import type { Report } from "../../diagnostics/report.js";
import type { Parameter } from "../../ir/api.js";
import { below } from "../../ir/pointer.js";
import type { SchemaRegistry } from "../../ir/schema.js";
import { acceptedKinds } from "../../schema/kinds.js";

/** Tells of parameters that may be empty (OpenAPI 3.1, 4.8.12.1), and whose schema takes neither a text nor null, which is sent as an empty value. */
export function reportRefusedEmptiness(
  parameters: readonly Parameter[],
  registry: SchemaRegistry,
  report: Report,
): void {
  for (const { schema, allowEmptyValue, at } of parameters) {
    const kinds = acceptedKinds(schema, registry);
    const takesEmpty =
      kinds === undefined || kinds.has("string") || kinds.has("null");
    if (allowEmptyValue === true && !takesEmpty)
      report.gather(
        "empty-value-refused",
        "`allowEmptyValue` has no effect: the schema takes no empty value.",
        {
          kind: "location",
          location: below(at, "allowEmptyValue"),
          key: true,
        },
      );
  }
}
