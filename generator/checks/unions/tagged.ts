import type { Schema } from "../../ir/schema.js";
import { type Tagging, taggingOf } from "../../schema/tags.js";
import { literal, type Name } from "../code/expression.js";
import {
  type Clause,
  constant,
  end,
  type Statement,
  when,
} from "../code/statement.js";
import type { Emission } from "../emission.js";
import { callFunction, fail } from "../issue.js";
import { readProperty } from "../presence.js";
import { privateFunction } from "../program/functions.js";
import { pascal } from "../program/noun.js";
import { standsApart } from "../program/shared-objects.js";
import type { Subject } from "../subject.js";
import { statementsOf } from "../subschema.js";
import { expectedTypes, isNotOfType } from "../type-test.js";
import { oneOfText } from "../value-text.js";

/**
 * A union whose branch one property settles: by a discriminator (OpenAPI 3.x, Discriminator Object), or because every branch is an object that
 * requires the property with constants of its own. Then only that branch is looked at and speaks. `undefined` where there is no such property.
 */
export function taggedUnion(
  schema: Schema,
  branches: readonly Schema[],
  subject: Subject,
  emission: Emission,
): readonly Statement[] | undefined {
  const { side, registry } = emission;
  const tagging = taggingOf(schema, branches, side, registry);
  if (tagging === undefined) return undefined;
  const tag = emission.names.fresh("tag");
  const object: Subject = { ...subject, known: "object" };
  const dispatch: readonly Statement[] = [
    constant(tag, readProperty(subject.value, tagging.property)),
    {
      kind: "switch",
      value: tag,
      clauses: clausesOf(tagging, tag, object, emission),
    },
  ];
  if (subject.known === "object") return dispatch;
  const test = { narrow: true, exact: true };
  const isWrong = isNotOfType("object", subject.value, test);
  const failing = fail("type", expectedTypes(["object"]), subject, emission);
  return emission.kind === "is"
    ? [...when(isWrong, failing), ...dispatch]
    : when(isWrong, failing, dispatch);
}

function clausesOf(
  tagging: Tagging,
  tag: Name,
  subject: Subject,
  emission: Emission,
): readonly Clause[] {
  const cases = tagging.branches.map(({ values, schema }) => ({
    values,
    body: [...branchStatements(values, schema, subject, emission), end],
  }));
  const otherwise = otherTags(tagging, tag, subject, emission);
  return [...cases, { values: [], body: otherwise }];
}

/** A branch with more than a few properties has a function of its own: engines compile huge functions badly. */
function branchStatements(
  [tag = ""]: readonly string[],
  schema: Schema,
  subject: Subject,
  emission: Emission,
): readonly Statement[] {
  if (!standsApart(schema)) return statementsOf(schema, subject, emission);
  const callee = privateFunction(emission.kind, schema, emission, pascal(tag));
  return callFunction(callee, subject, emission);
}

/** What is said of a tag that no branch takes. */
function otherTags(
  { property, branches, fallback }: Tagging,
  tag: Name,
  subject: Subject,
  emission: Emission,
): readonly Statement[] {
  if (fallback !== undefined) return statementsOf(fallback, subject, emission);
  const path = [...subject.path, literal(property)];
  const known = branches.flatMap((each) => each.values);
  return fail(
    "discriminator",
    oneOfText(known),
    { ...subject, path, value: tag },
    emission,
  );
}
