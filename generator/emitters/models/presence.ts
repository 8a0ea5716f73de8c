import type { JsonValue } from "../../ir/json.js";
import type { Schema } from "../../ir/schema.js";

/**
 * A rule about which properties an object has and which of a few values they take: what `required`, `not`, `dependentRequired`,
 * `if` and their combinations say when nothing else is said beside them (JSON Schema 2020-12 Core 10.2, Validation 6.5).
 */
export type Rule =
  | { readonly kind: "present"; readonly name: string }
  /** The property is absent, or has one of these values. */
  | {
      readonly kind: "values";
      readonly name: string;
      readonly values: readonly JsonValue[];
    }
  | { readonly kind: "all"; readonly rules: readonly Rule[] }
  | { readonly kind: "any"; readonly rules: readonly Rule[] }
  | { readonly kind: "one"; readonly rules: readonly Rule[] }
  | { readonly kind: "not"; readonly rule: Rule };

/** One way to satisfy a rule. */
export interface Shape {
  readonly required: ReadonlySet<string>;
  readonly excluded: ReadonlySet<string>;
  readonly values: ReadonlyMap<string, readonly JsonValue[]>;
}

/** Every value that a property can have, where these are finitely many literals. */
export type FiniteValues = (name: string) => readonly JsonValue[] | undefined;

/** The schema as a rule; `undefined` if it says anything that is none. */
export function ruleOf(schema: Schema): Rule | undefined {
  if (schema.never === true) return { kind: "any", rules: [] };
  const keywords = Object.entries(schema).filter(
    ([keyword, value]) => value !== undefined && !silent.has(keyword),
  );
  return keywords.every(([keyword]) => speaking.has(keyword)) &&
    isObjectRule(schema)
    ? ruleOfKeywords(schema)
    : undefined;
}

/** What the keywords for presence say together, whatever else the schema says; `undefined` if one of them can't be put so. */
export function ruleOfKeywords(schema: Schema): Rule | undefined {
  return all([
    ...(schema.required ?? []).map(present),
    ...(schema.properties ?? []).map((property) =>
      valuesRule(property.name, property.schema),
    ),
    ...(schema.dependentRequired ?? []).map(({ name, required }) =>
      implies(present(name), all(required.map(present))),
    ),
    ...(schema.allOf ?? []).map(ruleOf),
    schema.anyOf === undefined ? always : combine("any", schema.anyOf),
    schema.oneOf === undefined ? always : combine("one", schema.oneOf),
    schema.not === undefined ? always : negate(ruleOf(schema.not)),
    conditionRule(schema),
  ]);
}

/** The ways to satisfy a rule, none of them covered by another; `undefined` if they are too many or can't be told. */
export function shapesOf(
  rule: Rule,
  finite: FiniteValues,
): readonly Shape[] | undefined {
  const shapes = expand(rule, true, finite);
  return shapes && withoutCovered(shapes);
}

const maxShapes = 32;

/** Keywords that say nothing about a value. */
const silent: ReadonlySet<string> = new Set(
  "id at resource title description deprecated readOnly writeOnly default examples extensions dynamicAnchor".split(
    " ",
  ),
);

const speaking: ReadonlySet<string> = new Set(
  "types required properties dependentRequired allOf anyOf oneOf not if then else".split(
    " ",
  ),
);

function isObjectRule(schema: Schema): boolean {
  return (
    schema.types === undefined ||
    (schema.types.length === 1 && schema.types[0] === "object")
  );
}

const always: Rule = { kind: "all", rules: [] };

function all(rules: readonly (Rule | undefined)[]): Rule | undefined {
  const made = rules.filter((rule) => rule !== undefined);
  return made.length === rules.length
    ? { kind: "all", rules: made }
    : undefined;
}

function combine(
  kind: "any" | "one",
  schemas: readonly Schema[],
): Rule | undefined {
  const rules = all(schemas.map(ruleOf));
  return rules?.kind === "all" ? { kind, rules: rules.rules } : undefined;
}

function present(name: string): Rule {
  return { kind: "present", name };
}

function negate(rule: Rule | undefined): Rule | undefined {
  return rule && { kind: "not", rule };
}

function implies(
  condition: Rule | undefined,
  consequence: Rule | undefined,
): Rule | undefined {
  return (
    condition &&
    consequence && {
      kind: "any",
      rules: [{ kind: "not", rule: condition }, consequence],
    }
  );
}

function conditionRule(schema: Schema): Rule | undefined {
  if (schema.if === undefined) return always;
  const condition = ruleOf(schema.if);
  return all([
    schema.then === undefined
      ? always
      : implies(condition, ruleOf(schema.then)),
    schema.else === undefined
      ? always
      : implies(negate(condition), ruleOf(schema.else)),
  ]);
}

/** A property that is only listed says nothing; `const` and `enum` of scalars can be told; `false` forbids it. */
function valuesRule(name: string, schema: Schema): Rule | undefined {
  if (schema.never === true) return { kind: "not", rule: present(name) };
  const said = Object.entries(schema).filter(
    ([keyword, value]) => value !== undefined && !silent.has(keyword),
  );
  if (said.length === 0) return always;
  const values =
    schema.const === undefined ? schema.enum : [schema.const.value];
  const isScalar =
    values?.every((value) => typeof value !== "object" || value === null) ===
    true;
  const isAll = said.every(
    ([keyword]) =>
      keyword === "const" || keyword === "enum" || keyword === "types",
  );
  return values !== undefined && isScalar && isAll
    ? { kind: "values", name, values }
    : undefined;
}

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
