import { without } from "./check-values.js";
import { own } from "./check.js";
import { asData } from "./data.js";
import type {
  Operation,
  ParameterForm,
  Params,
  ParameterWriter,
  Style,
} from "./operation.js";
import { withCookies } from "./headers.js";
import { writePath } from "./path.js";
import { cookieForm, form, headerSimple } from "./styles.js";

/** Puts parameters into path, query, headers and cookies; keys that nothing declares go with the query, unless the body takes them. */
export const placeParameters: ParameterWriter = (operation, params) => {
  const { query, headers, cookies, body } = operation;
  const { path, keys } = writePath(operation, params);
  const placed = new Set([
    ...keys,
    ...[query, headers, cookies].flatMap((each) => each?.map(keyOf) ?? []),
    ...(body?.key === undefined ? [] : [body.key]),
  ]);
  const rest = without(params, placed);
  const isFlat = body !== undefined && body.key === undefined;
  const undeclared = isFlat ? {} : rest;
  return {
    path,
    query: [
      ...pairs(operation, query, params),
      ...pairs(operation, Object.keys(undeclared), undeclared),
    ],
    headers: written(operation, headers, params, headerSimple),
    withCookies: (given) =>
      withCookies(given, pairs(operation, cookies, params, cookieForm)),
    body: body?.key === undefined ? rest : own(params, body.key),
  };
};

type Parameter = string | ParameterForm;

function keyOf(parameter: Parameter): string {
  return typeof parameter === "string"
    ? parameter
    : (parameter.key ?? parameter.name);
}

/** `name=value` pairs of the parameters that are given. */
function pairs(
  operation: Operation,
  parameters: readonly Parameter[] | undefined,
  params: Params,
  style = form,
): readonly string[] {
  return written(operation, parameters, params, style).map(([, pair]) => pair);
}

/** Name and text of each parameter that is given; an empty list is not. */
function written(
  operation: Operation,
  parameters: readonly Parameter[] = [],
  params: Params,
  style: Style,
): readonly (readonly [name: string, text: string])[] {
  return parameters.flatMap((parameter) => {
    const key = keyOf(parameter);
    const value = asData(own(params, key), operation, [key]);
    if (value === undefined) return [];
    const each =
      typeof parameter === "string" ? { name: parameter } : parameter;
    const text = (each.style ?? style)(each, value);
    return text === undefined ? [] : [[each.name, text]];
  });
}
