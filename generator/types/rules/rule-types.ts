import type { Schema } from "../../ir/schema.js";
import { type Rule, ruleOf, ruleOfKeywords } from "../../schema/rule.js";
import {
  anyObjectType,
  neverType,
  objectWith,
  type Type,
  unknownType,
} from "../type/type.js";
import { isObjectOnly } from "../type/lookup.js";
import { union } from "../type/union.js";
import { type Around, isWithinCycle, type View } from "../view.js";
import { withOpenString } from "../type/open-string.js";
import { tagged } from "./tagged.js";
import { typeOfRule } from "./type-of-rule.js";

/**
 * What `oneOf`, `anyOf`, `not`, `if` and the dependent keywords add to what a schema says of each property.
 *
 * @param known what is said of the value besides
 */
export function ruleTypes(
  schema: Schema,
  known: Around,
  view: View,
): readonly Type[] {
  if (!hasRules(schema)) return none;
  const base = known();
  const types = [
    branchesType("anyOf", schema, base, view),
    branchesType("oneOf", schema, base, view),
    keywordType("dependentRequired", schema, base, view),
    keywordType("not", schema, base, view),
    conditionType(schema, base, view),
    ...dependentTypes(schema, view),
  ];
  return types.filter((type) => type !== undefined);
}

const none: readonly Type[] = [];

const keywords: ReadonlySet<string> = new Set(
  "anyOf oneOf not if dependentRequired dependentSchemas".split(" "),
);

/** Most schemas have no such keyword. */
function hasRules(schema: Schema): boolean {
  for (const keyword in schema) if (keywords.has(keyword)) return true;
  return false;
}

/** What a keyword says if it is a rule of presence and nothing else. */
function keywordType(
  keyword: "anyOf" | "oneOf" | "not" | "dependentRequired",
  schema: Schema,
  base: Type,
  view: View,
): Type | undefined {
  if (schema[keyword] === undefined) return undefined;
  const { id, at } = schema;
  const rule = ruleOfKeywords({ id, at, [keyword]: schema[keyword] });
  return rule && typeOfRule(rule, base, view);
}

function branchesType(
  keyword: "anyOf" | "oneOf",
  schema: Schema,
  base: Type,
  view: View,
): Type | undefined {
  const branches = schema[keyword];
  return (
    branches &&
    (keywordType(keyword, schema, base, view) ??
      withOpenString(
        union(branches.map((branch) => branchType(branch, schema, view))),
        view.expand,
      ))
  );
}

function branchType(
  branch: Schema,
  { discriminator }: Schema,
  view: View,
): Type {
  if (branch.ref !== undefined && isWithinCycle(branch.ref, view))
    return neverType;
  const type = view.conjunction(branch);
  return discriminator === undefined
    ? type
    : tagged(type, branch, discriminator, view);
}

/**
 * `if`: one alternative where it holds, one where it does not. Where it can't be told by presence or by a literal, the two are not told apart; but what
 * they declare can be given.
 */
function conditionType(
  schema: Schema,
  base: Type,
  view: View,
): Type | undefined {
  const { if: condition, then, else: otherwise } = schema;
  if (condition === undefined || (then ?? otherwise) === undefined)
    return undefined;
  const rule = ruleOf(condition);
  const negation: Rule | undefined = rule && { kind: "not", rule };
  return union([
    consequenceType(rule, then, base, view),
    consequenceType(negation, otherwise, base, view),
  ]);
}

/** What holds under a condition, which is left out where it can't be told. */
function consequenceType(
  condition: Rule | undefined,
  consequence: Schema | undefined,
  base: Type,
  view: View,
): Type {
  const type =
    (condition && typeOfRule(condition, base, view)) ?? untold(base, view);
  if (consequence === undefined) return type;
  const around = (): Type => view.meet(base, type);
  return view.meet(type, view.conjunction(consequence, around));
}

/** What is known where a condition can't be told: nothing; but of what is an object anyway, that stays an alternative. */
function untold(base: Type, { expand }: View): Type {
  return isObjectOnly(base, expand)
    ? { kind: "applicable", object: anyObjectType }
    : unknownType;
}

/** `dependentSchemas`: without the property, or with it and what depends on it. */
function dependentTypes(schema: Schema, view: View): readonly Type[] {
  return (schema.dependentSchemas ?? []).map(({ name, schema: dependent }) => {
    const absent = objectWith([{ name, type: neverType, optional: true }]);
    const present = objectWith([{ name, type: unknownType, optional: false }]);
    return union([
      { kind: "applicable", object: absent },
      view.meet(
        { kind: "applicable", object: present },
        view.conjunction(dependent),
      ),
    ]);
  });
}
