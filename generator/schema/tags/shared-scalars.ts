import { stringFormats } from "../../ir/formats.js";
import type { JsonValue } from "../../ir/json.js";
import type { Schema, SchemaRegistry } from "../../ir/schema.js";
import { assertions } from "../assertions.js";
import { saysBinary } from "../bytes.js";
import { groupOf } from "../contradiction/idle-keywords.js";
import { refuses } from "../contradiction/refused.js";
import { areTwins } from "../contradiction/twins.js";
import { conjuncts, isDeciding } from "../in-place.js";
import { acceptedKinds, kindOf, kindOfValue } from "../kinds.js";
import { valuesOf } from "../values.js";

export type ScalarKind = "string" | "number" | "boolean";

/** Branches of a `oneOf` that the same scalars fit, so that these are refused. */
export interface SharedScalars {
  readonly kind: ScalarKind;
  readonly branches: readonly Schema[];
}

const scalarKinds: readonly ScalarKind[] = ["string", "number", "boolean"];

/** The branches of a `oneOf` of which one takes, of some kind of scalar, what another takes, or a value that another lists; as far as that is proven. */
export function sharedScalars(
  schema: Schema,
  registry: SchemaRegistry,
): readonly SharedScalars[] {
  const { oneOf = [] } = schema;
  // Of twins, nothing fits, which is told.
  if (oneOf.length < 2 || areTwins(schema)) return [];
  const kinds = acceptedKinds(schema, registry);
  return scalarKinds
    .filter((kind) => kinds?.has(kind) !== false)
    .map((kind) => ({
      kind,
      branches: sharing(
        oneOf.flatMap((branch) => takerOf(branch, kind, registry) ?? []),
      ),
    }))
    .filter(({ branches }) => branches.length > 1);
}

/** What a branch says of values of a kind. */
interface Taker {
  readonly branch: Schema;
  /** The only ones that it takes, if it lists them. */
  readonly values: readonly JsonValue[] | undefined;
  /** Whether it says of which kinds a value is. */
  readonly isTyped: boolean;
  /** Whether its numbers are integers. */
  readonly isInteger: boolean;
  /** What it says beside types and lists. */
  readonly sayings: ReadonlySet<string>;
}

/** `undefined` where a branch takes no values of the kind. */
function takerOf(
  branch: Schema,
  kind: ScalarKind,
  registry: SchemaRegistry,
): Taker | undefined {
  const parts = conjuncts(branch, registry).filter(isDeciding);
  const values = listedBy(parts)?.filter((each) => kindOfValue(each) === kind);
  if (values?.length === 0 || !parts.every((part) => lets(part, kind)))
    return undefined;
  return {
    branch,
    values,
    isTyped: acceptedKinds(branch, registry)?.has(kind) === true,
    isInteger: parts.some(
      ({ types = [] }) =>
        types.includes("integer") && !types.includes("number"),
    ),
    sayings: new Set(parts.flatMap((part) => sayings(part, kind))),
  };
}

/** Of what says that it is bytes no scalar comes into question; where it is none, as in JSON, that is told. */
function lets(part: Schema, kind: ScalarKind): boolean {
  const { types, bytes } = part;
  return (
    bytes === undefined &&
    !saysBinary(part) &&
    types?.some((type) => kindOf(type) === kind) !== false
  );
}

function listedBy(parts: readonly Schema[]): readonly JsonValue[] | undefined {
  const listing = parts.find((part) => valuesOf(part) !== undefined);
  return (
    listing &&
    valuesOf(listing)?.filter(
      (value) => !parts.some((part) => refuses(part, value)),
    )
  );
}

function sharing(takers: readonly Taker[]): readonly Schema[] {
  const found = new Set(listingTheSame(takers));
  const bySaying = sayingTheSame(takers);
  for (const other of takers.filter(({ values }) => values === undefined)) {
    const [first] = other.sayings;
    const near = first === undefined ? takers : (bySaying.get(first) ?? []);
    for (const one of near)
      if (one !== other && fits(one, other)) found.add(one).add(other);
  }
  return takers.filter((each) => found.has(each)).map(({ branch }) => branch);
}

function listingTheSame(takers: readonly Taker[]): readonly Taker[] {
  const times = new Map<JsonValue, number>();
  for (const { values = [] } of takers)
    for (const value of new Set(values))
      times.set(value, (times.get(value) ?? 0) + 1);
  return takers.filter(({ values = [] }) =>
    values.some((value) => (times.get(value) ?? 0) > 1),
  );
}

/** By what they say: only these can fit one that says it. */
function sayingTheSame(
  takers: readonly Taker[],
): ReadonlyMap<string, readonly Taker[]> {
  const bySaying = new Map<string, Taker[]>();
  for (const taker of takers)
    for (const saying of taker.sayings) {
      const known = bySaying.get(saying);
      if (known === undefined) bySaying.set(saying, [taker]);
      else known.push(taker);
    }
  return bySaying;
}

/** Whether what one takes fits the other, which lists nothing and says no more than the one does. */
function fits(one: Taker, other: Taker): boolean {
  return (
    one.isTyped &&
    (!other.isInteger || takesIntegers(one)) &&
    [...other.sayings].every((each) => one.sayings.has(each))
  );
}

function takesIntegers({ values, isInteger }: Taker): boolean {
  return values?.some(Number.isInteger) ?? isInteger;
}

function sayings(part: Schema, kind: ScalarKind): readonly string[] {
  const said = new Set(assertions(part));
  return Object.entries(part)
    .filter(([keyword]) => said.has(keyword) && isAbout(keyword, kind, part))
    .map((each) => JSON.stringify(each));
}

function isAbout(keyword: string, kind: ScalarKind, part: Schema): boolean {
  if (keyword === "format") return refusesByFormat(part, kind);
  return !looked.has(keyword) && (groupOf(keyword) ?? kind) === kind;
}

/** What is looked at by itself, and what only says that others do. */
const looked: ReadonlySet<string> = new Set<keyof Schema>([
  "types",
  "enum",
  "const",
  "ref",
  "allOf",
  "discriminator",
  "formatAsserted",
]);

/** Any number that is sent fits `float` and `double`. */
function refusesByFormat({ format }: Schema, kind: ScalarKind): boolean {
  const names: readonly (string | undefined)[] =
    kind === "string" ? stringFormats : ["int32", "int64"];
  return kind !== "boolean" && names.includes(format);
}
