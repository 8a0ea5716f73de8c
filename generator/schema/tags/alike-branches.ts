import type {
  Property,
  Schema,
  SchemaDraft,
  SchemaRegistry,
} from "../../ir/schema.js";
import { assertions, soleReference } from "../assertions.js";
import { conjuncts, isDeciding } from "../in-place.js";
import { acceptedKinds } from "../kinds.js";
import { isNull, withoutNull } from "../nullable.js";
import { valuesOf } from "../values.js";

/**
 * The branches of a `oneOf` that ordinary data can't be told apart by: what one of them asks for is all that another asks for, so that data fits both
 * and is refused. A discriminator helps where each says its own values of the tag (OpenAPI 3.1.1, 4.8.25: it never changes what is valid); without one,
 * a branch is told of where whatever has its own properties alone fits another. One that takes anything takes what fits any other.
 */
export function alikeBranches(
  schema: Schema,
  registry: SchemaRegistry,
): readonly Schema[] {
  const { oneOf = [] } = schema;
  if (oneOf.length > 1 && oneOf.some((each) => isOpen(each, registry)))
    return oneOf;
  const all = oneOf.flatMap((branch) => asked(branch, registry) ?? []);
  const tag = meantTag(schema, registry);
  const isAlike = (one: Asked, other: Asked): boolean =>
    fits(one, other, tag) || fits(other, one, tag);
  return all
    .filter((one) => all.some((other) => one !== other && isAlike(one, other)))
    .map(({ branch }) => branch);
}

/** The branches of a `oneOf` that take null, if they are several: it fits all of them, and is refused. */
export function nullBranches(
  { oneOf = [] }: Schema,
  registry: SchemaRegistry,
): readonly Schema[] {
  const found = oneOf.filter((branch) => takesNull(branch, registry));
  return found.length > 1 ? found : [];
}

function takesNull(branch: Schema, registry: SchemaRegistry): boolean {
  const schema = registry.get(soleReference(branch) ?? "") ?? branch;
  const values = valuesOf(schema);
  return values === undefined
    ? isNull(schema) || withoutNull(schema, registry) !== undefined
    : values.includes(null);
}

/** The property that is meant to tell the branches of a `oneOf` apart: that of its discriminator, or of the one that all of them inherit. */
export function meantTag(
  { oneOf = [], discriminator }: Schema,
  registry: SchemaRegistry,
): string | undefined {
  if (discriminator !== undefined) return discriminator.propertyName;
  const [first, ...others] = oneOf.map((branch) =>
    conjuncts(branch, registry).flatMap(
      (part) => part.discriminator?.propertyName ?? [],
    ),
  );
  return first?.find((tag) => others.every((each) => each.includes(tag)));
}

/** Whether a branch takes any value. */
function isOpen(branch: Schema, registry: SchemaRegistry): boolean {
  return conjuncts(branch, registry)
    .filter(isDeciding)
    .every((part) => assertions(part).every((each) => holding.has(each)));
}

/** What says nothing but that others do. */
const holding: ReadonlySet<string> = new Set<keyof SchemaDraft>([
  "ref",
  "allOf",
  "discriminator",
]);

/** What a branch asks of an object. */
interface Asked {
  readonly branch: Schema;
  readonly required: ReadonlySet<string>;
  readonly properties: readonly Property[];
  readonly names: ReadonlySet<string>;
}

/** `undefined` where a branch takes no objects, or says more than which properties there are: of that nothing is proven. */
function asked(branch: Schema, registry: SchemaRegistry): Asked | undefined {
  const parts = conjuncts(branch, registry).filter(isDeciding);
  if (!parts.every(isPlain) || !takesObjects(branch, registry))
    return undefined;
  const required = parts.flatMap((part) => part.required ?? []);
  const properties = parts.flatMap((part) => part.properties ?? []);
  const names = new Set(properties.map(({ name }) => name));
  return { branch, required: new Set(required), properties, names };
}

const plainKeywords: ReadonlySet<string> = new Set<keyof SchemaDraft>([
  "id",
  "at",
  "resource",
  "derived",
  "ref",
  "allOf",
  "types",
  "required",
  "properties",
  "title",
  "description",
  "deprecated",
  "default",
  "examples",
  "externalDocs",
  "extensions",
  "discriminator",
]);

function isPlain(part: Schema): boolean {
  return Object.keys(part).every((keyword) => plainKeywords.has(keyword));
}

/** Whether what is given of one fits the other: it is all that the other requires, and all that the other says of it is said by the one. */
function fits(one: Asked, other: Asked, tag: string | undefined): boolean {
  const given = new Set(one.required);
  if (tag !== undefined) given.add(tag);
  // Without a tag, anything that it has may be given.
  else for (const name of one.names) given.add(name);
  return (
    [...other.required].every((name) => given.has(name)) &&
    [...given].every((name) => !other.names.has(name) || one.names.has(name)) &&
    [...given].every((name) => {
      const said = sayings(one, name);
      return sayings(other, name).every((each) => said.includes(each));
    })
  );
}

/** What a branch says of a property, part by part. */
function sayings({ properties }: Asked, name: string): readonly string[] {
  return properties
    .filter((each) => each.name === name)
    .map(({ schema }) =>
      JSON.stringify(schema, (key, value: unknown) =>
        whereabouts.has(key) ? undefined : value,
      ),
    );
}

/** Whether objects, and nothing else or whatever else there is. */
function takesObjects(branch: Schema, registry: SchemaRegistry): boolean {
  const kinds = acceptedKinds(branch, registry);
  return kinds === undefined || (kinds.size === 1 && kinds.has("object"));
}

/** What says nothing of a value. */
const whereabouts: ReadonlySet<string> = new Set([
  "id",
  "at",
  "resource",
  "title",
  "description",
  "examples",
  "default",
  "deprecated",
  "externalDocs",
]);
