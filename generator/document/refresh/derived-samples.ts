import { isDerivedSample, sampleKeywords } from "../../ir/code-samples.js";
import { isArray, isObject, type JsonValue } from "../../ir/json.js";

/** An operation without the samples that were derived from it, which stand in what we write ourselves: they are made anew. */
export function withoutDerivedSamples(operation: JsonValue): JsonValue {
  if (!isObject(operation)) return operation;
  const entries = Object.entries(operation).flatMap(([key, value]) => {
    if (!sampleKeywords.includes(key) || !isArray(value)) return [[key, value]];
    const given = value.filter((each) => !isDerivedSample(each));
    return given.length === 0 && value.length > 0 ? [] : [[key, given]];
  });
  return Object.fromEntries(entries);
}
