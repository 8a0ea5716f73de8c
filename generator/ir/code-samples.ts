import { isObject, type JsonValue, own } from "./json.js";

/** The extensions in which descriptions have code samples (Redocly, Mintlify, Scalar). */
export const sampleKeywords: readonly string[] = [
  "x-codeSamples",
  "x-code-samples",
];

/** What tells in a description that a sample was derived from it, so that a refresh drops it. */
export const derivedKeyword = "x-seamstress-derived";

/** Whether a sample says that it was derived from the description that it stands in. */
export function isDerivedSample(sample: JsonValue): boolean {
  return isObject(sample) && own(sample, derivedKeyword) === true;
}
