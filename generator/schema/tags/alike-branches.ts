import type {
  Property,
  Schema,
  SchemaDraft,
  SchemaRegistry,
} from "../../ir/schema.js";
import { conjuncts } from "../in-place.js";
import { leavesTagOpen } from "./implied-tags.js";

/**
 * The branches of a `oneOf` that its discriminator is meant to tell apart and can't: each leaves the tag a plain string, and what one of them asks for is
 * all that another asks for, so that data fits both and is refused (OpenAPI 3.1.1, 4.8.25: a discriminator never changes what is valid).
 */
export function alikeBranches(
  { oneOf = [], discriminator }: Schema,
  registry: SchemaRegistry,
): readonly Schema[] {
  if (discriminator === undefined) return [];
  const { propertyName } = discriminator;
  const open = oneOf
    .filter((each) => leavesTagOpen(propertyName, each, "both", registry))
    .flatMap((branch) => asked(branch, registry) ?? []);
  return open
    .filter((one) =>
      open.some((other) => one !== other && areAlike(one, other)),
    )
    .map(({ branch }) => branch);
}

/** What a branch asks of an object. */
interface Asked {
  readonly branch: Schema;
  readonly required: ReadonlySet<string>;
  readonly properties: readonly Property[];
}

/** `undefined` where a branch says more than which properties there are: of that nothing is proven. */
function asked(branch: Schema, registry: SchemaRegistry): Asked | undefined {
  const parts = conjuncts(branch, registry);
  if (!parts.every(isPlain)) return undefined;
  const required = parts.flatMap((part) => part.required ?? []);
  const properties = parts.flatMap((part) => part.properties ?? []);
  return { branch, required: new Set(required), properties };
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
  "extensions",
  "discriminator",
]);

function isPlain(part: Schema): boolean {
  return Object.keys(part).every((keyword) => plainKeywords.has(keyword));
}

/** Whether ordinary data of one fits the other: all that the other requires is required by it, and described alike. */
function areAlike(one: Asked, other: Asked): boolean {
  return fits(one, other) || fits(other, one);
}

function fits({ required, properties }: Asked, other: Asked): boolean {
  const described = (all: readonly Property[], name: string): string =>
    JSON.stringify(
      all.filter((each) => each.name === name).map(({ schema }) => schema),
      (key, value: unknown) => (whereabouts.has(key) ? undefined : value),
    );
  return [...other.required].every(
    (name) =>
      required.has(name) &&
      described(properties, name) === described(other.properties, name),
  );
}

/** What says nothing of a value. */
const whereabouts: ReadonlySet<string> = new Set([
  "id",
  "at",
  "title",
  "description",
  "examples",
  "default",
  "deprecated",
]);
