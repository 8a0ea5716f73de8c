import type { ExampleSource } from "../examples/example.js";
import type { ExampleParams } from "../examples/params.js";
import { derivedKeyword } from "../ir/code-samples.js";
import type { SampleConfig } from "../ir/config.js";
import type { JsonObject } from "../ir/json.js";
import type { CodeSample, Method, Resource, Sdk } from "../ir/sdk.js";
import type { SampleCall, SampleLanguage } from "./call.js";
import { sampleCall, withAnswer } from "./from-method.js";
import { givenSamples, isSameSample } from "./given.js";
import { languages } from "./index.js";
import { staleSamples } from "./stale.js";

/** A sample of a method, with what it was made by. */
export interface Sample extends CodeSample {
  /** What it is derived in; absent where the description gives it. */
  readonly language?: SampleConfig["language"];
}

/**
 * The code samples of a method: those that the description gives, in its order, then those that are derived in other languages; last those given
 * that call the method as it is no longer.
 *
 * @param params what the method is called with, where that is known already
 */
export function samplesOf(
  sdk: Sdk,
  resource: Resource,
  method: Method,
  source: ExampleSource,
  params?: ExampleParams,
): readonly Sample[] {
  const given = givenSamples(method);
  const wanted = sdk.config.docs.samples
    .map(wantedFrom)
    .filter((each) => !given.some((sample) => isSameSample(sample, each)));
  if (wanted.length === 0) return given;
  const call = sampleCall(sdk, resource, method, source, params);
  if (call === undefined) return given;
  const answers = wanted.some(({ response }) => response);
  const answered = answers ? withAnswer(call, sdk, method, source) : call;
  const derived = wanted.map(({ response, ...each }) =>
    written(each, response ? answered : call),
  );
  const stale = new Set(
    staleSamples(sdk, resource, method).map((each) => each.source),
  );
  const isStale = ({ source: code }: Sample): boolean => stale.has(code);
  return [
    ...given.filter((each) => !isStale(each)),
    ...derived,
    ...given.filter(isStale),
  ];
}

type Wanted = SampleConfig & SampleLanguage;

/** An answer is only made for a language that shows it. */
function wantedFrom(config: SampleConfig): Wanted {
  const language = languages[config.language];
  const response = config.response && language.showsResult;
  return { ...config, ...language, response };
}

function written(
  { language, label, title, block, write }: Omit<Wanted, "response">,
  call: SampleCall,
): Sample {
  return { language, lang: block, label: label ?? title, source: write(call) };
}

/** The same as the value of `x-codeSamples`, in which derived samples say that they are. */
export function codeSamples(
  ...given: Parameters<typeof samplesOf>
): readonly JsonObject[] {
  return samplesOf(...given).map(({ language, lang, label, source }) => ({
    lang,
    ...(label !== undefined && { label }),
    source,
    ...(language !== undefined && { [derivedKeyword]: true }),
  }));
}
