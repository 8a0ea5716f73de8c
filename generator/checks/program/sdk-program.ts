import { deriveSchema, schemaIdAt } from "../../ir/derived-schema.js";
import type { Schema, SchemaId } from "../../ir/schema.js";
import type { Method, Resource, Sdk, Side } from "../../ir/sdk.js";
import { takesParams } from "../../ir/takes-params.js";
import { printed } from "../code/declaration-layout.js";
import {
  addEntry,
  componentFunction,
  requestParams,
  requestSchema,
} from "./component.js";
import { emptyScope } from "./dynamic-scope.js";
import { finish } from "./finish.js";
import type { Place } from "./place.js";
import { createProgram, type Program } from "./program.js";

/** Several emitters print parts of one program; it is made once for an SDK. */
const programs = new WeakMap<Sdk, Program>();

/** All checks of an SDK. */
export function programOf(sdk: Sdk): Program {
  const known = programs.get(sdk);
  if (known !== undefined) return known;
  const made = createSdkProgram(sdk);
  programs.set(sdk, made);
  return made;
}

function createSdkProgram(sdk: Sdk): Program {
  const program = createProgram({
    registry: sdk.api.schemas,
    assertsFormats: true,
    roots: rootsOf(sdk),
    placeOf: (id, side) => placeOfModel(sdk, id, side),
    keep: printed,
  });
  for (const { id } of sdk.models.values())
    for (const side of ["response", "request"] as const)
      componentFunction("check", id, side, emptyScope, program);
  for (const resource of sdk.resources) {
    for (const method of resource.methods) {
      if (takesParams(method)) paramsUnit(method, resource, program);
      responseUnit(method, resource, program);
    }
  }
  finish(program);
  return program;
}

/** Components, and what the operations spell out themselves. */
function* rootsOf({ models, resources }: Sdk): Generator<Schema> {
  for (const model of models.values()) yield model.schema;
  for (const { params, result } of resources.flatMap((each) => each.methods)) {
    for (const { parameter } of params.parameters) yield parameter.schema;
    if (params.body !== undefined) yield params.body.schema;
    for (const { body } of result.success) {
      if (body?.schema !== undefined) yield body.schema;
    }
  }
}

/** Where the sides of a model don't differ, both have the place of the response's. */
function placeOfModel(
  sdk: Sdk,
  id: SchemaId,
  wanted: Side | "both",
): Place | undefined {
  const model = sdk.models.get(id);
  if (model === undefined) return undefined;
  const differs = model.request !== model.response;
  const side = wanted === "request" && differs ? "request" : "response";
  const { type, check } = model[side];
  return {
    module: `validators/${model.file}`,
    check,
    is: `is${type}`,
    base: type,
    side,
  };
}

/** Beside the file of a resource, the one with the checks of its methods' params. No resource has a file with a dot in its name. */
export function checksModule(file: string): string {
  return `resources/${file}.checks`;
}

function paramsUnit(
  method: Method,
  resource: Resource,
  program: Program,
): void {
  const check = method.checkParams;
  const base = check.replace(/^check/, "");
  const { at } = method.operation;
  const schema = deriveSchema({ id: schemaIdAt(at), at }, "params", {});
  const unit = addEntry(
    {
      module: checksModule(resource.file),
      check,
      is: `is${base}`,
      base,
      side: "request",
      schema,
    },
    program,
  );
  requestParams(method.params, unit, program);
}

/** Whichever success it is, the body must fit one of their schemas. */
function responseUnit(
  method: Method,
  resource: Resource,
  program: Program,
): void {
  const schemas = responseSchemas(method);
  const [first] = schemas;
  if (first === undefined) return;
  const check = method.checkResponse;
  const base = check.replace(/^check/, "");
  const schema: Schema =
    schemas.length === 1
      ? first
      : deriveSchema(first, "statuses", { anyOf: schemas });
  const unit = addEntry(
    {
      module: `responses/${resource.file}`,
      check,
      is: `is${base}`,
      base,
      side: "response",
      schema,
    },
    program,
  );
  requestSchema("check", unit, program);
}

/** The schemas of a method's success bodies; none where there is a body that could be anything, or that is no JSON. */
export function responseSchemas({ result }: Method): readonly Schema[] {
  const schemas: Schema[] = [];
  for (const { body } of result.success) {
    if (body === undefined) continue;
    if (body.kind !== "json" || body.schema === undefined) return [];
    schemas.push(body.schema);
  }
  return schemas;
}
