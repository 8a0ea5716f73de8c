import type { Schema } from "../ir/schema.js";
import type { Side } from "../ir/sdk.js";

/** Whether a schema stands for content that callers may give as bytes. */
export function isContent(schema: Schema, side: Side | "both"): boolean {
  return (
    side === "request" &&
    schema.format === "binary" &&
    schema.types?.join() === "string"
  );
}
