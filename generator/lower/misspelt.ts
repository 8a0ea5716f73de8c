import { misspelt } from "../diagnostics/did-you-mean.js";
import type { Report } from "../diagnostics/report.js";
import { below } from "../ir/pointer.js";
import type { Schema, SchemaRegistry } from "../ir/schema.js";
import { appliedInPlace } from "../ir/visit.js";
import { allParts } from "../schema/in-place.js";
import { propertiesOf } from "../schema/properties.js";
import { shortened } from "./schema/shortened.js";

/**
 * Tells of names in `required` that look like a misspelt property.
 *
 * @param schemas all, each after what it stands in
 */
export function reportMisspelt(
  schemas: readonly Schema[],
  registry: SchemaRegistry,
  report: Report,
): void {
  const parts = new Set<Schema>();
  for (const each of schemas) {
    for (const part of appliedInPlace(each)) parts.add(part);
    // What a part requires may be declared by what it is a part of.
    if (!parts.has(each)) reportRequired(each, registry, report);
  }
}

function reportRequired(
  schema: Schema,
  registry: SchemaRegistry,
  report: Report,
): void {
  if (schema.required === undefined && appliedInPlace(schema).length === 0)
    return;
  const open = ownParts(schema).flatMap((part) =>
    undeclared(part).map((name) => ({ part, name })),
  );
  if (open.length === 0) return;
  const declared = propertiesOf(schema, registry);
  const parts = allParts(schema, registry);
  const required = new Set(parts.flatMap((part) => part.required ?? []));
  const candidates = [...declared.keys()].filter((name) => !required.has(name));
  for (const { part, name } of open) {
    const meant = declared.has(name) ? undefined : misspelt(name, candidates);
    if (meant !== undefined) tell(name, meant, part, report);
  }
}

/** What it holds itself that says something of the same value, as far as somebody wrote it; what it refers to is looked at where it stands. */
function ownParts(schema: Schema): readonly Schema[] {
  const found = [schema];
  for (const part of found) found.push(...appliedInPlace(part));
  return found.filter(({ derived }) => derived === undefined);
}

/** What a schema requires and doesn't declare itself. */
function undeclared({ required, properties = [] }: Schema): readonly string[] {
  return required === undefined
    ? []
    : required.filter((name) => !properties.some((each) => each.name === name));
}

function tell(
  name: string,
  meant: string,
  { at, required = [] }: Schema,
  report: Report,
): void {
  report.gather(
    "required-unknown",
    `\`${shortened(name)}\` is required and nothing declares it. Did you mean "${shortened(meant)}"?`,
    below(at, "required", required.indexOf(name)),
  );
}
