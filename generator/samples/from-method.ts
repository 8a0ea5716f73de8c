import { exampleOf, type ExampleSource } from "../examples/example.js";
import { exampleParams, type ExampleParams } from "../examples/params.js";
import type { MediaType, Operation, Response } from "../ir/api.js";
import { isObject, own } from "../ir/json.js";
import type { Schema } from "../ir/schema.js";
import type { Method, Resource, ResultBody, Sdk } from "../ir/sdk.js";
import { conjuncts } from "../schema/in-place.js";
import { propertiesOf } from "../schema/properties.js";
import type { NoResult, SampleCall, SampleResult } from "./call.js";
import { sampleRequest } from "./wire/request.js";

/**
 * The call that samples of a method show; `undefined` where no values are found for it.
 *
 * @param params what it is called with, where that is known already
 */
export function sampleCall(
  sdk: Sdk,
  resource: Resource,
  method: Method,
  source: ExampleSource,
  params: ExampleParams | undefined = exampleParams(method, source),
): SampleCall | undefined {
  if (params === undefined) return undefined;
  const reads = method.result.usual?.bodies[0]?.reads;
  return {
    client: sdk.client.variable,
    method: [...resource.path, method.name],
    params,
    optional: method.params.optional,
    request: sampleRequest(sdk, method, params),
    ...(reads !== undefined && { reads }),
  };
}

/** The same with what it gives, as far as that is known. */
export function withAnswer(
  call: SampleCall,
  sdk: Sdk,
  method: Method,
  source: ExampleSource,
): SampleCall {
  const result = resultOf(sdk, method, source);
  return { ...call, ...(result !== undefined && { result }) };
}

/** What is given as an example of the success response, or made up for it; nothing is known of what is no JSON. */
function resultOf(
  sdk: Sdk,
  { operation, result }: Method,
  sent: ExampleSource,
): SampleCall["result"] {
  const { unwrap, usual } = result;
  if (unwrap.kind === "none") return noResult(usual?.bodies ?? []);
  const source = sent.answered();
  const json = jsonAnswer(operation);
  const { schema } = json ?? {};
  const value = schema && exampleOf(schema, source, json?.examples);
  if (schema === undefined || value === undefined) return undefined;
  if (unwrap.kind === "body") return { ...named(schema, sdk), value };
  const { name } = unwrap;
  const inner = isObject(value) ? own(value, name) : undefined;
  const property = propertiesOf(schema, source.registry).get(name)?.schema;
  return inner === undefined
    ? undefined
    : { ...(property && named(property, sdk)), name, value: inner };
}

/** Nothing is known of what is no JSON. */
function noResult(bodies: readonly ResultBody[]): NoResult | undefined {
  if (bodies.length === 0) return "no content";
  return bodies.every(({ reads }) => reads === "json") ? "nothing" : undefined;
}

/** What the SDK calls a component, or one that a list is of. */
function named(
  schema: Schema,
  { models, api }: Sdk,
): Pick<SampleResult, "component"> {
  const items = conjuncts(schema, api.schemas).flatMap(
    (part) => part.items ?? [],
  );
  const [model] = [schema, ...items].flatMap(
    ({ ref }) => (ref === undefined ? undefined : models.get(ref)) ?? [],
  );
  return model === undefined ? {} : { component: model.response.type };
}

function jsonAnswer({ responses }: Operation): MediaType | undefined {
  const success = responses.find(isSuccess);
  return success?.content.find(({ kind }) => kind === "json");
}

function isSuccess({ status }: Response): boolean {
  return status.startsWith("2");
}
