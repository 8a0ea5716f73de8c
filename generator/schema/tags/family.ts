import type { Schema, SchemaId, SchemaRegistry } from "../../ir/schema.js";
import type { Side } from "../../ir/sdk.js";
import { soleReference } from "../assertions.js";
import { contradictionOf } from "../contradiction.js";
import { conjuncts } from "../in-place.js";
import { asSeenOn } from "../open-enum.js";
import { valuesOf } from "../values.js";
import { heirsOf } from "./heirs.js";
import { leavesMore, listedTags } from "./implied-tags.js";
import { ownDiscriminators } from "./lines.js";
import { tagValuesOf } from "./tag-values.js";
import { tagsOf } from "./tags.js";

/** A component that may come where another one is referred to, with the tags by which it is told from the others: one of each level. */
export interface Kin {
  readonly id: SchemaId;
  readonly tags: readonly KinTag[];
}

export interface KinTag {
  readonly name: string;
  readonly values: readonly string[];
  /** Whether its own type says so; else it leaves the tag to those that extend it, too. */
  readonly isSaid: boolean;
}

/**
 * A component and what extends it, where discriminators tell all of them apart (OpenAPI 3.1.1, 4.8.25.4): each has values of a tag that no other
 * one has. What no value means, as the mapping leads to its heirs, is none of them. `undefined` where they can't be told apart, or nothing extends it.
 */
export function familyOf(
  id: SchemaId,
  side: Side,
  registry: SchemaRegistry,
): readonly Kin[] | undefined {
  const kin = kinOf(id, side, registry);
  const isTold = ({ id: each, tags }: Kin): boolean =>
    tags.length > 0 && tags.every((tag) => takes(each, tag, side, registry));
  const isFamily = heirsOf(id, registry).length > 0 && kin.every(isTold);
  return isFamily && areApart(kin) ? kin : undefined;
}

/** A component and what extends it, without what no value of a tag means. */
export function meantFor(
  id: SchemaId,
  side: Side,
  registry: SchemaRegistry,
): readonly SchemaId[] {
  return kinOf(id, side, registry).map((each) => each.id);
}

function kinOf(
  id: SchemaId,
  side: Side,
  registry: SchemaRegistry,
): readonly Kin[] {
  const all = [id, ...heirsOf(id, registry)].map((each) => ({
    id: each,
    tags: tagsOfKin(each, side, registry),
  }));
  return all.filter((each) => !isPassedOver(each, all, side, registry));
}

/** Whether no value of a tag means a component, but some do what extends it. */
function isPassedOver(
  { id, tags }: Kin,
  all: readonly Kin[],
  side: Side,
  registry: SchemaRegistry,
): boolean {
  const heirs = new Set(heirsOf(id, registry));
  const isTakenOn = (property: string): boolean =>
    all.some(
      (each) =>
        heirs.has(each.id) &&
        each.tags.some(
          (tag) => tag.name === property && takes(each.id, tag, side, registry),
        ),
    );
  return tags.some(
    ({ name, values }) => values.length === 0 && isTakenOn(name),
  );
}

/** Whether each has a tag that another one has with other values only. */
function areApart(kin: readonly Kin[]): boolean {
  return kin.every((one, at) =>
    kin
      .slice(at + 1)
      .every((other) =>
        one.tags.some(({ name, values }) =>
          valuesOn(name, other.tags)?.every((each) => !values.includes(each)),
        ),
      ),
  );
}

function valuesOn(
  property: string,
  tags: readonly KinTag[],
): readonly string[] | undefined {
  return tags.find(({ name }) => name === property)?.values;
}

/** The values that mean a component to the discriminators of what it is and extends, the furthest first, if these require the tag and leave it a string, or one of a list. */
function tagsOfKin(
  id: SchemaId,
  side: Side,
  registry: SchemaRegistry,
): readonly KinTag[] {
  const schema = registry.get(id);
  const parts =
    schema === undefined ? [] : conjuncts(schema, registry).toReversed();
  const tags = new Map<string, readonly string[]>();
  for (const base of parts.filter((part) => registry.get(part.id) === part))
    for (const discriminator of ownDiscriminators(base)) {
      const { propertyName: name } = discriminator;
      if (isTelling(name, base, side, registry) && !tags.has(name))
        tags.set(name, tagsOf(aliased(id, registry), discriminator));
    }
  return [...tags].map(([name, values]) => ({
    name,
    values,
    isSaid: saysItself({ id, values }, name, side, registry),
  }));
}

function isTelling(
  property: string,
  base: Schema,
  side: Side,
  registry: SchemaRegistry,
): boolean {
  const listed = listedTags(property, base, side, registry) ?? [];
  const areTexts = [...listed].every((value) => typeof value === "string");
  return areTexts && leavesMore([], property, base, side, registry);
}

/** The component that another one is only a name of. */
function aliased(id: SchemaId, registry: SchemaRegistry): SchemaId {
  const schema = registry.get(id);
  return (schema && soleReference(schema)) ?? id;
}

/** Whether a component may have all values of its tag. */
function takes(
  id: SchemaId,
  { name, values }: KinTag,
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
  { id, values }: { readonly id: SchemaId; readonly values: readonly string[] },
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
