import { resolveBaseUrl } from "./base-url.js";
import type { Call } from "./call.js";
import type { RequestHeaders } from "./client.js";
import { sendsUserAgent } from "./environment.js";
import { ApiError } from "./errors.js";
import type {
  BodyWriter,
  Operation,
  ParameterForm,
  RequestBody,
} from "./operation.js";
import { checkedParams, formOf, refuse, withoutParameters } from "./params.js";
import { writePath } from "./path.js";
import { own } from "./record.js";
import { form, headerSimple } from "./styles.js";

/** A request without its credentials: what may be shown. */
export interface PreparedRequest {
  readonly method: string;
  readonly url: string;
  readonly headers: Headers;
  readonly cookies: readonly string[];
  readonly body: RequestBody | undefined;
}

type Params = Readonly<Record<string, unknown>>;

/**
 * The request that an operation's params ask for.
 *
 * @throws ValidationError if the params are not what the operation declares
 * @throws ConfigurationError if there is no usable base URL
 */
export function prepare(call: Call): PreparedRequest {
  const { operation } = call;
  try {
    return write(call);
  } catch (error) {
    if (error instanceof ApiError) throw error;
    // Such as a circular value, or a getter of the caller's that throws.
    throw refuse(
      operation,
      [],
      "unwritable",
      "of a form that can be sent",
      error,
    );
  }
}

function write(call: Call): PreparedRequest {
  const { core, operation, options } = call;
  const given = checkedParams(call);
  const path = writePath(operation, given);
  const rest = withoutParameters(operation, given);
  const isBody =
    operation.body !== undefined && operation.body.key === undefined;
  const body = writeBody(operation, isBody ? rest : given);
  const extra = options.query ?? {};
  const query = [
    ...writePairs(operation.query ?? [], given),
    ...writePairs(Object.keys(extra), extra),
    // Keys that nothing declares, let through by the caller's or the configuration's wish.
    ...(isBody ? [] : writePairs(Object.keys(rest), rest)),
  ];
  const url = resolveBaseUrl(core, operation, options.baseUrl) + path;
  return {
    method: operation.method,
    url: addQuery(url, query),
    headers: writeHeaders(call, given, body),
    cookies: writePairs(operation.cookies ?? [], given),
    body,
  };
}

/** A URL with pairs added to its query. */
export function addQuery(url: string, pairs: readonly string[]): string {
  const query = pairs.filter((pair) => pair !== "").join("&");
  if (query === "") return url;
  return `${url}${url.includes("?") ? "&" : "?"}${query}`;
}

function writePairs(
  parameters: readonly (string | ParameterForm)[],
  params: Params,
): readonly string[] {
  return parameters.flatMap((parameter) => {
    const each = formOf(parameter);
    const value = own(params, each.key ?? each.name);
    return value === undefined ? [] : [(each.style ?? form)(each, value)];
  });
}

function writeBody(
  operation: Operation,
  params: Params,
): RequestBody | undefined {
  const { body, method } = operation;
  if (body === undefined || method === "GET" || method === "HEAD")
    return undefined;
  const value = body.key === undefined ? params : own(params, body.key);
  const isAbsent =
    body.key === undefined
      ? body.sendEmpty !== true &&
        Object.values(params).every((each) => each === undefined)
      : value === undefined;
  if (isAbsent) return undefined;
  return (body.write ?? asJson)(value, body);
}

const asJson: BodyWriter = (value) => JSON.stringify(value);

function writeHeaders(
  { core, operation, options }: Call,
  params: Params,
  body: RequestBody | undefined,
): Headers {
  const headers = new Headers({
    accept: operation.accept ?? "application/json",
  });
  if (sendsUserAgent()) headers.set("user-agent", core.settings.userAgent);
  // A form's boundary is known to the platform only.
  if (body !== undefined && !(body instanceof FormData))
    headers.set(
      "content-type",
      operation.body?.mediaType ?? "application/json",
    );
  setAll(operation, headers, core.headers());
  for (const parameter of operation.headers ?? []) {
    const each = formOf(parameter);
    const key = each.key ?? each.name;
    const value = own(params, key);
    if (value !== undefined)
      setHeader(
        operation,
        headers,
        each.name,
        (each.style ?? headerSimple)(each, value),
        key,
      );
  }
  setAll(operation, headers, options.headers ?? {});
  return headers;
}

function setAll(
  operation: Operation,
  headers: Headers,
  given: RequestHeaders,
): void {
  for (const [name, value] of Object.entries(given)) {
    if (value === undefined || value === null) headers.delete(name);
    else setHeader(operation, headers, name, value, name);
  }
}

// The platform's own error would tell the value, which may be a secret.
function setHeader(
  operation: Operation,
  headers: Headers,
  name: string,
  value: string,
  key: string,
): void {
  try {
    headers.set(name, value);
  } catch {
    throw refuse(
      operation,
      [key],
      "header",
      "a text that can be sent in a header",
    );
  }
}
