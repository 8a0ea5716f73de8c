import { deriveSchema } from "../../ir/derived-schema.js";
import type { Schema, SchemaId, SchemaRegistry } from "../../ir/schema.js";
import type { Side } from "../../ir/sdk.js";
import { referredTo } from "../nullable.js";
import { familyOf, type Kin, meantFor } from "./family.js";
import { heirsOf } from "./heirs.js";
import type { Choice } from "./variants.js";

/** The choice between what a base means: of the base itself, or where a schema refers to it. As types have it, with the tags of each level that tell. */
export function kinChoicesOf(
  schema: Schema,
  side: Side,
  registry: SchemaRegistry,
): readonly Choice[] {
  const id = baseAt(schema, registry);
  const base = id === undefined ? undefined : registry.get(id);
  if (id === undefined || base === undefined) return [];
  const kin: readonly Kin[] =
    familyOf(id, side, registry) ??
    meantFor(id, side, registry).map((each) => ({ id: each, tags: [] }));
  const [tag, ...further] = tellingNames(kin);
  const variants = kin.map((each) => ({
    schema: deriveSchema(schema, "reference", { ref: each.id }),
    tags: valuesOn(tag, each),
    further: further
      .map((name) => ({ name, values: valuesOn(name, each) }))
      .filter(({ values }) => values.length > 0),
  }));
  return [{ union: base, isExclusive: true, ...(tag && { tag }), variants }];
}

/**
 * The base that a schema is, or refers to. What extends a base refers to it, too, but is one of those that are meant by it.
 *
 * @returns `undefined` also for one that nothing extends
 */
export function baseAt(
  schema: Schema,
  registry: SchemaRegistry,
): SchemaId | undefined {
  const isBase = (id: SchemaId): boolean => heirsOf(id, registry).length > 0;
  if (registry.has(schema.id) && isBase(schema.id)) return schema.id;
  const id = referredTo(schema, registry);
  const isMeant =
    id !== undefined &&
    isBase(id) &&
    !heirsOf(id, registry).includes(schema.id);
  return isMeant ? id : undefined;
}

/** The tags of which not all have the same values. */
function tellingNames(kin: readonly Kin[]): readonly string[] {
  const names = kin.flatMap(({ tags }) => tags.map(({ name }) => name));
  return [...new Set(names)].filter(
    (name) =>
      new Set(kin.map((each) => valuesOn(name, each).join("\n"))).size > 1,
  );
}

function valuesOn(tag: string | undefined, { tags }: Kin): readonly string[] {
  return tags.find(({ name }) => name === tag)?.values ?? [];
}
