import { aliasClause } from "../../checks/program/alike.js";
import type { CheckModule, Checks } from "../../checks/program/modules.js";
import { reportRefusals } from "../../checks/program/refusal.js";
import {
  checksModule,
  responsesModule,
} from "../../checks/program/method-units.js";
import type { ChecksPlan } from "../../checks/program/sdk-program.js";
import type { PlannedFile } from "../../ir/emitted-file.js";
import { blocks, empty, isEmpty } from "../../typescript/code.js";
import { sourceFile } from "../../typescript/source-file.js";
import type { Emitter } from "../emitter.js";
import { modulePath, shownBy } from "./recall.js";

/** The checks of an SDK, planned and written. */
export type SdkChecks = ChecksPlan & Checks;

/** One file per model: the checks of its sides. What can't be compiled exactly is reported here. */
export const validatorsEmitter = (checks: SdkChecks): Emitter => ({
  name: "validators",
  emit(sdk, report): readonly PlannedFile[] {
    reportRefusals(checks.refusals, report);
    const files = new Set([...sdk.models.values()].map((model) => model.file));
    const modules = [...files].map((file) => `validators/${file}`);
    return moduleFiles([...modules, ...checks.inline], checks);
  },
});

/** Beside each resource's file one with the checks of its methods' params. */
export const paramsEmitter = (checks: SdkChecks): Emitter => ({
  name: "params",
  emit: ({ resources }): readonly PlannedFile[] =>
    moduleFiles(
      resources.map(({ file }) => checksModule(file)),
      checks,
    ),
});

/** One file per resource: the checks of its methods' responses, loaded on demand. */
export const responsesEmitter = (checks: SdkChecks): Emitter => ({
  name: "responses",
  emit: ({ resources }): readonly PlannedFile[] =>
    moduleFiles(
      resources.map(({ file }) => responsesModule(file)),
      checks,
    ),
});

/** The files of those modules of which something is called. */
function moduleFiles(
  names: readonly string[],
  checks: SdkChecks,
): readonly PlannedFile[] {
  return names.flatMap((each) => moduleFile(each, checks));
}

function moduleFile(name: string, checks: SdkChecks): readonly PlannedFile[] {
  const aliases = checks.aliases.get(name) ?? [];
  const module =
    checks.modules.get(name) ?? (aliases.length > 0 ? noChecks : undefined);
  if (module === undefined) return [];
  const path = modulePath(name);
  const { calls, isSelfContained } = module;
  return [
    {
      path,
      ...(isSelfContained && {
        shows: shownBy(name, calls, checks),
        note: calls,
      }),
      originOf: (declared) => module.code().originOf(declared),
      print(): string {
        const { code, declares } = module.code();
        const clause = aliases.length === 0 ? [] : [aliasClause(aliases)];
        const parts = [code, ...clause].filter((each) => !isEmpty(each));
        return sourceFile(path, blocks(parts), { declares });
      },
    },
  ];
}

/** A module that only has checks of others under names of its own. */
const noChecks: CheckModule = {
  calls: {},
  isSelfContained: true,
  code: () => ({ code: empty, declares: [], originOf: () => undefined }),
};
