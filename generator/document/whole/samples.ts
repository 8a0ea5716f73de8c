import { derivedKeyword, sampleKeywords } from "../../ir/code-samples.js";
import {
  isArray,
  isObject,
  type JsonObject,
  type JsonValue,
  own,
} from "../../ir/json.js";
import { isOperationMethod } from "../../ir/operation-methods.js";
import type { CodeSample } from "../../ir/sdk.js";
import type { SamplesOf } from "../../ir/excerpt.js";

/** A document whose operations have more code samples; what has none more is shared with the one that was given. */
export function withSamples(
  document: JsonObject,
  samplesOf: SamplesOf,
): JsonObject {
  const paths = own(document, "paths");
  return isObject(paths)
    ? {
        ...document,
        paths: mapped(paths, (item, path) => inItem(item, path, samplesOf)),
      }
    : document;
}

function inItem(
  item: JsonValue,
  path: string,
  samplesOf: SamplesOf,
): JsonValue {
  if (!isObject(item)) return item;
  return mapped(item, (operation, method) =>
    isOperationMethod(method) && isObject(operation)
      ? inOperation(operation, samplesOf(`${method} ${path}`))
      : operation,
  );
}

function inOperation(
  operation: JsonObject,
  derived: readonly CodeSample[],
): JsonObject {
  if (derived.length === 0) return operation;
  const keyword =
    sampleKeywords.find((each) => isArray(own(operation, each))) ??
    "x-codeSamples";
  const given = own(operation, keyword);
  const added = derived.map((sample): JsonObject => ({
    lang: sample.lang,
    ...(sample.label !== undefined && { label: sample.label }),
    source: sample.source,
    [derivedKeyword]: true,
  }));
  return {
    ...operation,
    [keyword]: [...(isArray(given) ? given : []), ...added],
  };
}

function mapped(
  object: JsonObject,
  change: (value: JsonValue, key: string) => JsonValue,
): JsonObject {
  return Object.fromEntries(
    Object.entries(object).map(([key, value]) => [key, change(value, key)]),
  );
}
