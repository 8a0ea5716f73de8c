import type { Report } from "../../diagnostics/report.js";
import { derivedId, deriveSchema } from "../../ir/derived-schema.js";
import type { Schema, SchemaId, SchemaRegistry } from "../../ir/schema.js";

/**
 * A schema that lists its heirs by `oneOf` or `anyOf`, while they extend it by `allOf`, refers to itself without end. Its author means the
 * heirs to take over the rest of it: they get a base of their own, which is the schema without its branches.
 */
export function withBases(
  registry: SchemaRegistry,
  report: Report,
): SchemaRegistry {
  const basesOf = new Map<SchemaId, Set<SchemaId>>();
  const bases = new Map<SchemaId, Schema>();
  for (const [id, schema] of registry) {
    const heirs = heirsOf(id, schema, registry);
    if (heirs.length === 0) continue;
    bases.set(derivedId(id, "base"), baseOf(schema));
    for (const heir of heirs)
      basesOf.set(heir, (basesOf.get(heir) ?? new Set()).add(id));
    report.add(
      "heirs-listed",
      "The branches of this schema extend it: they take over the rest of it, without the branches.",
      schema.at,
    );
  }
  const rebased = [...registry].map(([id, schema]) => {
    const own = basesOf.get(id);
    return [id, own === undefined ? schema : rebase(schema, own)] as const;
  });
  return new Map([...rebased, ...bases]);
}

function baseOf({ oneOf: _oneOf, anyOf: _anyOf, ...rest }: Schema): Schema {
  return deriveSchema(rest, "base", rest);
}

/** The schemas on the way from a schema's branches that extend it. */
function heirsOf(
  id: SchemaId,
  { oneOf = [], anyOf = [] }: Schema,
  registry: SchemaRegistry,
): readonly SchemaId[] {
  const reached = new Set(
    [...oneOf, ...anyOf].flatMap((branch) => branch.ref ?? []),
  );
  const heirs: SchemaId[] = [];
  for (const each of reached) {
    const schema = each === id ? undefined : registry.get(each);
    for (const parent of schema === undefined ? [] : parentsOf(schema)) {
      if (parent === id) heirs.push(each);
      else reached.add(parent);
    }
  }
  return heirs;
}

function parentsOf({ ref, allOf = [] }: Schema): readonly SchemaId[] {
  return [...(ref === undefined ? [] : [ref]), ...allOf.flatMap(parentsOf)];
}

function rebase(schema: Schema, bases: ReadonlySet<SchemaId>): Schema {
  const { ref, allOf } = schema;
  return {
    ...schema,
    ...(ref !== undefined && bases.has(ref) && { ref: derivedId(ref, "base") }),
    ...(allOf && { allOf: allOf.map((part) => rebase(part, bases)) }),
  };
}
