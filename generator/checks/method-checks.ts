import type { Method, Sdk } from "../ir/sdk.js";
import type { Code } from "../typescript/code.js";
import { moduleCode } from "./program/module-code.js";
import { programOf, responseSchemas } from "./program/sdk-program.js";
import type { Unit } from "./program/unit.js";

/** `export function checkSuspendParams(value: unknown, issues: Issue[]): void { … }`, with what is private to it. */
export function paramsCheck(method: Method, sdk: Sdk): Code {
  return moduleCode(paramsUnits(method, sdk)).code;
}

/** The names that `paramsCheck` declares at the top of the module. */
export function paramsCheckDeclares(
  method: Method,
  sdk: Sdk,
): readonly string[] {
  return moduleCode(paramsUnits(method, sdk)).declares;
}

function paramsUnits(method: Method, sdk: Sdk): readonly Unit[] {
  const unit = programOf(sdk).params.get(method);
  return unit === undefined ? [] : [unit];
}

/** Whether there is a check of a method's responses. */
export function hasResponseCheck(method: Method): boolean {
  return responseSchemas(method).length > 0;
}
