import type { Schema, SchemaId, SchemaRegistry } from "../../ir/schema.js";
import { soleReference } from "../assertions.js";
import { alternativesOf, conjuncts } from "../in-place.js";
import { isObjectSchema } from "../object.js";
import { declaredNames, requiredNames } from "../properties.js";
import { valuesOf } from "../values.js";

/** The properties that a branch of a union doesn't have, by the schema that tells of it: another branch is known by them. */
export type AbsentTags = ReadonlyMap<SchemaId, ReadonlySet<string>>;

/**
 * What a union's branches lack of the properties by which others are known: those that a branch requires as a constant, such as
 * `deleted: true`. Where all branches have a constant of one name, that tells them apart. Branches that are unions themselves, or no
 * objects, are left aside.
 */
export function absentTags(
  union: Schema,
  registry: SchemaRegistry,
): AbsentTags {
  const alternatives = alternativesOf(union);
  if (alternatives.length < 2) return none;
  const branches = alternatives
    .map((branch) => objectOf(branch, registry))
    .filter((branch) => branch !== undefined);
  const lists = branches.map((branch) => requiredConstants(branch, registry));
  const constants = new Set(lists.flat());
  const isCommon = (name: string): boolean =>
    lists.every((each) => each.includes(name));
  if (constants.size === 0 || [...constants].some(isCommon)) return none;
  return new Map(
    branches.flatMap((branch) => {
      const declared = new Set(declaredNames(branch, registry));
      const absent = [...constants].filter((name) => !declared.has(name));
      return absent.length === 0 ? [] : [[branch.id, new Set(absent)]];
    }),
  );
}

const none: AbsentTags = new Map();

/** The object that a branch is, or refers to. */
function objectOf(
  branch: Schema,
  registry: SchemaRegistry,
): Schema | undefined {
  const target = registry.get(soleReference(branch) ?? "") ?? branch;
  return isObjectSchema(target, registry) && isPlain(target, registry)
    ? target
    : undefined;
}

/** Neither a union nor open to properties of a kind, among which the tag would be one. */
export function isPlain(schema: Schema, registry: SchemaRegistry): boolean {
  return conjuncts(schema, registry).every(
    (part) =>
      alternativesOf(part).length === 0 &&
      part.patternProperties === undefined &&
      (part.additionalProperties === undefined ||
        part.additionalProperties.never === true),
  );
}

function requiredConstants(
  schema: Schema,
  registry: SchemaRegistry,
): readonly string[] {
  const required = requiredNames("both", schema, registry);
  return conjuncts(schema, registry)
    .flatMap(({ properties = [] }) => properties)
    .filter((property) => required.has(property.name))
    .filter((property) => isConstant(property.schema))
    .map(({ name }) => name);
}

/** One value that `===` compares. */
function isConstant(schema: Schema): boolean {
  const [value, ...others] = valuesOf(schema) ?? [];
  return (
    others.length === 0 &&
    (typeof value === "string" ||
      typeof value === "number" ||
      typeof value === "boolean")
  );
}
