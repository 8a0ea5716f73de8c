import type { Schema } from "../ir/schema.js";

/** Whether a value must not be told: a password, or a text (or null) that is only ever written. */
export function isSecret({ format, writeOnly, types }: Schema): boolean {
  return (
    format === "password" ||
    (writeOnly === true &&
      types?.includes("string") === true &&
      types.every((type) => type === "string" || type === "null"))
  );
}
