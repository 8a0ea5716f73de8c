import type { Api } from "../../ir/api.js";
import type { Schema, SchemaId } from "../../ir/schema.js";
import { mapSchema, walk } from "../../ir/visit.js";
import { soleReference } from "../../schema/assertions.js";
import { alternativesOf } from "../../schema/in-place.js";
import { absentTags } from "../../schema/tags/absent-tags.js";
import { exclusiveProperties } from "../../schema/tags/exclusive-branches.js";
import { mapSchemas, schemasOf } from "./map-schemas.js";

/**
 * Marks objects with the properties that they lack where they are one of several, and by which another one is known: so `if (customer.deleted)`
 * narrows, and what would fit two branches that exclude each other is no mistake that only a check finds. What another schema extends is left as it is, since that one may have them.
 */
export function markAbsentTags(api: Api): Api {
  const schemas = schemasOf(api).flatMap(walk);
  const unions = schemas.filter((each) => alternativesOf(each).length > 1);
  if (unions.length === 0) return api;
  const extended = new Set(schemas.flatMap(extendedBy));
  const absent = new Map<SchemaId, Set<string>>();
  for (const union of unions)
    for (const [id, names] of [
      ...absentTags(union, api.schemas),
      ...exclusiveProperties(union, api.schemas),
    ])
      if (!extended.has(id))
        absent.set(id, new Set([...(absent.get(id) ?? []), ...names]));
  if (absent.size === 0) return api;
  return mapSchemas(api, (schema) =>
    mapSchema(schema, (each) => {
      const names = absent.get(each.id);
      return names === undefined ? each : { ...each, absent: [...names] };
    }),
  );
}

/** What a schema refers to and says more of. */
function extendedBy(schema: Schema): readonly SchemaId[] {
  const { ref, allOf = [] } = schema;
  return [
    ...(ref !== undefined && soleReference(schema) === undefined ? [ref] : []),
    ...allOf.flatMap((part) => part.ref ?? []),
  ];
}
