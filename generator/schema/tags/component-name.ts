import { unescapeToken } from "../../ir/pointer.js";
import type { SchemaId } from "../../ir/schema.js";

/** The name of a component, which means it to a discriminator whose mapping does not; `undefined` for any other schema. */
export function componentName(id: SchemaId): string | undefined {
  const token = /#\/components\/schemas\/([^/]+)$/.exec(id)?.[1];
  return token === undefined ? undefined : unescapeToken(token);
}
