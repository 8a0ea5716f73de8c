import type { Schema, SchemaRegistry } from "../../ir/schema.js";
import { assertions, soleReference } from "../assertions.js";
import { acceptedKinds, kindOf } from "../kinds.js";

/** The part of a schema whose `not` refuses all that the schema accepts: its types, or what another part refers to. */
export function negatingPart(
  schema: Schema,
  parts: readonly Schema[],
  registry: SchemaRegistry,
): Schema | undefined {
  return parts.find(
    ({ not }) => not !== undefined && negates(not, schema, parts, registry),
  );
}

function negates(
  not: Schema,
  schema: Schema,
  parts: readonly Schema[],
  registry: SchemaRegistry,
): boolean {
  const ref = soleReference(not);
  if (ref !== undefined && parts.some((part) => part.ref === ref)) return true;
  const { types = [] } = not;
  if (types.length === 0 || assertions(not).length > 1) return false;
  const isInteger = parts.some(
    (part) => part.types?.includes("number") === false,
  );
  const refused = new Set(
    types.filter((type) => type !== "integer" || isInteger).map(kindOf),
  );
  const kinds = acceptedKinds(schema, registry);
  return kinds !== undefined && [...kinds].every((kind) => refused.has(kind));
}
