import type { Call } from "./call.js";
import { type Issue, isObject, issuesOf } from "./check.js";
import { ValidationError } from "./errors.js";
import type { Operation, Params } from "./operation.js";

/**
 * The params of a call, checked unless the call or the client says otherwise; and its options.
 *
 * @throws ValidationError
 */
export function checkedParams(call: Call): Params {
  const { core, operation, params = {}, options } = call;
  if (!isObject(params))
    throw refuse(operation, ["params"], "type", "an object");
  const { checkParams, checkOptions = core.checkOptions } = operation;
  const issues = issuesOf(checkOptions, options);
  if (checkParams && validates("request", call))
    issues.push(...issuesOf(checkParams, params));
  if (issues.length > 0)
    throw new ValidationError(issues, "request", { operation });
  return params;
}

/** Whether a side is to be validated, where anybody says so: the call's word counts before the client's. */
export function validates(
  side: "request" | "response",
  { core, options }: Call,
): boolean | undefined {
  // Of options that are none, nothing is known.
  const [ofCall, ofClient] = [options?.validate, core.validate].map((said) =>
    isObject(said) ? said[side] : said,
  );
  return ofCall ?? ofClient ?? side === "request";
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
    operation,
    cause,
  });
}
