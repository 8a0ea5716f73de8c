import type { Report } from "../diagnostics/report.js";
import type { Parameter } from "../ir/api.js";
import type { SchemaRegistry } from "../ir/schema.js";
import { nests } from "../schema/nesting.js";

/** Tells of parameters whose style says nothing of values as deep as theirs. */
export function reportUndefinedStyles(
  parameters: readonly Parameter[],
  registry: SchemaRegistry,
  report: Report,
): void {
  for (const parameter of parameters)
    if (isUndefined(parameter, registry))
      report.gather(
        "style-undefined",
        `OpenAPI does not say how style \`${parameter.style}\` writes objects and lists that are within others: they are sent ${formOf(parameter)}.`,
        parameter.at,
      );
}

function formOf({ style }: Parameter): string {
  return style === "deepObject"
    ? "as `a[b][c]=` by their keys, and items by their index (`a[b][0]=`)"
    : "as JSON";
}

/** A list in an exploded object repeats its name, as servers read it; `deepObject` has as many ways for lists as servers. */
function isUndefined(
  { schema, style, explode, contentMediaType }: Parameter,
  registry: SchemaRegistry,
): boolean {
  if (contentMediaType !== undefined) return false;
  return nests(schema, !explode || style === "deepObject", registry);
}
