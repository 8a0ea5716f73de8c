import type { ExampleSource } from "../../examples/example.js";
import { isObject, type JsonValue } from "../../ir/json.js";
import type { CodeSample, Method, Resource, Sdk } from "../../ir/sdk.js";
import { sampleCall } from "../../samples/from-method.js";
import { languages } from "../../samples/index.js";
import { codeBlock } from "../../markdown/code.js";
import { plain } from "../../markdown/text.js";

const keywords = ["x-codeSamples", "x-code-samples"];

/** The code samples that the spec gives for an operation, in its order, and those that are derived for it in other languages. */
export function samplesOf(
  sdk: Sdk,
  resource: Resource,
  method: Method,
  source: ExampleSource,
): readonly CodeSample[] {
  const given = keywords
    .flatMap((keyword) => method.operation.extensions.get(keyword) ?? [])
    .flatMap(readSample);
  const wanted = sdk.config.docs.samples
    .map(({ language, label }) => ({ ...languages[language], label }))
    .filter(
      ({ block, label }) =>
        !given.some((each) => each.lang === block && each.label === label),
    );
  if (wanted.length === 0) return given;
  const call = sampleCall(sdk, resource, method, source);
  const derived = wanted.flatMap(({ block, label, write }) =>
    call === undefined
      ? []
      : [
          {
            lang: block,
            ...(label !== undefined && { label }),
            source: write(call),
            derived: true as const,
          },
        ],
  );
  return [...given, ...derived];
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
