import { moduleCode } from "../../checks/program/module-code.js";
import { reportRefusals } from "../../checks/program/refusal.js";
import { checksModule, programOf } from "../../checks/program/sdk-program.js";
import { sharedModules } from "../../checks/program/shared-objects.js";
import type { EmittedFile } from "../../ir/emitted-file.js";
import type { Sdk } from "../../ir/sdk.js";
import { sourceFile } from "../../typescript/source-file.js";
import type { Emitter } from "../emitter.js";

/** One file per model: the checks of its sides. What can't be compiled exactly is reported here. */
export const validatorsEmitter: Emitter = {
  name: "validators",
  emit(sdk, report): readonly EmittedFile[] {
    reportRefusals(programOf(sdk).refusals, report);
    const files = new Set([...sdk.models.values()].map((model) => model.file));
    const modules = [...files].map((file) => `validators/${file}`);
    const shared = sharedModules(programOf(sdk).shared);
    return [...modules, ...shared].flatMap((each) => moduleFile(sdk, each));
  },
};

/** Beside each resource's file one with the checks of its methods' params. */
export const paramsEmitter: Emitter = {
  name: "params",
  emit: (sdk): readonly EmittedFile[] =>
    sdk.resources.flatMap(({ file }) => moduleFile(sdk, checksModule(file))),
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
  const units = programOf(sdk).units.get(module);
  if (units === undefined) return [];
  const path = `src/${module}.ts`;
  const { code, declares, originOf } = moduleCode(units);
  const text = sourceFile(path, code, { declares });
  return [{ path, text, style: "final", originOf }];
}
