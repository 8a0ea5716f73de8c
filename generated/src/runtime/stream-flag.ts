import { own } from "./check.js";
import type { Operation } from "./operation.js";

/** An operation with the media types that a call asks for, whose params say whether the answer is to come as a stream: only then that is asked for first. */
export function byFlag<Params, Result, Failure, Body>(
  operation: Operation<Params, Result, Failure, Body>,
  params: unknown,
): Operation<Params, Result, Failure, Body> {
  const { flag = "", accept } = operation.streams ?? {};
  return accept !== undefined && own(Object(params), flag) === true
    ? { ...operation, accept }
    : operation;
}
