import type { JsonValue } from "../ir/json.js";
import type { Schema } from "../ir/schema.js";
import { type Rule, ruleOf, ruleOfKeywords } from "../schema/rule.js";
import { isWithinCycle } from "./cycles.js";
import { tagged } from "./discriminator.js";
import { leavesOf, memberOf } from "./lookup.js";
import { meet } from "./meet.js";
import { type Shape, shapesOf } from "./shapes.js";
import { isKeyword, type Member, neverType, objectType, type Type, unknownType } from "./type.js";
import { union } from "./union.js";
import { valueType } from "./value-type.js";
import type { View } from "./view.js";

/** What `oneOf`, `anyOf`, `not`, `if` and the dependent keywords add to what a schema says of each property. */
export function ruleTypes(
  schema: Schema,
  base: Type,
  view: View,
): readonly Type[] {
  const shapes = (rule: Rule | undefined): Type | undefined =>
    rule && shapesType(rule, base, view);
  const anyOf =
    schema.anyOf &&
    (shapes(ruleOfKeywords(only(schema, "anyOf"))) ??
      unionOf(schema.anyOf, schema, view));
  const oneOf =
    schema.oneOf &&
    (shapes(ruleOfKeywords(only(schema, "oneOf"))) ??
      unionOf(schema.oneOf, schema, view));
  const types = [
    anyOf,
    oneOf,
    schema.dependentRequired &&
      shapes(ruleOfKeywords(only(schema, "dependentRequired"))),
    schema.not && shapes(ruleOfKeywords(only(schema, "not"))),
    conditionType(schema, base, view),
    ...dependentTypes(schema, view),
  ];
  return types.filter((type) => type !== undefined);
}

function only(
  schema: Schema,
  keyword: "anyOf" | "oneOf" | "not" | "dependentRequired",
): Schema {
  return { id: schema.id, at: schema.at, [keyword]: schema[keyword] };
}

function unionOf(
  branches: readonly Schema[],
  schema: Schema,
  view: View,
): Type {
  const { discriminator } = schema;
  return union(
    branches.map((branch) => {
      if (branch.ref !== undefined && isWithinCycle(branch.ref, view))
        return neverType;
      const type = view.conjunction(branch);
      return discriminator === undefined
        ? type
        : tagged(type, branch, discriminator, view.expand);
    }),
  );
}

/** The shapes that a rule leaves, as objects; `undefined` if they can't be told or are too many to be read. */
function shapesType(rule: Rule, base: Type, view: View): Type | undefined {
  const shapes = shapesOf(rule, (name) =>
    finiteValues(memberOf(base, name, view.expand)?.type, view),
  );
  return shapes && isReadable(shapes)
    ? union(shapes.map(shapeType))
    : undefined;
}

const mostEntries = 64;

function isReadable(shapes: readonly Shape[]): boolean {
  const entries = shapes.map(
    ({ required, excluded, values }) =>
      required.size + excluded.size + values.size,
  );
  return entries.reduce((sum, each) => sum + each, 0) <= mostEntries;
}

function shapeType(shape: Shape): Type {
  const members = new Map<string, Member>();
  for (const name of shape.required)
    members.set(name, { name, type: unknownType, optional: false });
  for (const [name, values] of shape.values) {
    members.set(name, {
      name,
      type: union(values.map(valueType)),
      optional: !shape.required.has(name),
    });
  }
  for (const name of shape.excluded)
    members.set(name, { name, type: neverType, optional: true });
  return members.size === 0
    ? unknownType
    : { kind: "applicable", object: objectType(members.values()) };
}

function finiteValues(
  type: Type | undefined,
  view: View,
): readonly JsonValue[] | undefined {
  if (type === undefined) return undefined;
  const values: JsonValue[] = [];
  for (const leaf of leavesOf(type, view.expand)) {
    if (leaf.kind === "literal") values.push(leaf.value);
    else if (isKeyword(leaf, "boolean")) values.push(true, false);
    else if (isKeyword(leaf, "null")) values.push(null);
    else return undefined;
  }
  return values;
}

/** `if` that can be told apart by presence or by a literal: one alternative where it holds, one where it does not. */
function conditionType(
  schema: Schema,
  base: Type,
  view: View,
): Type | undefined {
  const condition = schema.if && ruleOf(schema.if);
  if (condition === undefined) return undefined;
  const branch = (
    rule: Rule,
    consequence: Schema | undefined,
  ): Type | undefined => {
    const shapes = shapesType(rule, base, view);
    return (
      shapes &&
      (consequence === undefined
        ? shapes
        : meet(shapes, view.conjunction(consequence), view.expand))
    );
  };
  const yes = branch(condition, schema.then);
  const no = branch({ kind: "not", rule: condition }, schema.else);
  return yes && no && union([yes, no]);
}

function dependentTypes(schema: Schema, view: View): readonly Type[] {
  return (schema.dependentSchemas ?? []).map(({ name, schema: dependent }) => {
    const absent: Type = {
      kind: "applicable",
      object: objectType([{ name, type: neverType, optional: true }]),
    };
    const present: Type = {
      kind: "applicable",
      object: objectType([{ name, type: unknownType, optional: false }]),
    };
    return union([
      absent,
      meet(present, view.conjunction(dependent), view.expand),
    ]);
  });
}
