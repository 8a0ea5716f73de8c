import type {
  Discriminator,
  Schema,
  SchemaId,
  SchemaRegistry,
} from "../../ir/schema.js";
import type { Side } from "../../ir/sdk.js";
import { soleReference } from "../assertions.js";
import { isBase } from "../closed.js";
import { contradictionOf } from "../contradiction.js";
import { conjuncts } from "../in-place.js";
import { asSeenOn } from "../open-enum.js";
import { valuesOf } from "../values.js";
import { heirsOf } from "./heirs.js";
import { leavesMore, listedTags } from "./implied-tags.js";
import { tagValuesOf } from "./tag-values.js";
import { tagsOf } from "./tags.js";

/** A component that may come where another one is referred to, with the tag by which it is told from the others. */
export interface Kin {
  readonly id: SchemaId;
  readonly tag: string;
  readonly values: readonly string[];
  /** Whether its own type says so; else it leaves the tag to those that extend it, too. */
  readonly isSaid: boolean;
}

/**
 * A component and what extends it, where a discriminator tells all of them apart (OpenAPI 3.1.1, 4.8.25.4): each has values of the tag that no other
 * one has. A base that no value means, as the mapping leads to its heirs, is none of them. `undefined` where they can't be told apart, or nothing extends it.
 */
export function familyOf(
  id: SchemaId,
  side: Side,
  registry: SchemaRegistry,
): readonly Kin[] | undefined {
  const heirs = heirsOf(id, registry);
  const discriminator =
    heirs.length === 0 ? undefined : discriminatorOf(id, side, registry);
  if (discriminator === undefined) return undefined;
  const { propertyName: name } = discriminator;
  const all = [id, ...heirs].map((each) => ({
    id: each,
    values: tagsOf(aliased(each, registry), discriminator),
  }));
  const kin = all.filter((each) => each.id !== id || each.values.length > 0);
  const values = kin.flatMap((each) => each.values);
  const areApart = new Set(values).size === values.length;
  const isTold = (each: Told): boolean => takes(each, name, side, registry);
  if (!areApart || !kin.every(isTold)) return undefined;
  return kin.map((each) => ({
    ...each,
    tag: name,
    isSaid: saysItself(each, name, side, registry),
  }));
}

interface Told {
  readonly id: SchemaId;
  readonly values: readonly string[];
}

/** That of the one base that a component is or extends, if it requires the tag and leaves it a string, or one of a list. */
function discriminatorOf(
  id: SchemaId,
  side: Side,
  registry: SchemaRegistry,
): Discriminator | undefined {
  const schema = registry.get(id);
  const [base, ...others] =
    schema === undefined ? [] : conjuncts(schema, registry).filter(isBase);
  const tag = base?.discriminator;
  if (base === undefined || tag === undefined || others.length > 0)
    return undefined;
  const { propertyName } = tag;
  const listed = listedTags(propertyName, base, side, registry) ?? [];
  const areTexts = [...listed].every((value) => typeof value === "string");
  return areTexts && leavesMore([], propertyName, base, side, registry)
    ? tag
    : undefined;
}

/** The component that another one is only a name of. */
function aliased(id: SchemaId, registry: SchemaRegistry): SchemaId {
  const schema = registry.get(id);
  return (schema && soleReference(schema)) ?? id;
}

/** Whether a component may have all of its values. */
function takes(
  { id, values }: Told,
  name: string,
  side: Side,
  registry: SchemaRegistry,
): boolean {
  const schema = registry.get(id);
  if (schema === undefined || values.length === 0) return false;
  // A closed base and what is added to it may leave nothing at all.
  if (contradictionOf(schema, registry) !== undefined) return false;
  const known = tagValuesOf(name, schema, side, registry).values;
  return values.every((value) => known?.has(value) ?? true);
}

/** Whether its own type has just these values. */
function saysItself(
  { id, values }: Told,
  name: string,
  side: Side,
  registry: SchemaRegistry,
): boolean {
  const schema = registry.get(id);
  const parts = schema === undefined ? [] : conjuncts(schema, registry);
  return parts
    .flatMap((part) => part.properties ?? [])
    .filter((property) => property.name === name)
    .flatMap((property) => conjuncts(property.schema, registry))
    .some((said) => isJust(values, asSeenOn(side, said)));
}

function isJust(values: readonly string[], said: Schema): boolean {
  const listed = valuesOf(said) ?? [];
  return (
    listed.length === values.length &&
    values.every((value) => listed.includes(value))
  );
}
