import type { SchemaId } from "../../generator/ir/schema.js";
import type { Sdk } from "../../generator/ir/sdk.js";
import { references } from "../../generator/ir/visit.js";

/** These schemas and all that refer to one of them, directly or through others. */
export function withUsers(
  sdk: Sdk,
  roots: Iterable<SchemaId>,
): ReadonlySet<SchemaId> {
  const users = new Map<SchemaId, SchemaId[]>();
  for (const [id, schema] of sdk.api.schemas)
    for (const target of references(schema))
      users.set(target, [...(users.get(target) ?? []), id]);
  const found = new Set(roots);
  for (const id of found)
    for (const user of users.get(id) ?? []) found.add(user);
  return found;
}
