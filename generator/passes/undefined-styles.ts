import type { Report } from "../diagnostics/report.js";
import type { Parameter } from "../ir/api.js";
import type { SchemaRegistry } from "../ir/schema.js";
import { nests } from "../schema/nesting.js";

/** Tells of parameters whose style says nothing of values as deep as theirs. Under `deepObject`, servers agree on what deeper values are. */
export function reportUndefinedStyles(
  parameters: readonly Parameter[],
  registry: SchemaRegistry,
  report: Report,
): void {
  for (const parameter of parameters)
    if (isUndefined(parameter, registry))
      report.gather(
        "style-undefined",
        `OpenAPI does not say how style \`${parameter.style}\` writes objects and lists that are within others: they are sent as JSON.`,
        parameter.at,
      );
}

/** A list in an exploded object repeats its name, as servers read it. */
function isUndefined(
  { schema, style, explode, contentMediaType }: Parameter,
  registry: SchemaRegistry,
): boolean {
  if (contentMediaType !== undefined || style === "deepObject") return false;
  return nests(schema, !explode, registry);
}
