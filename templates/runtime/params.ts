import type { Call } from "./call.js";
import { type Issue, isObject } from "./check.js";
import type { Validate } from "./client.js";
import { ValidationError } from "./errors.js";
import type { Operation, Params } from "./operation.js";

/**
 * The params of a call, checked unless the call or the client says otherwise.
 *
 * @throws ValidationError
 */
export function checkedParams({
  core,
  operation,
  params = {},
  options,
}: Call): Params {
  if (!isObject(params)) throw refuse(operation, [], "type", "an object");
  if (validates("request", options.validate, core.validate, true)) {
    const issues: Issue[] = [];
    operation.checkParams?.(params, issues);
    if (issues.length > 0)
      throw new ValidationError(issues, "request", { operation: operation.id });
  }
  return params;
}

/** Whether a side is validated: the call's word counts before the client's. */
export function validates(
  side: "request" | "response",
  ofCall: Validate | undefined,
  ofClient: Validate | undefined,
  byDefault: boolean,
): boolean {
  const say = (validate: Validate | undefined): boolean | undefined =>
    typeof validate === "object" ? validate[side] : validate;
  return say(ofCall) ?? say(ofClient) ?? byDefault;
}

/** A local refusal of one param. */
export function refuse(
  operation: Operation,
  path: Issue["path"],
  code: string,
  expected: string,
  cause?: unknown,
): ValidationError {
  const message = `must be ${expected}`;
  return new ValidationError([{ path, code, message, expected }], "request", {
    operation: operation.id,
    cause,
  });
}
