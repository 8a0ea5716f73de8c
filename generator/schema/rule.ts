import type { JsonValue } from "../ir/json.js";
import type { Schema } from "../ir/schema.js";
import { assertions } from "./assertions.js";
import { valuesOf } from "./values.js";

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

/** The schema as a rule; `undefined` if it says anything that is none. */
export function ruleOf(schema: Schema): Rule | undefined {
  if (schema.never === true) return { kind: "any", rules: [] };
  return assertions(schema).every((keyword) => speaking.has(keyword)) &&
    isObjectRule(schema)
    ? ruleOfKeywords(schema)
    : undefined;
}

/** What the keywords for presence say together, whatever else the schema says; `undefined` if one of them can't be put so. */
export function ruleOfKeywords(schema: Schema): Rule | undefined {
  const { anyOf, oneOf, not, if: condition } = schema;
  return all([
    ...(schema.required ?? []).map(present),
    ...(schema.properties ?? []).map((property) =>
      valuesRule(property.name, property.schema),
    ),
    ...(schema.dependentRequired ?? []).map(({ name, required }) =>
      implies(present(name), all(required.map(present))),
    ),
    ...(schema.allOf ?? []).map(ruleOf),
    ...(anyOf === undefined ? [] : [combine("any", anyOf)]),
    ...(oneOf === undefined ? [] : [combine("one", oneOf)]),
    ...(not === undefined ? [] : [negate(ruleOf(not))]),
    ...(condition === undefined ? [] : conditionRules(condition, schema)),
  ]);
}

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

function conditionRules(
  condition: Schema,
  schema: Schema,
): readonly (Rule | undefined)[] {
  const rule = ruleOf(condition);
  return [
    ...(schema.then === undefined ? [] : [implies(rule, ruleOf(schema.then))]),
    ...(schema.else === undefined
      ? []
      : [implies(negate(rule), ruleOf(schema.else))]),
  ];
}

/** A property that is only listed says nothing; `const` and `enum` of scalars can be told; `false` forbids it. */
function valuesRule(name: string, schema: Schema): Rule | undefined {
  if (schema.never === true) return { kind: "not", rule: present(name) };
  const said = assertions(schema);
  if (said.length === 0) return always;
  const values = valuesOf(schema);
  const isScalar =
    values?.every((value) => typeof value !== "object" || value === null) ===
    true;
  const isAll = said.every(
    (keyword) =>
      keyword === "const" || keyword === "enum" || keyword === "types",
  );
  return values !== undefined && isScalar && isAll
    ? { kind: "values", name, values }
    : undefined;
}
