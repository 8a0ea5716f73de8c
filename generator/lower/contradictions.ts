import type { Diagnostic, Place, Report } from "../diagnostics/report.js";
import type { JsonValue } from "../ir/json.js";
import { below } from "../ir/pointer.js";
import type { Schema, SchemaRegistry } from "../ir/schema.js";
import {
  type Contradiction,
  contradictionOf,
  idleValues,
} from "../schema/contradiction.js";
import { refusesOthers } from "../schema/closed.js";
import {
  closersOf,
  refusedProperties,
} from "../schema/contradiction/forbidden.js";
import { shortened } from "./schema/shortened.js";

/** Warns of schemas that nothing can satisfy, and of values of an `enum` that never match, where that can be proven. */
export function reportContradictions(
  schemas: readonly Schema[],
  registry: SchemaRegistry,
  report: Report,
): void {
  const isEndless = ({ code }: Diagnostic): boolean =>
    code === "schema-reference-loop" || code === "schema-chain-too-long";
  if (report.diagnostics.some(isEndless)) return;
  for (const each of schemas) {
    const found = contradictionOf(each, registry);
    if (found !== undefined) reportFound(each, found, registry, report);
    if (found === undefined) reportRefused(each, registry, report);
    const idle = found === undefined ? idleValues(each, registry) : [];
    if (idle.length > 0) reportIdle(each, idle, report);
  }
}

function reportFound(
  schema: Schema,
  { parts, reason }: Contradiction,
  registry: SchemaRegistry,
  report: Report,
): void {
  const others = parts.filter((each) => each !== schema);
  const places = [schema, ...others].map(({ at }) => at).slice(0, 4);
  const closed = reason.kind === "forbidden" ? closings(schema, registry) : [];
  report.add("schema-contradictory", reasonText(reason), ...places, ...closed);
}

/** Where the parts of a schema are closed to what others declare. */
function closings(schema: Schema, registry: SchemaRegistry): readonly Place[] {
  return closersOf(schema, registry).map((part) => ({
    kind: "location",
    location: below(
      part.at,
      refusesOthers(part) ? "additionalProperties" : "unevaluatedProperties",
    ),
    note: "closed here",
    key: true,
  }));
}

/** Tells of the properties of a schema that are declared in vain. */
function reportRefused(
  schema: Schema,
  registry: SchemaRegistry,
  report: Report,
): void {
  const refused = refusedProperties(schema, registry);
  const [first] = refused;
  if (first === undefined) return;
  const names = refused.slice(0, 5).map(({ name }) => `\`${shortened(name)}\``);
  const more = refused.length > names.length ? ", …" : "";
  report.add(
    "property-refused",
    `No value can have ${names.join(", ")}${more}: of the parts that hold together, one is closed and does not declare ${refused.length === 1 ? "it" : "them"}.`,
    schema.at,
    first.declaring.at,
    ...closings(schema, registry),
  );
}

function reasonText(reason: Contradiction["reason"]): string {
  switch (reason.kind) {
    case "types":
      return "Nothing can satisfy this: no type is allowed by all that holds for it.";
    case "values":
      return "Nothing can satisfy this: none of the listed values fits what else holds for it.";
    case "bounds":
      return `Nothing can satisfy this: \`${reason.least}\` asks for more than \`${reason.most}\` admits.`;
    case "alternatives":
      return "Nothing can satisfy this: each branch of its `oneOf` says the same as another, so that none is ever the only one.";
    case "not":
      return "Nothing can satisfy this: its `not` refuses all that is left.";
    case "forbidden":
      return `Nothing can satisfy this: one part requires \`${shortened(reason.name)}\`, and another, which is closed, does not declare it.`;
    case "property":
      return `Nothing can satisfy the property \`${shortened(reason.name)}\`: its parts allow no value together.`;
  }
}

function reportIdle(
  schema: Schema,
  values: readonly JsonValue[],
  report: Report,
): void {
  const shown = values
    .slice(0, 5)
    .map((each) => `\`${shortened(JSON.stringify(each))}\``);
  const more = values.length > shown.length ? ", …" : "";
  report.add(
    "enum-value-idle",
    `Values of this \`enum\` never match: ${shown.join(", ")}${more} ${values.length === 1 ? "does" : "do"} not fit what else holds.`,
    below(schema.at, "enum"),
  );
}
