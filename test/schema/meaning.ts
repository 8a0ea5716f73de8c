import type { JsonObject, JsonValue } from "../../generator/ir/json.js";
import type { Schema, SchemaRegistry } from "../../generator/ir/schema.js";
import { lowered } from "../sdk.js";

/** A schema as it is asked about, with all that it may refer to. */
export interface Meaning {
  readonly schema: Schema;
  readonly registry: SchemaRegistry;
}

/**
 * What a schema of OpenAPI 3.1 means.
 *
 * @param others components that it refers to by `#/components/schemas/…`
 */
export async function meaning(
  source: JsonValue,
  others: JsonObject = {},
): Promise<Meaning> {
  const schemas = { ...others, Subject: source };
  const { api, diagnostics } = await lowered({ components: { schemas } });
  const schema = api.schemas.get(api.components.get("Subject") ?? "");
  if (schema === undefined) throw new Error(JSON.stringify(diagnostics));
  return { schema, registry: api.schemas };
}

/** A reference to a component. */
export function to(name: string): JsonObject {
  return { $ref: `#/components/schemas/${name}` };
}

/** The names of the components that have ids, in their order. */
export function namesOf(ids: Iterable<string>): readonly string[] {
  return [...ids].map((id) => id.slice(id.lastIndexOf("/") + 1));
}
