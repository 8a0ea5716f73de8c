import type { Schema } from "../ir/schema.js";
import { element, type Name } from "./code/expression.js";
import { constant, type Statement, when } from "./code/statement.js";
import { apart, type Emission, inside, type Subject } from "./emission.js";
import { add, addItems, addProperties } from "./evaluated-statements.js";
import { isPresent } from "./presence.js";
import { refuse } from "./program/program.js";
import { validity } from "./validity.js";

/** What the keywords beside an `unevaluated…` evaluate of an object's properties or an array's items (2020-12 Core, 11). */
export interface Evaluated {
  /** Always, whatever the value. */
  readonly names: Set<string>;
  readonly patterns: Set<string>;
  prefix: number;
  all: boolean;
  /** Statements that add what depends on the value to `seen`. */
  readonly statements: Statement[];
}

interface Collecting {
  readonly part: "properties" | "items";
  readonly subject: Subject;
  /** The Set that the statements add to. */
  readonly seen: Name;
  readonly visited: Set<string>;
  /** How many more schemas may be looked into. */
  readonly budget: { left: number };
}

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

function nothing(): Evaluated {
  return {
    names: new Set(),
    patterns: new Set(),
    prefix: 0,
    all: false,
    statements: [],
  };
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
    ...(dynamicRef === undefined
      ? []
      : [scope.get(dynamicRef.anchor) ?? dynamicRef.target]),
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

/** What the keywords evaluate that evaluate properties by themselves. */
function collectProperties(
  schema: Schema,
  withUnevaluated: boolean,
  into: Evaluated,
): void {
  for (const each of schema.properties ?? []) into.names.add(each.name);
  for (const each of schema.patternProperties ?? [])
    into.patterns.add(each.pattern);
  if (
    schema.additionalProperties !== undefined ||
    (withUnevaluated && schema.unevaluatedProperties !== undefined)
  )
    into.all = true;
}

/** What the keywords evaluate that evaluate items by themselves. */
function collectItems(
  schema: Schema,
  withUnevaluated: boolean,
  into: Evaluated,
  collecting: Collecting,
  emission: Emission,
): void {
  into.prefix = Math.max(into.prefix, schema.prefixItems?.length ?? 0);
  if (
    schema.items !== undefined ||
    (withUnevaluated && schema.unevaluatedItems !== undefined)
  )
    into.all = true;
  if (schema.contains !== undefined)
    into.statements.push(...ofContained(schema.contains, collecting, emission));
}

function ofContained(
  schema: Schema,
  { subject, seen }: Collecting,
  emission: Emission,
): readonly Statement[] {
  const index = emission.names.fresh("index");
  const item = emission.names.fresh("item");
  const fits = validity(schema, apart(item), emission);
  const adding = when(fits, [add(seen, index)]);
  if (adding.length === 0) return [];
  const array = subject.value;
  const body = [constant(item, element(array, index)), ...adding];
  return [{ kind: "indexes", index, start: 0, array, body }];
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
