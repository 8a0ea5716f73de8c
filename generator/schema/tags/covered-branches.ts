import type { Schema, SchemaRegistry } from "../../ir/schema.js";
import { assertions } from "../assertions.js";
import { conjuncts } from "../in-place.js";
import { acceptedKinds } from "../kinds.js";

/** A branch of a `oneOf` that says nothing but of which type a value is, and others that take some of these values and no more. */
export interface Covered {
  readonly wide: Schema;
  readonly others: readonly Schema[];
}

/**
 * The branches of a `oneOf` that no value can be valid by, as another branch takes whatever they take (`oneOf: [{ type: object }, { $ref: … }]`), with
 * that one.
 */
export function coveredBranches(
  { oneOf = [] }: Schema,
  registry: SchemaRegistry,
): readonly Covered[] {
  const wide = oneOf.filter((each) => saysTypesAlone(each, registry));
  const taken = new Set<Schema>();
  return wide.flatMap((one) => {
    const others = oneOf.filter(
      (each) =>
        !taken.has(each) &&
        covers(one, each, registry) &&
        !(wide.includes(each) && covers(each, one, registry)),
    );
    for (const each of others) taken.add(each);
    return others.length === 0 ? [] : [{ wide: one, others }];
  });
}

function saysTypesAlone(branch: Schema, registry: SchemaRegistry): boolean {
  return conjuncts(branch, registry).every((part) =>
    assertions(part).every((each) => ofTypes.has(each)),
  );
}

/** What says no more than types, or that others hold. */
const ofTypes: ReadonlySet<string> = new Set(["types", "ref", "allOf"]);

/** Integers are not all numbers: who takes them alone covers no kind. */
function covers(
  wide: Schema,
  other: Schema,
  registry: SchemaRegistry,
): boolean {
  const kinds = acceptedKinds(wide, registry);
  const taken = acceptedKinds(other, registry);
  if (kinds === undefined) return true;
  const isWhole = conjuncts(wide, registry).every(
    ({ types = [] }) => !types.includes("integer") || types.includes("number"),
  );
  return (
    isWhole &&
    taken !== undefined &&
    taken.size > 0 &&
    [...taken].every((kind) => kinds.has(kind))
  );
}
