import { isObject, type JsonValue } from "../../ir/json.js";
import type { CodeSample, Method } from "../../ir/sdk.js";
import { codeBlock } from "../../markdown/code.js";
import { plain } from "../../markdown/text.js";

const keywords = ["x-codeSamples", "x-code-samples"];

/** The code samples that the spec gives for an operation, in its order. */
export function samplesOf(method: Method): readonly CodeSample[] {
  return keywords
    .flatMap((keyword) => method.operation.extensions.get(keyword) ?? [])
    .flatMap(readSample);
}

function readSample(value: JsonValue): readonly CodeSample[] {
  if (!isObject(value)) return [];
  const { lang, label, source } = value;
  if (typeof source !== "string") return [];
  return [
    {
      lang: typeof lang === "string" ? lang : "",
      ...(typeof label === "string" && { label }),
      source,
    },
  ];
}

/** A heading and a code block for each sample. */
export function sampleSections(
  samples: readonly CodeSample[],
): readonly string[] {
  return samples.flatMap(({ lang, label, source }) => {
    const title = plain(label === undefined ? lang : `${label} (${lang})`);
    const block = codeBlock(source, lang);
    return title === "" ? [block] : [`### ${title}`, block];
  });
}
