import type { Operation } from "../../ir/api.js";
import { deriveSchema, schemaIdAt } from "../../ir/derived-schema.js";
import type { Schema, SchemaId } from "../../ir/schema.js";
import type {
  Method,
  Params,
  Resource,
  ResultCase,
  Sdk,
  Side,
} from "../../ir/sdk.js";
import { bodiesOf, takesParams } from "../../ir/takes-params.js";
import { printed } from "../code/declaration-layout.js";
import {
  addEntry,
  componentFunction,
  requestParams,
  requestSchema,
} from "./component.js";
import { emptyScope } from "./dynamic-scope.js";
import type { Place } from "./place.js";
import { createProgram, type Program } from "./program.js";

/** What checks an SDK has, before any of them is written. */
export interface ChecksPlan {
  readonly program: Program;
  /** What of the SDK each module is for, by its path below `src` without extension. */
  readonly shows: ReadonlyMap<string, readonly unknown[]>;
  /** The modules of objects that several schemas spell out alike. */
  readonly inline: readonly string[];
}

/** Every check that is called from outside: of models, of params and of responses. */
export function planChecks(sdk: Sdk): ChecksPlan {
  const program = createProgram({
    registry: sdk.api.schemas,
    assertsFormats: true,
    roots: rootsOf(sdk),
    placeOf: (id, side) => placeOfModel(sdk, id, side),
    keep: printed,
  });
  const shows = new Map<string, unknown[]>();
  const show = (module: string, shown: unknown): void => {
    const known = shows.get(module);
    if (known === undefined) shows.set(module, [shown]);
    else known.push(shown);
  };
  for (const model of sdk.models.values()) {
    show(`validators/${model.file}`, model);
    for (const side of ["response", "request"] as const)
      componentFunction("check", model.id, side, emptyScope, program);
  }
  for (const resource of sdk.resources) {
    show(checksModule(resource.file), resource.methods);
    show(responsesModule(resource.file), resource.methods);
    for (const method of resource.methods) {
      if (takesParams(method)) paramsUnits(method, resource, program);
      responseUnits(method, resource, program);
    }
  }
  for (const { module, base, schema } of program.shared.byModule.values())
    show(module, [base, schema]);
  return { program, shows, inline: [...program.shared.byModule.keys()] };
}

/** Components, and what the operations spell out themselves. */
function* rootsOf({ models, resources }: Sdk): Generator<Schema> {
  for (const model of models.values()) yield model.schema;
  for (const method of resources.flatMap((each) => each.methods)) {
    for (const { parameter } of method.params.parameters)
      yield parameter.schema;
    for (const { schema } of bodiesOf(method)) yield schema;
    const answers = method.result.success.flatMap(({ bodies }) => bodies);
    for (const { schema } of answers) {
      if (schema !== undefined) yield schema;
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
  program: Program,
): void {
  const { checkParams, params, otherBodies, operation } = method;
  const checks = new Map([[checkParams, params]]);
  for (const each of otherBodies)
    if (!checks.has(each.checkParams))
      checks.set(each.checkParams, each.params);
  for (const [check, each] of checks)
    paramsUnit(check, each, operation, resource, program);
}

function paramsUnit(
  check: string,
  params: Params,
  { at }: Operation,
  resource: Resource,
  program: Program,
): void {
  const base = check.replace(/^check/, "");
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
  requestParams(params, unit, program);
}

/** A check for the usual success, and for each that is another. */
function responseUnits(
  { result, checkResponse, otherAnswers }: Method,
  resource: Resource,
  program: Program,
): void {
  const { usual } = result;
  if (usual !== undefined)
    responseUnit(usual, checkResponse, resource, program);
  for (const { answer, checkResponse: check } of otherAnswers)
    responseUnit(answer, check, resource, program);
}

/** Whichever media type it is, the body must fit one of their schemas. */
function responseUnit(
  answer: ResultCase,
  check: string,
  resource: Resource,
  program: Program,
): void {
  const schemas = responseSchemas(answer);
  const [first] = schemas;
  if (first === undefined) return;
  const base = check.replace(/^check/, "");
  const schema: Schema =
    schemas.length === 1
      ? first
      : deriveSchema(first, "statuses", { anyOf: schemas });
  const unit = addEntry(
    {
      module: responsesModule(resource.file),
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

/** The schemas of a success's bodies that are JSON; none where one could be anything. */
export function responseSchemas({ bodies }: ResultCase): readonly Schema[] {
  const json = bodies.filter(
    ({ reads }) => reads === "json" || reads === "any",
  );
  const schemas = json.flatMap(({ schema }) => schema ?? []);
  return schemas.length === json.length ? schemas : [];
}
