import { exampleOf, type ExampleSource } from "../examples/example.js";
import { exampleParams } from "../examples/params.js";
import type { Operation, Response } from "../ir/api.js";
import { isObject, type JsonObject, type JsonValue, own } from "../ir/json.js";
import type { AuthOption, Method, Resource, Sdk } from "../ir/sdk.js";
import type { SampleCall } from "./call.js";

/** The call that samples of a method show; `undefined` where no values are found for it, or it sends something else than JSON. */
export function sampleCall(
  sdk: Sdk,
  resource: Resource,
  method: Method,
  source: ExampleSource,
): SampleCall | undefined {
  const params = valuesOf(method, source);
  const body = method.params.body;
  if (params === undefined || (body !== undefined && body.kind !== "json"))
    return undefined;
  const result = resultOf(method, source);
  return {
    client: sdk.client.variable,
    method: [...resource.path, method.name],
    params,
    request: {
      method: method.operation.method,
      url: urlOf(method, params, sdk),
      headers: credentialHeaders(method, sdk),
      body: bodyOf(method, params),
    },
    ...(result !== undefined && { result }),
  };
}

function valuesOf(
  method: Method,
  source: ExampleSource,
): JsonObject | undefined {
  const given = exampleParams(method, source);
  if (given === undefined) return undefined;
  const entries: (readonly [string, JsonValue])[] = [];
  for (const [name, param] of given) {
    if (param.kind !== "value") return undefined;
    entries.push([name, param.value]);
  }
  return Object.fromEntries(entries);
}

/** What of the params is the body: the value under its key, or all that is no parameter. */
function bodyOf(
  { params: { parameters, body } }: Method,
  params: JsonObject,
): JsonObject | undefined {
  if (body === undefined) return undefined;
  if (body.placement === "body") {
    const whole = own(params, body.key);
    return isObject(whole) ? whole : undefined;
  }
  const keys = new Set(parameters.map(({ key }) => key));
  const properties = Object.entries(params).filter(([key]) => !keys.has(key));
  return properties.length === 0 && !body.required
    ? undefined
    : Object.fromEntries(properties);
}

/** Of the first server; values of the path and the query are those of the params. */
function urlOf(method: Method, params: JsonObject, sdk: Sdk): string {
  const { operation } = method;
  const [server] = [...method.servers, ...sdk.client.servers];
  const values = method.params.parameters.flatMap(({ key, parameter }) => {
    const value = own(params, key);
    return value === undefined ? [] : [{ parameter, value }];
  });
  const path = operation.pathSegments.map((segment) => {
    if (segment.kind !== "parameter") return segment.text;
    const found = values.find(
      ({ parameter }) =>
        parameter.in === "path" && parameter.name === segment.name,
    );
    return encodeURIComponent(textOf(found?.value ?? `{${segment.name}}`));
  });
  const query = values
    .filter(({ parameter }) => parameter.in === "query")
    .flatMap(({ parameter: { name }, value }) =>
      [value].flat().map((each) => [name, textOf(each)]),
    );
  const search = new URLSearchParams(query).toString();
  const base = (server?.url ?? "").replace(/\/+$/, "");
  return base + path.join("") + (search === "" ? "" : `?${search}`);
}

function textOf(value: JsonValue): string {
  return typeof value === "string" ? value : JSON.stringify(value);
}

/** Of the alternative that takes the fewest headers, the first of these; none where credentials go elsewhere. */
function credentialHeaders(
  { security = [] }: Method,
  { client }: Sdk,
): readonly string[] {
  const alternatives = security.map((schemes) =>
    schemes.flatMap(({ scheme }) => {
      const option = client.auth.find((each) => each.scheme === scheme);
      return option === undefined ? [] : headersOf(option);
    }),
  );
  const [fewest = []] = alternatives
    .filter((headers) => headers.length > 0)
    .toSorted((one, other) => one.length - other.length);
  return fewest;
}

function headersOf({
  placement,
  option,
  env,
  headers,
}: AuthOption): readonly string[] {
  const value = variable(env, option);
  const others = headers.map(
    (each) => `${each.name}: ${variable(each.env, each.option)}`,
  );
  switch (placement.kind) {
    case "bearer":
      return [`Authorization: Bearer ${value}`, ...others];
    case "header":
      return [`${placement.name}: ${placement.valuePrefix}${value}`, ...others];
    default:
      return others;
  }
}

/** `$SEAM_API_KEY`, or `$API_KEY` for an option without a variable of its own. */
function variable(env: string | undefined, option: string): string {
  const name = env ?? option.replaceAll(/([a-z\d])([A-Z])/g, "$1_$2");
  return `$${name.toUpperCase()}`;
}

/** What is given as an example of the success response, or made up for it; nothing is known of what is no JSON. */
function resultOf(
  { operation, result }: Method,
  source: ExampleSource,
): SampleCall["result"] {
  const { unwrap, usual } = result;
  if (unwrap.kind === "none")
    return usual?.bodies.every(({ reads }) => reads === "json") === false
      ? undefined
      : "nothing";
  const value = answerOf(operation, source);
  if (value === undefined) return undefined;
  if (unwrap.kind === "body") return { value };
  const inner = isObject(value) ? own(value, unwrap.name) : undefined;
  return inner === undefined ? undefined : { name: unwrap.name, value: inner };
}

function answerOf(
  { responses }: Operation,
  source: ExampleSource,
): JsonValue | undefined {
  const success = responses.find(isSuccess);
  const json = success?.content.find(({ kind }) => kind === "json");
  return json?.schema === undefined
    ? undefined
    : exampleOf(json.schema, source, json.examples);
}

function isSuccess({ status }: Response): boolean {
  return status.startsWith("2");
}
