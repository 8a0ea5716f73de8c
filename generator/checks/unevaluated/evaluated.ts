import type { Schema } from "../../ir/schema.js";
import type { Name } from "../code/expression.js";
import { type Statement, when } from "../code/statement.js";
import { type Emission, inside } from "../emission.js";
import { isPresent } from "../presence.js";
import { targetInScope } from "../program/dynamic-scope.js";
import { refuse } from "../program/program.js";
import type { Subject } from "../subject.js";
import { validity } from "../subschema.js";
import {
  type Collecting,
  collectItems,
  collectProperties,
  type Evaluated,
  nothing,
} from "./own.js";
import { addItems, addProperties } from "./seen.js";

/** Schemas that one `unevaluated…` may have to look through; beyond, it is refused. */
const budget = 20_000;

/** What the other keywords of a schema evaluate; `seen` is the Set that the statements add to. */
export function evaluatedBeside(
  part: Collecting["part"],
  schema: Schema,
  subject: Subject,
  seen: Name,
  emission: Emission,
): Evaluated {
  const found = nothing();
  const visited = new Set<string>();
  const collecting = { part, subject, seen, visited, budget: { left: budget } };
  collect(schema, false, found, collecting, emission);
  if (collecting.budget.left < 0)
    refuse(
      schema,
      "too many schemas bear on its unevaluated keywords",
      emission.program,
    );
  return found;
}

function collect(
  schema: Schema,
  withUnevaluated: boolean,
  into: Evaluated,
  collecting: Collecting,
  outer: Emission,
): void {
  if ((collecting.budget.left -= 1) < 0) return;
  const emission = inside(schema, outer);
  if (collecting.part === "properties")
    collectProperties(schema, withUnevaluated, into);
  else collectItems(schema, withUnevaluated, into, collecting, emission);
  for (const target of targets(schema, emission))
    collectTarget(target, into, collecting, emission);
  for (const each of schema.allOf ?? [])
    collect(each, true, into, collecting, emission);
  into.statements.push(
    ...ofBranches(schema, collecting, emission),
    ...ofConditional(schema, collecting, emission),
    ...ofDependent(schema, collecting, emission),
  );
}

function targets(
  { ref, dynamicRef }: Schema,
  { scope }: Emission,
): readonly string[] {
  return [
    ...(ref === undefined ? [] : [ref]),
    ...(dynamicRef === undefined ? [] : [targetInScope(dynamicRef, scope)]),
  ];
}

function collectTarget(
  id: string,
  into: Evaluated,
  collecting: Collecting,
  emission: Emission,
): void {
  const target = emission.registry.get(id);
  const key = `${id} ${[...emission.scope.values()].join(" ")}`;
  if (target === undefined || collecting.visited.has(key)) return;
  collecting.visited.add(key);
  collect(target, true, into, collecting, emission);
}

/** A branch evaluates where it is valid. */
function ofBranches(
  { anyOf = [], oneOf = [] }: Schema,
  collecting: Collecting,
  emission: Emission,
): readonly Statement[] {
  return [...anyOf, ...oneOf].flatMap((each) => {
    const body = collectApart(each, collecting, emission);
    return body.length === 0
      ? []
      : when(validity(each, collecting.subject, emission), body);
  });
}

function ofConditional(
  schema: Schema,
  collecting: Collecting,
  emission: Emission,
): readonly Statement[] {
  if (schema.if === undefined) return [];
  const valid = [
    schema.if,
    ...(schema.then === undefined ? [] : [schema.then]),
  ];
  const whenValid = valid.flatMap((each) =>
    collectApart(each, collecting, emission),
  );
  const whenInvalid =
    schema.else === undefined
      ? []
      : collectApart(schema.else, collecting, emission);
  if (whenValid.length + whenInvalid.length === 0) return [];
  const condition = validity(schema.if, collecting.subject, emission);
  return when(condition, whenValid, whenInvalid);
}

function ofDependent(
  { dependentSchemas = [] }: Schema,
  collecting: Collecting,
  emission: Emission,
): readonly Statement[] {
  if (collecting.part === "items") return [];
  const { value } = collecting.subject;
  return dependentSchemas.flatMap(({ name, schema }) =>
    when(isPresent(value, name), collectApart(schema, collecting, emission)),
  );
}

/** Statements that add all that a schema evaluates, to stand where it is known to apply. */
function collectApart(
  schema: Schema,
  outer: Collecting,
  emission: Emission,
): readonly Statement[] {
  const found = nothing();
  const collecting = { ...outer, visited: new Set<string>() };
  collect(schema, true, found, collecting, emission);
  const { part, subject, seen } = collecting;
  return part === "properties"
    ? [...addProperties(found, seen, subject, emission), ...found.statements]
    : [...addItems(found, seen, subject, emission), ...found.statements];
}
