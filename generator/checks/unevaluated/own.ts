import type { Schema } from "../../ir/schema.js";
import { element, type Name } from "../code/expression.js";
import { constant, type Statement, when } from "../code/statement.js";
import type { Emission } from "../emission.js";
import { apart, type Subject } from "../subject.js";
import { validity } from "../subschema.js";
import { add } from "./seen.js";

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

/** What is looked for, and where. */
export interface Collecting {
  readonly part: "properties" | "items";
  readonly subject: Subject;
  /** The Set that the statements add to. */
  readonly seen: Name;
  readonly visited: Set<string>;
  /** How many more schemas may be looked into. */
  readonly budget: { left: number };
}

export function nothing(): Evaluated {
  return {
    names: new Set(),
    patterns: new Set(),
    prefix: 0,
    all: false,
    statements: [],
  };
}

/** What the keywords evaluate that evaluate properties by themselves. */
export function collectProperties(
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
export function collectItems(
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
