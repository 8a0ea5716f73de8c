import type { Schema } from "../../ir/schema.js";
import { type Rule, ruleOf, ruleOfKeywords } from "../../schema/rule.js";
import { neverType, objectWith, type Type, unknownType } from "../type/type.js";
import { union } from "../type/union.js";
import { isWithinCycle, type View } from "../view.js";
import { withOpenString } from "../type/open-string.js";
import { tagged } from "./tagged.js";
import { typeOfRule } from "./type-of-rule.js";

/**
 * What `oneOf`, `anyOf`, `not`, `if` and the dependent keywords add to what a schema says of each property.
 *
 * @param base what the schema says besides
 */
export function ruleTypes(
  schema: Schema,
  base: Type,
  view: View,
): readonly Type[] {
  if (!hasRules(schema)) return none;
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

/** `if` that can be told apart by presence or by a literal: one alternative where it holds, one where it does not. */
function conditionType(
  schema: Schema,
  base: Type,
  view: View,
): Type | undefined {
  const condition = schema.if && ruleOf(schema.if);
  if (condition === undefined) return undefined;
  const negation: Rule = { kind: "not", rule: condition };
  const yes = consequenceType(condition, schema.then, base, view);
  const no = consequenceType(negation, schema.else, base, view);
  return yes && no && union([yes, no]);
}

function consequenceType(
  condition: Rule,
  consequence: Schema | undefined,
  base: Type,
  view: View,
): Type | undefined {
  const type = typeOfRule(condition, base, view);
  return type === undefined || consequence === undefined
    ? type
    : view.meet(type, view.conjunction(consequence));
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
