import type { Schema } from "../ir/schema.js";
import type { Side } from "../ir/sdk.js";

/** Whether a schema stands for the content of a file (OpenAPI 3.0, 4.7.14.2): text, and nothing else but null. */
export function isFile({ format, types = [] }: Schema): boolean {
  return (
    format === "binary" &&
    types.includes("string") &&
    types.every((type) => type === "string" || type === "null")
  );
}

/** Whether callers may give bytes where a schema stands: what is sent may be, what comes back in JSON is text. */
export function takesBytes(schema: Schema, side: Side | "both"): boolean {
  return side === "request" && isFile(schema);
}
