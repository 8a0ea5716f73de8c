import { linearSteps } from "../../ir/patterns/linear-pattern.js";
import type { Schema, SchemaId } from "../../ir/schema.js";
import type { Sdk, Side } from "../../ir/sdk.js";
import { bodiesOf } from "../../ir/takes-params.js";
import { printed } from "../code/declaration-layout.js";
import { type Alias, alikeChecks } from "./alike.js";
import { componentFunction } from "./component.js";
import { emptyScope } from "./dynamic-scope.js";
import {
  checksModule,
  requestMethod,
  responsesModule,
} from "./method-units.js";
import type { Place } from "./place.js";
import { createProgram, type Program } from "./program.js";

/** What checks an SDK has, before any of them is written. */
export interface ChecksPlan {
  readonly program: Program;
  /** What of the SDK each module is for, by its path below `src` without extension. */
  readonly shows: ReadonlyMap<string, readonly unknown[]>;
  /** The modules of objects that several schemas spell out alike. */
  readonly inline: readonly string[];
  /** By module. */
  readonly aliases: ReadonlyMap<string, readonly Alias[]>;
}

/** Every check that is called from outside: of models, of params and of responses. */
export function planChecks(sdk: Sdk): ChecksPlan {
  const program = createProgram({
    registry: sdk.api.schemas,
    assertsFormats: true,
    stepsOf: linearSteps,
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
  const planning = { program, alike: alikeChecks(), aliases: new Map() };
  for (const resource of sdk.resources) {
    show(checksModule(resource.file), resource.methods);
    show(responsesModule(resource.file), resource.methods);
    for (const method of resource.methods)
      requestMethod(method, resource, planning);
  }
  const { aliases } = planning;
  for (const { module, base, schema } of program.shared.byModule.values())
    show(module, [base, schema]);
  const inline = [...program.shared.byModule.keys()];
  return { program, shows, inline, aliases };
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
