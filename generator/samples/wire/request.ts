import type { ExampleParams } from "../../examples/params.js";
import type { Method, Sdk } from "../../ir/sdk.js";
import { type SampleBody, writeBody } from "./body.js";
import { type Credentials, credentialsOf } from "./credentials.js";
import { placeParameters } from "./place.js";
import type { SampleHeader } from "./text.js";
import { baseUrl } from "./url.js";

/** A request as it goes on the wire. */
export interface SampleRequest {
  readonly method: string;
  /** Without its query. */
  readonly url: string;
  /** `name=value` pairs, percent-encoded as the SDK does it. */
  readonly query: readonly string[];
  readonly headers: readonly SampleHeader[];
  readonly credentials: Credentials;
  readonly body?: SampleBody;
}

/** The request that a method sends for params: with the verb, the parameters and the body that the SDK sends. */
export function sampleRequest(
  sdk: Sdk,
  method: Method,
  params: ExampleParams,
): SampleRequest {
  const { path, query, headers } = placeParameters(method, params);
  const body = writeBody(method, params, sdk);
  const base = baseUrl(method, sdk);
  return {
    method: method.operation.method,
    url: base.url + path,
    query: [...base.query, ...query],
    headers,
    credentials: credentialsOf(method, sdk),
    ...(body !== undefined && { body }),
  };
}
