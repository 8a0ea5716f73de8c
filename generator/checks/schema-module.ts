import type { Report } from "../diagnostics/report.js";
import type { SchemaId, SchemaRegistry } from "../ir/schema.js";
import { concat, hardline, join } from "../typescript/code.js";
import { sourceFile } from "../typescript/source-file.js";
import { createProgram } from "./program.js";

/**
 * One module with the check of one schema and of all that it refers to, exactly as JSON Schema has it: `readOnly` and `writeOnly` are annotations.
 *
 * @returns the module's text and the name of the schema's check
 */
export function emitSchema(
  root: SchemaId,
  registry: SchemaRegistry,
  assertsFormats: boolean,
  report: Report,
): { readonly source: string; readonly check: string } {
  const module = "validators/schema";
  const ids = new Map(
    [...registry.keys()].map((id, index) => [
      id,
      index === 0 ? "Schema" : `Schema${index + 1}`,
    ]),
  );
  const program = createProgram({
    registry,
    assertsFormats,
    roots: [],
    placeOf(id) {
      const base = ids.get(id);
      return base === undefined
        ? undefined
        : {
            module,
            check: `check${base}`,
            is: `is${base}`,
            base,
            side: "both",
          };
    },
  });
  program.component("check", root, "both");
  program.finish();
  for (const { schema, why } of program.refusals()) {
    report.add(
      "schema-not-compilable",
      `This schema can't be validated exactly: ${why}.`,
      schema.at,
    );
  }
  const units = program.unitsOf(module);
  const body = join(
    concat(hardline, hardline),
    units.map((unit) => unit.code()),
  );
  const declares = units.flatMap((unit) => unit.declares());
  return {
    source: sourceFile(`src/${module}.ts`, body, { declares }),
    check: `check${ids.get(root) ?? ""}`,
  };
}
