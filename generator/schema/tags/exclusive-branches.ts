import type { Schema, SchemaRegistry } from "../../ir/schema.js";
import { type AbsentTags, isPlain } from "./absent-tags.js";
import { refusesOthers } from "../closed.js";
import { isObjectSchema } from "../object.js";
import { declaredNames, requiredNames } from "../properties.js";
import { taggingOf } from "./tags.js";

/**
 * What branches of a `oneOf` that are spelled out there lack, where each of two requires what the other one does not declare, and no tag tells them
 * apart: an object with both would fit both, and be refused. Of several such properties one alone does no harm, unless the branch that does not
 * declare them is closed.
 */
export function exclusiveProperties(
  union: Schema,
  registry: SchemaRegistry,
): AbsentTags {
  const { oneOf = [] } = union;
  const branches = oneOf
    .filter((each) => isSpelledOut(each, registry))
    .map((each) => namesOf(each, registry));
  if (branches.length < 2) return none;
  const absent = branches.map(
    (each) => [each.branch.id, absentIn(each, branches)] as const,
  );
  const found = absent.filter(([, names]) => names.size > 0);
  return found.length === 0 || taggingOf(union, oneOf, "both", registry)
    ? none
    : new Map(found);
}

const none: AbsentTags = new Map();

function isSpelledOut(branch: Schema, registry: SchemaRegistry): boolean {
  return (
    branch.ref === undefined &&
    branch.allOf === undefined &&
    isObjectSchema(branch, registry) &&
    isPlain(branch, registry)
  );
}

interface Names {
  readonly branch: Schema;
  readonly declared: ReadonlySet<string>;
  /** Declared as well. */
  readonly required: readonly string[];
}

function namesOf(branch: Schema, registry: SchemaRegistry): Names {
  const properties = branch.properties ?? [];
  const required = requiredNames("both", branch, registry);
  return {
    branch,
    declared: new Set(declaredNames(branch, registry)),
    required: properties
      .map(({ name }) => name)
      .filter((name) => required.has(name)),
  };
}

function absentIn(one: Names, all: readonly Names[]): ReadonlySet<string> {
  const excluding = all.filter(
    (other) => excludes(one, other) && excludes(other, one),
  );
  return new Set(excluding.flatMap((other) => lacking(one, other)));
}

/** Whether a branch has none of what another one requires and it does not declare. */
function excludes(one: Names, other: Names): boolean {
  const names = lacking(one, other);
  return names.length > 0 && (names.length === 1 || refusesOthers(one.branch));
}

/** What another branch requires, and this one does not declare. */
function lacking(one: Names, other: Names): readonly string[] {
  return other.required.filter((name) => !one.declared.has(name));
}
