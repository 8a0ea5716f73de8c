import type {
  Discriminator,
  Schema,
  SchemaId,
  SchemaRegistry,
} from "../../ir/schema.js";
import { isBase } from "../closed.js";
import { speaksOfProperties } from "../speaks-of.js";

/** What components extend by `allOf`, and what extends them in turn. */
export interface Lines {
  readonly registry: SchemaRegistry;
  /** Nearest first; no entry for what extends nothing. */
  readonly ancestors: ReadonlyMap<SchemaId, ReadonlySet<SchemaId>>;
  readonly heirs: ReadonlyMap<SchemaId, readonly SchemaId[]>;
}

export function linesOf(registry: SchemaRegistry): Lines {
  const parents = new Map(
    [...registry].map(([id, schema]) => [id, parentsOf(schema)]),
  );
  const ancestors = new Map<SchemaId, ReadonlySet<SchemaId>>();
  const heirs = new Map<SchemaId, SchemaId[]>();
  for (const id of parents.keys()) {
    const line = ancestorsOf(id, parents);
    if (line.size === 0) continue;
    ancestors.set(id, line);
    for (const each of line) heirs.set(each, [...(heirs.get(each) ?? []), id]);
  }
  return { registry, ancestors, heirs };
}

/** A schema and the parts of its `allOf`, without what these refer to. */
export function ownParts(schema: Schema): readonly Schema[] {
  return [schema, ...(schema.allOf ?? []).flatMap(ownParts)];
}

/** The discriminators by which a schema itself is a base. */
export function ownDiscriminators(
  schema: Schema | undefined,
): readonly Discriminator[] {
  return schema === undefined
    ? []
    : ownParts(schema)
        .filter(isBase)
        .flatMap(({ discriminator }) => discriminator ?? []);
}

/** One that only refers to another extends nothing: it is a name of it. */
function parentsOf(schema: Schema): readonly SchemaId[] {
  const extendsAny = schema.allOf !== undefined || speaksOfProperties(schema);
  return extendsAny ? ownParts(schema).flatMap(({ ref }) => ref ?? []) : [];
}

function ancestorsOf(
  id: SchemaId,
  parents: ReadonlyMap<SchemaId, readonly SchemaId[]>,
): ReadonlySet<SchemaId> {
  const found = new Set<SchemaId>(parents.get(id) ?? []);
  for (const each of found)
    for (const parent of parents.get(each) ?? []) found.add(parent);
  found.delete(id);
  return found;
}
