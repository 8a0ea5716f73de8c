import type { Schema, SchemaId } from "../../ir/schema.js";
import type { Params, Side } from "../../ir/sdk.js";
import type { FunctionKind } from "../code/declaration.js";
import { symbol, type SymbolExpression } from "../code/expression.js";
import {
  type DynamicScope,
  emptyScope,
  enterScope,
  mostScopes,
  scopeFor,
  scopeKey,
  tooManyScopes,
} from "./dynamic-scope.js";
import type { Entry } from "./place.js";
import {
  type Checked,
  claim,
  type Program,
  refuse,
  request,
} from "./program.js";
import { sharedPlace } from "./shared-objects.js";
import { createUnit, type Unit } from "./unit.js";

/** The function of a component, as it is called from a dynamic scope; `undefined` for a schema without a place of its own. */
export function componentFunction(
  kind: FunctionKind,
  id: SchemaId,
  side: Side | "both",
  outer: DynamicScope,
  program: Program,
): SymbolExpression | undefined {
  const place = program.placeOf(id, side);
  const schema = program.registry.get(id);
  if (place === undefined || schema === undefined) return undefined;
  const family = `${id} ${place.side}`;
  return variantFunction(kind, family, { ...place, schema }, outer, program);
}

/** The function of an object that several components spell out alike; `undefined` for others. */
export function sharedFunction(
  kind: FunctionKind,
  schema: Schema,
  side: Side | "both",
  outer: DynamicScope,
  program: Program,
): SymbolExpression | undefined {
  const place = sharedPlace(schema, side, program.shared);
  if (place === undefined) return undefined;
  return variantFunction(kind, place.module, place, outer, program);
}

/** A unit of its own for what is no component. */
export function addEntry(entry: Entry, program: Program): Unit {
  const scope = enterScope(emptyScope, entry.schema, program.scopes);
  return addUnit(entry, scope, "", program);
}

/** Has a unit's own function written, which checks against its schema. */
export function requestSchema(
  kind: FunctionKind,
  unit: Unit,
  program: Program,
): void {
  requestOwn(kind, { kind: "schema", schema: unit.schema }, unit, program);
}

/** Has a unit's check written, which checks the parameters of a method. */
export function requestParams(
  params: Params,
  unit: Unit,
  program: Program,
): void {
  requestOwn("check", { kind: "params", params }, unit, program);
}

function requestOwn(
  does: FunctionKind,
  checks: Checked,
  unit: Unit,
  program: Program,
): void {
  const { names, scope } = unit;
  const head = {
    kind: "function",
    name: names[does],
    exported: true,
    does,
    takes: "anything",
  } as const;
  request({ unit, head, scope, checks }, program);
}

function variantFunction(
  kind: FunctionKind,
  family: string,
  entry: Entry,
  outer: DynamicScope,
  program: Program,
): SymbolExpression {
  const scope = scopeFor(entry.schema, outer, program.scopes);
  const unit = variantOf(family, entry, scope, program);
  requestSchema(kind, unit, program);
  return symbol(unit.names[kind], unit.module);
}

/** Where a schema would have too many variants, it is refused, and the first stands for the others. */
function variantOf(
  family: string,
  entry: Entry,
  scope: DynamicScope,
  program: Program,
): Unit {
  const { variants, families } = program;
  const key = `${family} ${scopeKey(scope)}`;
  const known = variants.get(key);
  if (known !== undefined) return known;
  const others = families.get(family) ?? [];
  const [first] = others;
  if (first !== undefined && others.length >= mostScopes) {
    refuse(entry.schema, tooManyScopes, program);
    variants.set(key, first);
    return first;
  }
  const suffix = first === undefined ? "" : `In${others.length + 1}`;
  const made = addUnit(entry, scope, suffix, program);
  families.set(family, [...others, made]);
  variants.set(key, made);
  return made;
}

function addUnit(
  entry: Entry,
  scope: DynamicScope,
  suffix: string,
  program: Program,
): Unit {
  const { units } = program;
  const unit = createUnit(entry, scope, suffix);
  // What is private to others in the module gets other names than the unit's own functions.
  claim(entry.module, unit.base, program);
  const others = units.get(entry.module) ?? [];
  others.push(unit);
  units.set(entry.module, others);
  return unit;
}
