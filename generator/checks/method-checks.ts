import type { Method } from "../ir/sdk.js";
import { type Code, memberOf } from "../typescript/code.js";
import { checksModule, responseSchemas } from "./program/sdk-program.js";

/**
 * The function that checks a method's params.
 *
 * @param file of its resource
 */
export function paramsCheck(method: Method, file: string): Code {
  return memberOf(method.checkParams, "checks", checksModule(file));
}

/** Whether there is a check of a method's responses. */
export function hasResponseCheck(method: Method): boolean {
  return responseSchemas(method).length > 0;
}
