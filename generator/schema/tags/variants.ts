import type { Discriminator, Schema, SchemaRegistry } from "../../ir/schema.js";
import type { Side } from "../../ir/sdk.js";
import { allParts, alternativesOf, conjuncts } from "../in-place.js";
import { isNull } from "../nullable.js";
import { propertiesOf } from "../properties.js";
import { ruleOf } from "../rule.js";
import { valuesOf } from "../values.js";
import { isScalar } from "./tag-values.js";
import { namesOf, type Tag, taggingOf } from "./tags.js";

/** A union that is more than a rule over properties that are declared beside it: what a value may be, as its author tells it. */
export interface Choice {
  /** The schema that has the branches. */
  readonly union: Schema;
  /** Whether a value is one of them, and no other. */
  readonly isExclusive: boolean;
  /** The property that tells which one it is. */
  readonly tag?: string;
  readonly variants: readonly Variant[];
}

export interface Variant {
  readonly schema: Schema;
  /** Values of the tag that choose it. */
  readonly tags: readonly Tag[];
  /** Other tags that choose it among those of these values. */
  readonly further?: readonly FurtherTag[];
}

export interface FurtherTag {
  readonly name: string;
  readonly values: readonly Tag[];
}

/** The choices between objects of different properties that a schema offers. */
export function choicesOf(
  schema: Schema,
  side: Side,
  registry: SchemaRegistry,
): readonly Choice[] {
  return conjuncts(schema, registry)
    .filter((part) => isChoice(part, registry))
    .map((part) => choiceOf(part, side, registry));
}

function isChoice(part: Schema, registry: SchemaRegistry): boolean {
  const branches = branchesOf(part);
  return (
    branches.length > 1 &&
    branches.some((each) => ruleOf(each) === undefined) &&
    branches.some((each) =>
      allParts(each, registry).some(
        ({ properties = [] }) => properties.length > 0,
      ),
    )
  );
}

function choiceOf(union: Schema, side: Side, registry: SchemaRegistry): Choice {
  const branches = branchesOf(union);
  const tagging = taggingOf(union, branches, side, registry);
  const names = namesOf(union, branches, side, registry).map((each, at) =>
    narrowed(each, union.discriminator, branches[at], registry),
  );
  const isNamed = names.some((each) => each.length > 0);
  const implied = isNamed ? union.discriminator?.propertyName : undefined;
  const tag = tagging?.property ?? implied;
  return {
    union,
    isExclusive: union.oneOf !== undefined || tagging !== undefined,
    ...(tag !== undefined && { tag }),
    variants: branches.map((branch, at) => {
      const told = (tagging?.cases ?? [])
        .filter((each) => each.branches.includes(branch))
        .flatMap(({ values }) => values)
        .filter((value) => value !== undefined);
      return {
        schema: branch,
        tags: told.length > 0 ? told : (names[at] ?? []),
      };
    }),
  };
}

/** The names of a branch, or what the type of the branch says of the tag where that is none of them. */
function narrowed(
  names: readonly string[],
  discriminator: Discriminator | undefined,
  branch: Schema | undefined,
  registry: SchemaRegistry,
): readonly Tag[] {
  if (discriminator === undefined || branch === undefined) return names;
  const { propertyName } = discriminator;
  const property = propertiesOf(branch, registry).get(propertyName);
  const values = (property && valuesOf(property.schema)) ?? names;
  const meant = names.filter((each) => values.includes(each));
  return meant.length > 0 ? meant : values.filter(isScalar);
}

function branchesOf(part: Schema): readonly Schema[] {
  return alternativesOf(part).filter((each) => !isNull(each));
}

/** The names of properties that a schema declares beside its choices. */
export function namesBeside(
  choices: readonly Choice[],
  schema: Schema,
  registry: SchemaRegistry,
): ReadonlySet<string> {
  const inside = new Set(
    choices.flatMap(({ variants }) =>
      variants.flatMap((each) => namesIn(allParts(each.schema, registry))),
    ),
  );
  const always = namesIn(conjuncts(schema, registry));
  const anywhere = namesIn(allParts(schema, registry));
  return new Set([...always, ...anywhere.filter((name) => !inside.has(name))]);
}

function namesIn(parts: readonly Schema[]): readonly string[] {
  return parts.flatMap(({ properties = [], required = [] }) => [
    ...properties.map(({ name }) => name),
    ...required,
  ]);
}
