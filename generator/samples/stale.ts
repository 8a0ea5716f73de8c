import { didYouMean } from "../diagnostics/did-you-mean.js";
import type { Report } from "../diagnostics/report.js";
import { calledAs } from "../examples/call.js";
import { type CurlCommand, readCurl } from "../examples/curl/read-curl.js";
import { isDerivedSample, sampleKeywords } from "../ir/code-samples.js";
import { isArray, isObject, type JsonValue, own } from "../ir/json.js";
import { below } from "../ir/pointer.js";
import type { SchemaRegistry } from "../ir/schema.js";
import type { Method, Resource, Sdk } from "../ir/sdk.js";
import { declaredNames, requiredNames } from "../schema/properties.js";
import { keysOfCall } from "./read-call.js";

/** Reports the samples of a description that call an operation as it is no longer: with a parameter that it has not, or without one that it requires. */
export function reportStaleSamples(sdk: Sdk, report: Report): void {
  for (const resource of sdk.resources)
    for (const method of resource.methods)
      for (const { mistakes, at } of staleSamples(sdk, resource, method))
        for (const wrong of mistakes)
          report.add(
            "sample-stale",
            `The sample of \`${method.operation.id}\` ${wrong}`,
            below(method.operation.at, ...at),
          );
}

export interface StaleSample {
  readonly source: string;
  /** Where it stands in the operation. */
  readonly at: readonly [keyword: string, index: string];
  /** Not empty: what of the call is wrong. */
  readonly mistakes: readonly string[];
}

/** The samples of a method that call it as it is no longer. */
export function staleSamples(
  sdk: Sdk,
  resource: Resource,
  method: Method,
): readonly StaleSample[] {
  return sampleKeywords.flatMap((keyword) => {
    const list = method.operation.extensions.get(keyword);
    if (!isArray(list)) return [];
    return list.flatMap((sample, index) => {
      const source = isObject(sample) ? own(sample, "source") : undefined;
      if (typeof source !== "string" || isDerivedSample(sample)) return [];
      const mistakes = mistakesOf(source, resource, method, sdk);
      const at = [keyword, String(index)] as const;
      return mistakes.length === 0 ? [] : [{ source, at, mistakes }];
    });
  });
}

function mistakesOf(
  source: string,
  resource: Resource,
  method: Method,
  { api }: Sdk,
): readonly string[] {
  const { schemas } = api;
  const call = keysOfCall(source, calledAs(resource, method));
  if (call !== undefined) return compared(call, paramsOf(method, schemas));
  const command = readCurl(source);
  return command === undefined ? [] : mistakesOfCurl(command, method, schemas);
}

/** What may be given, and what has to be. */
interface Expected {
  /** Absent where any other may be given as well. */
  readonly known?: readonly string[];
  readonly required: readonly string[];
}

function compared(
  given: readonly string[],
  { known, required }: Expected,
): readonly string[] {
  const unknown = given.filter((key) => known?.includes(key) === false);
  const missing = required.filter((key) => !given.includes(key));
  return [
    ...unknown.map(
      (key) =>
        `names \`${key}\`, which the operation does not have.${didYouMean(key, known ?? [])}`,
    ),
    ...missing.map((key) => `lacks \`${key}\`, which is required.`),
  ];
}

function paramsOf({ params }: Method, registry: SchemaRegistry): Expected {
  const { parameters, body } = params;
  const ofBody = body === undefined ? nothing : bodyOf(body, registry);
  const whole = body?.placement === "body" ? [body.key] : undefined;
  const required = parameters.filter(({ parameter }) => parameter.required);
  const inBody = body?.required === true ? (whole ?? ofBody.required) : [];
  const known = whole ?? ofBody.known;
  return {
    required: [...required.map(({ key }) => key), ...inBody],
    ...(known !== undefined &&
      params.refuseUnknown && {
        known: [...parameters.map(({ key }) => key), ...known],
      }),
  };
}

const nothing: Expected = { known: [], required: [] };

function bodyOf(
  body: NonNullable<Method["params"]["body"]>,
  registry: SchemaRegistry,
): Expected {
  const required = [...requiredNames("request", body.schema, registry)];
  const isOpen = body.placement !== "flat" || body.open;
  return isOpen
    ? { required }
    : { known: declaredNames(body.schema, registry), required };
}

/** Of the request that a command sends, if it is one of this operation. */
function mistakesOfCurl(
  { method: verb, url, body: text }: CurlCommand,
  method: Method,
  registry: SchemaRegistry,
): readonly string[] {
  const { operation, params } = method;
  const [path = "", query = ""] = url.split("?");
  if (verb !== operation.method || !isPathOf(path, method)) return [];
  const inQuery = params.parameters
    .map(({ parameter }) => parameter)
    .filter((parameter) => parameter.in === "query");
  const isPlain = inQuery.every(
    ({ style, schema }) => style === "form" && schema.types?.[0] !== "object",
  );
  const ofQuery = isPlain
    ? compared([...new URLSearchParams(query).keys()], {
        known: inQuery.map(({ name }) => name),
        required: inQuery
          .filter(({ required }) => required)
          .map(({ name }) => name),
      })
    : [];
  const sent = params.body?.kind === "json" ? objectOf(text) : undefined;
  const ofBody =
    sent === undefined || params.body === undefined
      ? []
      : compared(sent, bodyOf(params.body, registry));
  return [...ofQuery, ...ofBody];
}

function isPathOf(path: string, { operation }: Method): boolean {
  const pattern = operation.pathSegments.map((segment) =>
    segment.kind === "parameter"
      ? "[^/]+"
      : segment.text.replaceAll(/[\\^$.*+?()[\]{}|/-]/g, String.raw`\$&`),
  );
  return new RegExp(`${pattern.join("")}/?$`).test(path);
}

/** The keys of a text that is an object of JSON. */
function objectOf(text: string | undefined): readonly string[] | undefined {
  try {
    const value: JsonValue = JSON.parse(text ?? "");
    return isObject(value) ? Object.keys(value) : undefined;
  } catch {
    return undefined;
  }
}
