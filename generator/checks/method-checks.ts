import type { Method } from "../ir/sdk.js";
import { type Code, value } from "../typescript/code.js";
import { checksModule, responseSchemas } from "./program/sdk-program.js";

/**
 * The function that checks a method's params.
 *
 * @param file of its resource
 */
export function paramsCheck(method: Method, file: string): Code {
  return value(method.checkParams, checksModule(file));
}

/** Whether there is a check of a method's responses. */
export function hasResponseCheck(method: Method): boolean {
  return responseSchemas(method).length > 0;
}
