import { reportRefusals } from "../../checks/refusal.js";
import { programOf, responseSchemas } from "../../checks/sdk-program.js";
import type { EmittedFile } from "../../ir/emitted-file.js";
import type { Method, Sdk } from "../../ir/sdk.js";
import {
  type Code,
  concat,
  empty,
  hardline,
  join,
} from "../../typescript/code.js";
import { sourceFile } from "../../typescript/source-file.js";
import type { Emitter } from "../emitter.js";

/** One file per model: the checks of its sides. What can't be compiled exactly is reported here. */
export const validatorsEmitter: Emitter = {
  name: "validators",
  emit(sdk, report): readonly EmittedFile[] {
    reportRefusals(programOf(sdk).program.refusals(), report);
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

/** `export function checkSuspendParams(value: unknown, issues: Issue[]): void { … }`, with what is private to it. */
export function paramsCheck(method: Method, sdk: Sdk): Code {
  return programOf(sdk).params.get(method)?.code() ?? empty;
}

/** The names that `paramsCheck` declares at the top of the module. */
export function paramsCheckDeclares(
  method: Method,
  sdk: Sdk,
): readonly string[] {
  return programOf(sdk).params.get(method)?.declares() ?? [];
}

/** Whether there is a check of a method's responses. */
export function hasResponseCheck(method: Method): boolean {
  return responseSchemas(method).length > 0;
}

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
