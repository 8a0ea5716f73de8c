import type { Report } from "../diagnostics/report.js";
import type { Operation, Parameter } from "../ir/api.js";
import type { SchemaRegistry } from "../ir/schema.js";
import { describesComposite } from "../schema/composite.js";

/**
 * Reports parameters whose values can't be written in the media type of their `content`: JSON takes any value, a form takes an object, all
 * others a text.
 */
export function reportUnwritable(
  operations: readonly Operation[],
  registry: SchemaRegistry,
  report: Report,
): void {
  for (const { parameters } of operations)
    for (const parameter of parameters) {
      const what = unwritable(parameter, registry);
      if (what === undefined) continue;
      report.add(
        "parameter-content-unwritable",
        `The parameter \`${parameter.name}\` is ${what}, which can't be written as \`${parameter.contentMediaType ?? ""}\`.`,
        parameter.at,
      );
    }
}

function unwritable(
  { schema, contentKind }: Parameter,
  registry: SchemaRegistry,
): string | undefined {
  if (contentKind === undefined || contentKind === "json") return undefined;
  if (contentKind !== "form" && describesComposite(schema, "object", registry))
    return "an object";
  return describesComposite(schema, "array", registry) ? "an array" : undefined;
}
