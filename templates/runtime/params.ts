import { type Issue, isObject } from "./check.js";
import type { Call } from "./call.js";
import type { Validate } from "./client.js";
import { ValidationError } from "./errors.js";
import type { Operation, ParameterForm } from "./operation.js";

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
}: Call): Readonly<Record<string, unknown>> {
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

/** What a parameter of the descriptor says, short form or long. */
export function formOf(parameter: string | ParameterForm): ParameterForm {
  return typeof parameter === "string" ? { name: parameter } : parameter;
}

/** The params that are no parameters: the body's properties, where it is given flat. */
export function withoutParameters(
  operation: Operation,
  params: Readonly<Record<string, unknown>>,
): Readonly<Record<string, unknown>> {
  const keys = parameterKeys(operation);
  if (keys.size === 0) return params;
  return Object.fromEntries(
    Object.entries(params).filter(([key]) => !keys.has(key)),
  );
}

function parameterKeys(operation: Operation): ReadonlySet<string> {
  const { path, pathParameters, query, headers, cookies, body } = operation;
  const forms = [pathParameters, query, headers, cookies]
    .flatMap((each) => each ?? [])
    .map(formOf);
  const keys = forms.map(({ key, name }) => key ?? name);
  const renamed = new Set((pathParameters ?? []).map(({ name }) => name));
  const inPath = [...path.matchAll(pathExpression)]
    .map(([, name = ""]) => name)
    .filter((name) => !renamed.has(name));
  return new Set([
    ...inPath,
    ...keys,
    ...(body?.key === undefined ? [] : [body.key]),
  ]);
}

/** A parameter in a path template. */
export const pathExpression: RegExp = /\{([^{}]*)\}/g;
