import type { SchemaRegistry } from "../ir/schema.js";
import type { Side } from "../ir/sdk.js";
import { concat, hardline, join } from "../typescript/code.js";
import { sourceFile } from "../typescript/source-file.js";
import { createProgram, type Place, type Program } from "./program.js";

/** The file below `src` that the schemas of a registry would stand in without an SDK. */
const module = "validators/schema";

/** A program of all schemas of a registry, in one module; what is not asked for is not written. */
export function createSchemaProgram(
  registry: SchemaRegistry,
  assertsFormats: boolean,
): Program {
  const places = new Map(
    [...registry.keys()].map((id, index) => [id, index] as const),
  );
  return createProgram({
    registry,
    assertsFormats,
    roots: [],
    placeOf: (id, side) => {
      const index = places.get(id);
      return index === undefined
        ? undefined
        : placeCalled(index === 0 ? "Schema" : `Schema${index + 1}`, side);
    },
  });
}

/** Where a schema stands in that module. */
export function placeCalled(base: string, side: Side | "both"): Place {
  return { module, check: `check${base}`, is: `is${base}`, base, side };
}

/** The text of the module. */
export function schemaModule(program: Program): string {
  const units = program.unitsOf(module);
  const body = join(
    concat(hardline, hardline),
    units.map((unit) => unit.code()),
  );
  const declares = units.flatMap((unit) => unit.declares());
  return sourceFile(`src/${module}.ts`, body, { declares });
}
