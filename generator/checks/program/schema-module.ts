import type { SchemaRegistry } from "../../ir/schema.js";
import type { Side } from "../../ir/sdk.js";
import { sourceFile } from "../../typescript/source-file.js";
import { linearSteps } from "../../ir/patterns/linear-pattern.js";
import { declarationsOf, moduleCode } from "./module-code.js";
import type { Place } from "./place.js";
import { createProgram, type Program, type ProgramOptions } from "./program.js";

/** The file below `src` that the schemas of a registry would stand in without an SDK. */
const module = "validators/schema";

/** A program of all schemas of a registry, in one module; what is not asked for is not written. */
export function createSchemaProgram(
  registry: SchemaRegistry,
  assertsFormats: boolean,
  keep: ProgramOptions["keep"],
  stepsOf: ProgramOptions["stepsOf"] = linearSteps,
): Program {
  const numbers = new Map(
    [...registry.keys()].map((id, index) => [id, index + 1]),
  );
  return createProgram({
    registry,
    assertsFormats,
    stepsOf,
    roots: [],
    keep,
    placeOf(id, side) {
      const number = numbers.get(id);
      return number === undefined
        ? undefined
        : placeCalled(number === 1 ? "Schema" : `Schema${number}`, side);
    },
  });
}

/** Where a schema stands in that module. */
export function placeCalled(base: string, side: Side | "both"): Place {
  return { module, check: `check${base}`, is: `is${base}`, base, side };
}

/** The text of the module. */
export function schemaModule({ units }: Program): string {
  const own = units.get(module) ?? [];
  const { code, declares } = moduleCode(
    declarationsOf(module, own),
    own.flatMap(({ names }) => Object.values(names)),
  );
  return sourceFile(`src/${module}.ts`, code, { declares });
}
