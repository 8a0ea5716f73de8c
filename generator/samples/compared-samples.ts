import { calledAs } from "../examples/call.js";
import { readCurl } from "../examples/curl/read-curl.js";
import { isDerivedSample, sampleKeywords } from "../ir/code-samples.js";
import { isArray, isObject, type JsonValue, own } from "../ir/json.js";
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

/** A sample of the description, held against the operation. */
export interface ComparedSample {
  readonly source: string;
  /** Whose it is among the samples of an operation: its label, or else its language. */
  readonly label: string;
  /** Where it stands in the operation. */
  readonly at: readonly [keyword: string, index: string];
  /** What of the call is wrong. */
  readonly mistakes: readonly string[];
  /** Whether it is a request as it is sent, and no call of a method. */
  readonly isRequest: boolean;
  /** How many parameters it names. */
  readonly given: number;
}

type Comparison = Pick<ComparedSample, "mistakes" | "isRequest" | "given">;

/** The samples that a description gives of a method, as far as they can be read. */
export function comparedSamples(
  sdk: Sdk,
  resource: Resource,
  method: Method,
): readonly ComparedSample[] {
  return sampleKeywords.flatMap((keyword) => {
    const list = method.operation.extensions.get(keyword);
    if (!isArray(list)) return [];
    return list.flatMap((sample, index) => {
      const source = textOf(sample, "source");
      if (source === undefined || isDerivedSample(sample)) return [];
      const found = comparison(source, resource, method, sdk);
      const label = textOf(sample, "label") ?? textOf(sample, "lang") ?? "";
      const at = [keyword, String(index)] as const;
      return found === undefined ? [] : [{ source, label, at, ...found }];
    });
  });
}

function textOf(sample: JsonValue, key: string): string | undefined {
  const text = isObject(sample) ? own(sample, key) : undefined;
  return typeof text === "string" ? text : undefined;
}

/** `undefined` where no call of the method can be read. */
function comparison(
  source: string,
  resource: Resource,
  method: Method,
  { api }: Sdk,
): Comparison | undefined {
  const { schemas } = api;
  const command = readCurl(source);
  if (command !== undefined) {
    const mistakes = mistakesOfCurl(command, method, schemas);
    return { mistakes, isRequest: true, given: 0 };
  }
  const given = namesIn(source, resource, method);
  if (given === undefined) return undefined;
  const mistakes = compared(given, paramsOf(method, schemas));
  return { mistakes, isRequest: false, given: given.length };
}

function namesIn(
  source: string,
  resource: Resource,
  method: Method,
): readonly string[] | undefined {
  const called = [...resource.path, method.name];
  return (
    keysOfCall(source, calledAs(resource, method)) ??
    (called.length > 1
      ? (namesOfArguments(source, called) ?? namesOfFlags(source, called))
      : undefined)
  );
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
