import type { JsonValue } from "../ir/json.js";
import type { Rule } from "../schema/rule.js";

/** One way to satisfy a rule. */
export interface Shape {
  readonly required: ReadonlySet<string>;
  readonly excluded: ReadonlySet<string>;
  readonly values: ReadonlyMap<string, readonly JsonValue[]>;
}

/** Every value that a property can have, where these are finitely many literals. */
export type FiniteValues = (name: string) => readonly JsonValue[] | undefined;

/** The ways to satisfy a rule, none of them covered by another; `undefined` if they are too many or can't be told. */
export function shapesOf(
  rule: Rule,
  finite: FiniteValues,
): readonly Shape[] | undefined {
  const shapes = expand(rule, true, finite);
  return shapes && withoutCovered(shapes);
}

const maxShapes = 32;
/** No one reads a type that combines more than this at once. */
const maxParts = 64;

function expand(
  rule: Rule,
  positive: boolean,
  finite: FiniteValues,
): readonly Shape[] | undefined {
  switch (rule.kind) {
    case "present":
      return [positive ? shape([rule.name], []) : shape([], [rule.name])];
    case "values":
      return expandValues(rule.name, rule.values, positive, finite);
    case "not":
      return expand(rule.rule, !positive, finite);
    case "all":
    case "any": {
      const parts = rule.rules.map((each) => expand(each, positive, finite));
      return (rule.kind === "all") === positive
        ? conjunction(parts)
        : disjunction(parts);
    }
    case "one":
      return expandOne(rule.rules, positive, finite);
  }
}

function expandValues(
  name: string,
  values: readonly JsonValue[],
  positive: boolean,
  finite: FiniteValues,
): readonly Shape[] | undefined {
  if (positive)
    return [{ ...shape([], []), values: new Map([[name, values]]) }];
  const others = finite(name)?.filter((value) => !values.includes(value));
  return (
    others && [{ ...shape([name], []), values: new Map([[name, others]]) }]
  );
}

/** Exactly one: each in turn, with all others negated. Not one: none, or two of them. */
function expandOne(
  rules: readonly Rule[],
  positive: boolean,
  finite: FiniteValues,
): readonly Shape[] | undefined {
  const yes = rules.map((each) => expand(each, true, finite));
  const no = rules.map((each) => expand(each, false, finite));
  if (positive)
    return disjunction(
      yes.map((one, index) =>
        conjunction(no.map((other, at) => (at === index ? one : other))),
      ),
    );
  const pairs = yes.flatMap((one, index) =>
    yes.slice(index + 1).map((other) => conjunction([one, other])),
  );
  return disjunction([conjunction(no), ...pairs]);
}

function disjunction(
  parts: readonly (readonly Shape[] | undefined)[],
): readonly Shape[] | undefined {
  const shapes: Shape[] = [];
  for (const part of parts) {
    if (part === undefined || shapes.length + part.length > maxShapes * 4)
      return undefined;
    shapes.push(...part);
  }
  return shapes;
}

function conjunction(
  parts: readonly (readonly Shape[] | undefined)[],
): readonly Shape[] | undefined {
  if (parts.length > maxParts) return undefined;
  let shapes: readonly Shape[] = [shape([], [])];
  for (const part of parts) {
    if (part === undefined || shapes.length * part.length > maxShapes * 4)
      return undefined;
    shapes = withoutCovered(
      shapes.flatMap((one) => part.flatMap((other) => merge(one, other) ?? [])),
    );
    if (shapes.length > maxShapes) return undefined;
  }
  return shapes;
}

function shape(
  required: readonly string[],
  excluded: readonly string[],
): Shape {
  return {
    required: new Set(required),
    excluded: new Set(excluded),
    values: new Map(),
  };
}

/** Both shapes at once; `undefined` if they contradict each other. */
function merge(a: Shape, b: Shape): Shape | undefined {
  const required = new Set([...a.required, ...b.required]);
  const excluded = new Set([...a.excluded, ...b.excluded]);
  const values = new Map(a.values);
  for (const [name, allowed] of b.values) {
    const known = values.get(name);
    values.set(
      name,
      known === undefined
        ? allowed
        : known.filter((value) => allowed.includes(value)),
    );
  }
  for (const [name, allowed] of values)
    if (allowed.length === 0) excluded.add(name);
  for (const name of excluded) {
    if (required.has(name)) return undefined;
    values.delete(name);
  }
  return { required, excluded, values };
}

function withoutCovered(shapes: readonly Shape[]): readonly Shape[] {
  return shapes.filter(
    (each, index) =>
      !shapes.some(
        (other, at) =>
          at !== index &&
          covers(other, each) &&
          !(covers(each, other) && index < at),
      ),
  );
}

/** Whether whatever fits `narrow` fits `wide` as well. */
function covers(wide: Shape, narrow: Shape): boolean {
  return (
    [...wide.required].every((name) => narrow.required.has(name)) &&
    [...wide.excluded].every((name) => narrow.excluded.has(name)) &&
    [...wide.values].every(
      ([name, values]) =>
        narrow.excluded.has(name) ||
        narrow.values.get(name)?.every((value) => values.includes(value)) ===
          true,
    )
  );
}
