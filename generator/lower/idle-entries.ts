import type { Report } from "../diagnostics/report.js";
import { below } from "../ir/pointer.js";
import type { Schema, SchemaRegistry } from "../ir/schema.js";
import { walk } from "../ir/visit.js";
import { alternativesOf } from "../schema/in-place.js";
import { idleEntries } from "../schema/tags/idle-entries.js";

/** Warns, once for all places, of entries of a discriminator's mapping that name what its tag can't tell. */
export function reportIdleEntries(
  schemas: Iterable<Schema>,
  registry: SchemaRegistry,
  report: Report,
): void {
  for (const schema of schemas)
    for (const each of walk(schema))
      for (const { value } of idleEntries(each, registry))
        report.gather(
          "discriminator-mapping-idle",
          alternativesOf(each).length > 0
            ? "The mapping of a discriminator names what is no branch of its union: this entry is ignored."
            : "The mapping of a discriminator names what does not extend its schema by `allOf`: this entry is ignored.",
          below(each.at, "discriminator", "mapping", value),
        );
}
