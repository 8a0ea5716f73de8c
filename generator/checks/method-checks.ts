import type { Method, Sdk } from "../ir/sdk.js";
import { type Code, empty } from "../typescript/code.js";
import { programOf, responseSchemas } from "./sdk-program.js";

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
