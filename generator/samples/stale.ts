import type { Report } from "../diagnostics/report.js";
import { calledAs } from "../examples/call.js";
import { readCurl } from "../examples/curl/read-curl.js";
import { isDerivedSample, sampleKeywords } from "../ir/code-samples.js";
import { isArray, isObject, own } from "../ir/json.js";
import { below } from "../ir/pointer.js";
import type { SchemaRegistry } from "../ir/schema.js";
import type { Method, Resource, Sdk } from "../ir/sdk.js";
import {
  compared,
  type Expected,
  expectedOfBody,
  nothing,
} from "./expected.js";
import { keysOfCall } from "./read-call.js";
import { namesOfArguments, namesOfFlags } from "./read-named.js";
import { mistakesOfCurl } from "./stale-curl.js";

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
  const command = readCurl(source);
  if (command !== undefined) return mistakesOfCurl(command, method, schemas);
  const called = [...resource.path, method.name];
  const given =
    keysOfCall(source, calledAs(resource, method)) ??
    (called.length > 1
      ? (namesOfArguments(source, called) ?? namesOfFlags(source, called))
      : undefined);
  return given === undefined ? [] : compared(given, paramsOf(method, schemas));
}

function paramsOf({ params }: Method, registry: SchemaRegistry): Expected {
  const { parameters, body } = params;
  const ofBody = body === undefined ? nothing : expectedOfBody(body, registry);
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
