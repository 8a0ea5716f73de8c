import type { JsonValue } from "../ir/json.js";
import type { JsonType, Schema } from "../ir/schema.js";
import type { Side } from "../ir/sdk.js";

/** Whether more texts may come back than an enum lists: it lists several values, all of them texts, but for null. One value is a constant. */
export function canBeOpen({ enum: values = [] }: Schema): boolean {
  return (
    values.length > 1 &&
    values.some(isText) &&
    values.every((value) => value === null || isText(value))
  );
}

/** Whether an enum is open where a schema is looked at: an API may answer with more than it takes. */
export function isOpenOn(side: Side | "both", { openEnum }: Schema): boolean {
  return openEnum === true && side === "response";
}

/** A schema as it stands on a side: an open enum says there only which types its values have. */
export function asSeenOn(side: Side | "both", schema: Schema): Schema {
  if (!isOpenOn(side, schema)) return schema;
  const { enum: values = [], ...rest } = schema;
  const listed: readonly JsonType[] = values.includes(null)
    ? ["string", "null"]
    : ["string"];
  return {
    ...rest,
    types: listed.filter((type) => schema.types?.includes(type) ?? true),
  };
}

function isText(value: JsonValue): boolean {
  return typeof value === "string";
}
