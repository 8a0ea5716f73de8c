import type { SchemaRegistry } from "../ir/schema.js";
import type { Method, ResultCase } from "../ir/sdk.js";
import { type Code, memberOf } from "../typescript/code.js";
import { checksModule, responseSchemas } from "./program/method-units.js";

/**
 * The function that checks a method's params.
 *
 * @param file of its resource
 */
export function paramsCheck(
  { checkParams }: Pick<Method, "checkParams">,
  file: string,
): Code {
  return memberOf(checkParams, "checks", checksModule(file));
}

/** All functions that check a method's params, each for other media types of the body. */
export function paramsChecks(
  method: Method,
  file: string,
): readonly [Code, ...Code[]] {
  const others = method.otherBodies
    .map((each) => each.checkParams)
    .filter((each) => each !== method.checkParams);
  const distinct = [...new Set(others)];
  return [
    paramsCheck(method, file),
    ...distinct.map((checkParams) => paramsCheck({ checkParams }, file)),
  ];
}

/** Whether there is a check of a success. */
export function hasAnswerCheck(
  answer: ResultCase,
  registry: SchemaRegistry,
): boolean {
  return responseSchemas(answer, registry).length > 0;
}

/** Whether there is a check of any of a method's successes. */
export function hasResponseCheck(
  { result, otherAnswers }: Method,
  registry: SchemaRegistry,
): boolean {
  return [result.usual ?? [], ...otherAnswers.map(({ answer }) => answer)]
    .flat()
    .some((answer) => hasAnswerCheck(answer, registry));
}
