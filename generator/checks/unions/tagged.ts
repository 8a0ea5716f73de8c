import type { Schema } from "../../ir/schema.js";
import { acceptedKinds } from "../../schema/kinds.js";
import { type Tagging, type TagCase } from "../../schema/tags/tags.js";
import { literal, type Name } from "../code/expression.js";
import { runtime } from "../code/runtime.js";
import {
  type Clause,
  constant,
  end,
  type Statement,
  when,
} from "../code/statement.js";
import type { Emission } from "../emission.js";
import { callFunction, fail, tell } from "../issue.js";
import { readProperty } from "../presence.js";
import { privateFunction } from "../program/functions.js";
import { pascal } from "../program/noun.js";
import { sharedPlace, standsApart } from "../program/shared-objects.js";
import type { Subject } from "../subject.js";
import { statementsOf } from "../subschema.js";
import { expectedTypes, isNotOfType, isOfType } from "../type-test.js";
import { oneOfText } from "../value-text.js";
import { withoutTag } from "./settled-tag.js";

/** Statements for those branches of a union that are left in question. */
export type EmitBranches = (
  branches: readonly Schema[],
  subject: Subject,
) => readonly Statement[];

/**
 * A union of which one property settles the branches in question: only they are looked at and speak.
 *
 * @param some statements for some of the branches, in an object whose tag is known
 * @param otherwise statements for those that accept what is no object
 */
export function taggedUnion(
  tagging: Tagging,
  branches: readonly Schema[],
  subject: Subject,
  emission: Emission,
  some: EmitBranches,
  otherwise: EmitBranches,
): readonly Statement[] {
  const dispatch = dispatchStatements(tagging, subject, emission, some);
  if (subject.known === "object") return dispatch;
  const test = { narrow: true, exact: true };
  const others = branches.filter((each) => acceptsOthers(each, emission));
  if (others.length > 0) {
    const isObject = isOfType("object", subject.value, test);
    return when(isObject, dispatch, otherwise(others, subject));
  }
  const isWrong = isNotOfType("object", subject.value, test);
  const failing = fail("type", expectedTypes(["object"]), subject, emission);
  return emission.kind === "is"
    ? [...when(isWrong, failing), ...dispatch]
    : when(isWrong, failing, dispatch);
}

/** Whether a branch may accept what is no object. */
function acceptsOthers(branch: Schema, { registry }: Emission): boolean {
  const kinds = acceptedKinds(branch, registry);
  return kinds === undefined || [...kinds].some((kind) => kind !== "object");
}

function dispatchStatements(
  tagging: Tagging,
  subject: Subject,
  emission: Emission,
  some: EmitBranches,
): readonly Statement[] {
  const tag = emission.names.fresh("tag");
  const object: Subject = { ...subject, known: "object" };
  const { property } = tagging;
  const body = (each: TagCase): readonly Statement[] =>
    caseStatements(each, property, object, emission, some) ??
    unknownTag(tagging, tag, object, emission);
  const cases: readonly Clause[] = tagging.cases.map((each) => ({
    values: each.values,
    body: [...body(each), end],
  }));
  const others = { values: [], branches: tagging.others };
  const clauses = [...cases, { values: [], body: body(others) }];
  return [
    constant(tag, readProperty(subject.value, property)),
    { kind: "switch", value: tag, clauses },
  ];
}

/** A single branch with more than a few properties has a function of its own: engines compile huge functions badly. `undefined`: there is no branch. */
function caseStatements(
  { values, branches }: TagCase,
  property: string,
  subject: Subject,
  emission: Emission,
  some: EmitBranches,
): readonly Statement[] | undefined {
  const [only, ...others] = branches;
  if (only === undefined) return undefined;
  if (others.length > 0) return some(branches, subject);
  const { kind, unit, program } = emission;
  const isShared = sharedPlace(only, unit.side, program.shared) !== undefined;
  const branch = isShared ? only : withoutTag(only, property, values);
  if (!standsApart(only)) return statementsOf(branch, subject, emission);
  const [tag] = values;
  const noun = typeof tag === "string" ? pascal(tag) : undefined;
  const callee = privateFunction(kind, branch, emission, noun);
  return callFunction(callee, subject, emission);
}

/** What is said of a tag that no branch takes. */
function unknownTag(
  { property, known }: Tagging,
  tag: Name,
  subject: Subject,
  emission: Emission,
): readonly Statement[] {
  const path = [...subject.path, literal(property)];
  const about = { ...subject, path, value: tag };
  const expected = oneOfText(known);
  const texts = known.filter((each) => typeof each === "string");
  if (emission.kind === "is" || texts.length === 0)
    return fail("discriminator", expected, about, emission);
  const value = subject.secret ? runtime.secret : tag;
  const args = [literal(expected), literal(texts), value];
  return [tell(runtime.mustBeTag, args, about)];
}
