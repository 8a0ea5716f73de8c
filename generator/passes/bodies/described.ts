import type { Schema } from "../../ir/schema.js";

/** What a schema says to people, of what is given in place of it. */
export function described({
  id,
  at,
  description,
  examples,
  deprecated,
}: Schema): Schema {
  return {
    id,
    at,
    ...(description !== undefined && { description }),
    ...(examples !== undefined && { examples }),
    ...(deprecated !== undefined && { deprecated }),
  };
}
