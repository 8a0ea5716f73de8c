import { programOf } from "../../checks/sdk-program.js";
import type { Report } from "../../diagnostics/report.js";
import type { EmittedFile } from "../../ir/emitted-file.js";
import type { Sdk } from "../../ir/sdk.js";
import { concat, hardline, join } from "../../typescript/code.js";
import { sourceFile } from "../../typescript/source-file.js";
import type { Emitter } from "../emitter.js";

/** One file per model: the checks of its sides. What can't be compiled exactly is reported here. */
export const validatorsEmitter: Emitter = {
  name: "validators",
  emit(sdk, report): readonly EmittedFile[] {
    reportRefusals(sdk, report);
    const files = new Set([...sdk.models.values()].map((model) => model.file));
    const modules = [...files].map((file) => `validators/${file}`);
    const shared = programOf(sdk).program.sharedModules();
    return [...modules, ...shared].flatMap((each) => moduleFile(sdk, each));
  },
};

/** One file per resource: the checks of its methods' responses, loaded on demand. */
export const responsesEmitter: Emitter = {
  name: "responses",
  emit: (sdk): readonly EmittedFile[] =>
    sdk.resources.flatMap((resource) =>
      moduleFile(sdk, `responses/${resource.file}`),
    ),
};

function moduleFile(sdk: Sdk, module: string): readonly EmittedFile[] {
  const units = programOf(sdk).program.unitsOf(module);
  if (units.length === 0) return [];
  const path = `src/${module}.ts`;
  const body = join(
    concat(hardline, hardline),
    units.map((unit) => unit.code()),
  );
  return [
    {
      path,
      text: sourceFile(path, body, {
        declares: units.flatMap((unit) => unit.declares()),
      }),
      style: "final",
    },
  ];
}

function reportRefusals(sdk: Sdk, report: Report): void {
  for (const { schema, why } of programOf(sdk).program.refusals()) {
    report.add(
      "schema-not-compilable",
      `This schema can't be validated exactly: ${why}.`,
      schema.at,
    );
  }
}
