import type {
  Discriminator,
  Schema,
  SchemaId,
  SchemaRegistry,
} from "../../ir/schema.js";
import type { Side } from "../../ir/sdk.js";
import { allParts } from "../in-place.js";
import { type Scalar, tagValuesOf, type TagValues } from "./tag-values.js";

/** A value of the tag, or that it is not there. */
export type Tag = Scalar | undefined;

/** Values of the tag that leave the same branches in question: no other one can accept an object with them. */
export interface TagCase {
  readonly values: readonly Tag[];
  readonly branches: readonly Schema[];
}

/** How one property settles which branches of a union are in question for an object. */
export interface Tagging {
  readonly property: string;
  readonly cases: readonly TagCase[];
  /** The branches in question for any other value. */
  readonly others: readonly Schema[];
  /** All values that branches name. */
  readonly known: readonly Scalar[];
}

/** The values of the discriminator's property that mean a schema (OpenAPI 3.1.1, 4.8.25.4); none for one that it does not name. */
export function tagsOf(
  id: SchemaId | undefined,
  { mapping }: Discriminator,
): readonly string[] {
  return mapping
    .filter((entry) => entry.schema === id)
    .map((entry) => entry.value);
}

/**
 * The property whose value settles which of a union's branches are in question: that of its discriminator, or one that every branch requires with
 * constants of its own. `undefined` where there is none. It settles no more than what the branches themselves say: a discriminator never changes
 * what is valid (OpenAPI 3.1.1, 4.8.25).
 *
 * @param settled properties whose value is known already
 */
export function taggingOf(
  schema: Schema,
  branches: readonly Schema[],
  side: Side | "both",
  registry: SchemaRegistry,
  settled: ReadonlySet<string> = nothing,
): Tagging | undefined {
  const valuesOf = (property: string): readonly TagValues[] =>
    branches.map((each) => tagValuesOf(property, each, side, registry));
  const name = schema.discriminator?.propertyName;
  const found =
    name === undefined || settled.has(name)
      ? undefined
      : telling(name, branches, valuesOf(name));
  return found ?? byConstants(branches, registry, valuesOf);
}

const nothing: ReadonlySet<string> = new Set();

/**
 * What the discriminator calls each branch, as far as the branch accepts that. Where none of them accepts a value, the one speaks that is called
 * so: names tell, and decide nothing.
 */
export function namesOf(
  { discriminator }: Schema,
  branches: readonly Schema[],
  side: Side | "both",
  registry: SchemaRegistry,
): readonly (readonly string[])[] {
  if (discriminator === undefined) return branches.map(() => []);
  const { propertyName } = discriminator;
  return branches.map((branch) => {
    const { values } = tagValuesOf(propertyName, branch, side, registry);
    const names = tagsOf(branch.ref, discriminator);
    return names.filter((name) => values?.has(name) ?? true);
  });
}

/** A property that every branch requires, with constants that no other branch takes. */
function byConstants(
  branches: readonly Schema[],
  registry: SchemaRegistry,
  valuesOf: (property: string) => readonly TagValues[],
): Tagging | undefined {
  const [first, ...others] = branches;
  if (first === undefined || others.length === 0) return undefined;
  const names = allParts(first, registry).flatMap(({ properties = [] }) =>
    properties.map(({ name }) => name),
  );
  for (const name of new Set(names)) {
    const all = valuesOf(name);
    if (areApart(all)) return telling(name, branches, all);
  }
  return undefined;
}

function areApart(all: readonly TagValues[]): boolean {
  const values = all.flatMap((each) => [...(each.values ?? [])]);
  return (
    all.every(({ values, isOptional }) => values?.size && !isOptional) &&
    new Set(values).size === values.length
  );
}

/** `undefined` where every value leaves all branches in question. */
function telling(
  property: string,
  branches: readonly Schema[],
  all: readonly TagValues[],
): Tagging | undefined {
  const known = [...new Set(all.flatMap(({ values = [] }) => [...values]))];
  const others = branches.filter((_, at) => all[at]?.values === undefined);
  const cases = casesOf([...known, undefined], (tag) =>
    branches.filter((_, at) => isPossible(tag, all[at])),
  ).filter((each) => !isSame(each.branches, others));
  const isTold = [others, ...cases.map((each) => each.branches)].some(
    (each) => each.length < branches.length,
  );
  return isTold ? { property, cases, others, known } : undefined;
}

function isPossible(tag: Tag, all: TagValues | undefined): boolean {
  if (all === undefined) return false;
  return tag === undefined ? all.isOptional : (all.values?.has(tag) ?? true);
}

/** Values that leave the same branches in question are one case. */
function casesOf(
  tags: readonly Tag[],
  branchesOf: (tag: Tag) => readonly Schema[],
): readonly TagCase[] {
  const cases: { values: Tag[]; branches: readonly Schema[] }[] = [];
  for (const tag of tags) {
    const branches = branchesOf(tag);
    const same = cases.find((each) => isSame(each.branches, branches));
    if (same === undefined) cases.push({ values: [tag], branches });
    else same.values.push(tag);
  }
  return cases;
}

function isSame(a: readonly Schema[], b: readonly Schema[]): boolean {
  return a.length === b.length && a.every((each, at) => each === b[at]);
}
