import type { Schema, SchemaId } from "../../ir/schema.js";
import { soleReference } from "../../schema/assertions.js";
import type { CheckFunction, FunctionKind } from "../code/declaration.js";
import { type Expression, symbol } from "../code/expression.js";
import type { DeclaredProperty } from "../properties/declared.js";
import { componentFunction, sharedFunction } from "./component.js";
import {
  type DynamicScope,
  mostScopes,
  scopeKey,
  tooManyScopes,
} from "./dynamic-scope.js";
import { nounOf } from "./noun.js";
import {
  type Checked,
  claim,
  type Program,
  refuse,
  request,
} from "./program.js";
import type { Unit } from "./unit.js";

/** Where a function is called from. */
export interface Caller {
  readonly program: Program;
  readonly unit: Unit;
  readonly scope: DynamicScope;
}

/** The function of a schema: of a component's module, or private to the caller's unit. */
export function functionOf(
  kind: FunctionKind,
  schema: Schema,
  caller: Caller,
): Expression {
  const id = soleReference(schema);
  return id === undefined
    ? privateFunction(kind, schema, caller)
    : functionOfReference(kind, id, caller);
}

/** The function of the schema that a reference leads to. */
export function functionOfReference(
  kind: FunctionKind,
  id: SchemaId,
  caller: Caller,
): Expression {
  const { program, unit, scope } = caller;
  const found = componentFunction(kind, id, unit.side, scope, program);
  if (found !== undefined) return found;
  const target = program.registry.get(id) ?? { id, at: unit.schema.at };
  return privateFunction(kind, target, caller);
}

/**
 * The function of a schema that no reference leads to.
 *
 * @param noun what it is called after; unless told, where the schema stands
 */
export function privateFunction(
  kind: FunctionKind,
  schema: Schema,
  caller: Caller,
  noun: string = nounOf(schema.at.pointer),
): Expression {
  const { program, unit, scope } = caller;
  const shared = sharedFunction(kind, schema, unit.side, scope, program);
  if (shared !== undefined) return shared;
  const key = familyKey(schema, caller);
  const name = privateName(kind, noun, key, caller);
  return requestPrivate(name, kind, { kind: "schema", schema }, caller);
}

/** A function for some of the properties of an object, where they are too many for one. */
export function partFunction(
  kind: FunctionKind,
  properties: readonly DeclaredProperty[],
  secret: boolean,
  caller: Caller,
): Expression {
  const { unit } = caller;
  const key = `part ${unit.privateNames.size}`;
  const name = privateName(kind, "Part", key, caller);
  const checks = { kind: "properties", properties, secret } as const;
  return requestPrivate(name, kind, checks, caller);
}

/** `checkAddressOfUser`: the name of a private function, the same whenever it is asked for by the same key, and no other's in the module. */
function privateName(
  kind: FunctionKind,
  noun: string,
  key: string,
  { unit, program }: Caller,
): string {
  const { base, module, privateNames } = unit;
  const wanted = `${noun === "" ? "Rule" : noun}Of${base}`;
  const name = privateNames.get(key) ?? claim(module, wanted, program);
  privateNames.set(key, name);
  return `${kind}${name}`;
}

function requestPrivate(
  name: string,
  does: FunctionKind,
  checks: Checked,
  { unit, scope, program }: Caller,
): Expression {
  const takes: CheckFunction["takes"] =
    checks.kind === "properties" ? "object" : "anything";
  const head = {
    kind: "function",
    name,
    exported: false,
    does,
    takes,
  } as const;
  request({ unit, head, scope, checks }, program);
  return symbol(name, unit.module);
}

/** What tells private functions apart. Where a schema would have too many, it is refused, and the first stands for the others. */
function familyKey(schema: Schema, { program, unit, scope }: Caller): string {
  const shape = program.shapes.of(schema);
  const known = unit.families.get(shape) ?? new Set<string>();
  unit.families.set(shape, known);
  const key = scopeKey(scope);
  const [first = key] = known;
  const isTooMany = known.size >= mostScopes && !known.has(key);
  if (isTooMany) refuse(schema, tooManyScopes, program);
  else known.add(key);
  return `${shape} ${isTooMany ? first : key}`;
}
