import type { Operation } from "../../ir/api.js";
import { deriveSchema, schemaIdAt } from "../../ir/derived-schema.js";
import type { Schema, SchemaRegistry } from "../../ir/schema.js";
import type {
  Method,
  Params,
  Resource,
  ResultCase,
  Side,
} from "../../ir/sdk.js";
import { takesParams } from "../../ir/takes-params.js";
import { assertions, saysMoreThanTypes } from "../../schema/assertions.js";
import { isOfTexts } from "../../schema/kinds.js";
import { symbol, type SymbolExpression } from "../code/expression.js";
import type { Alias, AlikeChecks } from "./alike.js";
import {
  addEntry,
  componentFunction,
  requestParams,
  requestSchema,
} from "./component.js";
import { emptyScope } from "./dynamic-scope.js";
import type { Entry } from "./place.js";
import type { Program } from "./program.js";

/** What checks of methods are planned with. */
export interface MethodPlanning {
  readonly program: Program;
  readonly alike: AlikeChecks;
  readonly aliases: Map<string, Alias[]>;
}

/** Has the checks of a method written: of its params, and of what it gives. */
export function requestMethod(
  method: Method,
  resource: Resource,
  planning: MethodPlanning,
): void {
  if (takesParams(method)) paramsUnits(method, resource, planning);
  responseUnits(method, resource, planning);
}

/** The file with the checks of what a resource's methods give. */
export function responsesModule(file: string): string {
  return `responses/${file}`;
}

/** Beside the file of a resource, the one with the checks of its methods' params. No resource has a file with a dot in its name. */
export function checksModule(file: string): string {
  return `resources/${file}.checks`;
}

/** A check for each media type that takes something else. */
function paramsUnits(
  method: Method,
  resource: Resource,
  planning: MethodPlanning,
): void {
  const { checkParams, params, otherBodies, operation } = method;
  const checks = new Map([[checkParams, params]]);
  for (const each of otherBodies)
    if (!checks.has(each.checkParams))
      checks.set(each.checkParams, each.params);
  const module = checksModule(resource.file);
  for (const [check, each] of checks) {
    const said = planning.alike.params(module, check, each);
    if (isOwn(check, symbol(said, module), module, planning))
      paramsUnit(check, each, operation, module, planning);
  }
}

function paramsUnit(
  check: string,
  params: Params,
  { at }: Operation,
  module: string,
  { program }: MethodPlanning,
): void {
  const schema = deriveSchema({ id: schemaIdAt(at), at }, "params", {});
  const entry = entryOf(check, "request", schema, module);
  requestParams(params, addEntry(entry, program), program);
}

/** A check for the usual success, and for each that is another. */
function responseUnits(
  { result, checkResponse, otherAnswers }: Method,
  resource: Resource,
  planning: MethodPlanning,
): void {
  const { usual } = result;
  const module = responsesModule(resource.file);
  if (usual !== undefined) responseUnit(usual, checkResponse, module, planning);
  for (const { answer, checkResponse: check } of otherAnswers)
    responseUnit(answer, check, module, planning);
}

/** Whichever media type it is, the body must fit one of their schemas. */
function responseUnit(
  answer: ResultCase,
  check: string,
  module: string,
  planning: MethodPlanning,
): void {
  const schemas = responseSchemas(answer, planning.program.registry);
  const [first] = schemas;
  if (first === undefined) return;
  const schema: Schema =
    schemas.length === 1
      ? first
      : deriveSchema(first, "statuses", { anyOf: schemas });
  const { program, alike } = planning;
  const said =
    componentCheck(schema, program) ??
    symbol(alike.response(module, check, schema), module);
  if (!isOwn(check, said, module, planning)) return;
  const entry = entryOf(check, "response", schema, module);
  requestSchema("check", addEntry(entry, program), program);
}

/** The check of a component where a response is that and nothing else. */
function componentCheck(
  schema: Schema,
  program: Program,
): SymbolExpression | undefined {
  const { ref } = schema;
  return ref === undefined || assertions(schema).some((each) => each !== "ref")
    ? undefined
    : componentFunction("check", ref, "response", emptyScope, program);
}

/** Whether a check is to be written; one that is another becomes an alias. Where schemas mean something else in each dynamic scope, all are written. */
function isOwn(
  name: string,
  { symbol: of }: SymbolExpression,
  module: string,
  { program, aliases }: MethodPlanning,
): boolean {
  if (name === of.name || program.scopes.anchors.size > 0) return true;
  const others = aliases.get(module) ?? [];
  aliases.set(module, [...others, { name, of }]);
  return false;
}

function entryOf(
  check: string,
  side: Side,
  schema: Schema,
  module: string,
): Entry {
  const base = check.replace(/^check/, "");
  return { module, check, is: `is${base}`, base, side, schema };
}

/** The schemas of a success's bodies that are JSON, or of texts where all are; none where one could be anything. */
export function responseSchemas(
  { bodies }: ResultCase,
  registry: SchemaRegistry,
): readonly Schema[] {
  const areTexts = bodies.every(({ reads }) => reads === "text");
  const checked = bodies.filter(
    ({ reads }) => areTexts || reads === "json" || reads === "any",
  );
  const schemas = checked
    .flatMap(({ schema }) => schema ?? [])
    .filter((schema) => !areTexts || asksOfTexts(schema, registry));
  return schemas.length === checked.length ? schemas : [];
}

/** Whether a schema asks more of a text than to be one. */
function asksOfTexts(schema: Schema, registry: SchemaRegistry): boolean {
  return isOfTexts(schema, registry) && saysMoreThanTypes(schema);
}
