import { didYouMean } from "../diagnostics/did-you-mean.js";
import type { Report } from "../diagnostics/report.js";
import type { JsonValue } from "../ir/json.js";
import { below } from "../ir/pointer.js";
import type { Schema, SchemaRegistry } from "../ir/schema.js";
import {
  isTyped,
  listsOthers,
  refusesListed,
} from "../schema/contradiction/refused.js";
import { conjuncts } from "../schema/in-place.js";
import { acceptedKinds, kindOfValue } from "../schema/kinds.js";
import { valuesOf } from "../schema/values.js";
import { shortened } from "./schema/shortened.js";

/** Tells of defaults that their schemas refuse (OpenAPI 3.0.4, 4.7.24.1: a default must conform to the defined type). */
export function reportDefaults(
  schemas: readonly Schema[],
  registry: SchemaRegistry,
  report: Report,
): void {
  for (const schema of schemas) {
    if (schema.default === undefined) continue;
    const { value } = schema.default;
    const parts = conjuncts(schema, registry);
    const listing = parts.find((each) => listsOthers(each, value));
    const reason = refusal(schema, value, parts, registry);
    if (listing !== undefined) reportUnlisted(schema, value, listing, report);
    else if (reason !== undefined)
      report.gather(
        "default-refused",
        `The default ${shortened(JSON.stringify(value))} ${reason}.`,
        below(schema.at, "default"),
      );
  }
}

/** Why a schema refuses a value, as far as types and limits tell. */
function refusal(
  schema: Schema,
  value: JsonValue,
  parts: readonly Schema[],
  registry: SchemaRegistry,
): string | undefined {
  const untyped = parts.find((each) => !isTyped(each, value));
  if (untyped !== undefined) return isNone(untyped.types ?? []);
  const kinds = acceptedKinds(schema, registry);
  if (kinds !== undefined && !kinds.has(kindOfValue(value)))
    return isNone([...kinds]);
  return parts.some((each) => refusesListed(each, value))
    ? "does not fit what its schema says"
    : undefined;
}

function isNone(types: readonly string[]): string {
  return types.length === 0
    ? "is of no type that its schema allows"
    : `is no ${types.join(" or ")}`;
}

function reportUnlisted(
  { at }: Schema,
  value: JsonValue,
  listing: Schema,
  report: Report,
): void {
  const values = valuesOf(listing) ?? [];
  const texts = values.filter((each) => typeof each === "string");
  const meant = typeof value === "string" ? didYouMean(value, texts) : "";
  const listed = values.slice(0, 5).map((each) => JSON.stringify(each));
  const more = values.length > listed.length ? ", …" : "";
  report.gather(
    "default-not-listed",
    `The default ${shortened(JSON.stringify(value))} is none of ${shortened(listed.join(", "))}${more}.${meant}`,
    below(at, "default"),
  );
}
