import { loadConfig } from "../../generator/config/load.js";
import { createConfigCheck } from "../../generator/config-check.js";
import { createReport } from "../../generator/diagnostics/report.js";
import { loadDescription } from "../../generator/document/load.js";
import { exampleSource } from "../../generator/examples/source.js";
import { findOverlays, locateInputs } from "../../generator/inputs.js";
import { nothingPublished } from "../../generator/ir/published.js";
import type { Sdk } from "../../generator/ir/sdk.js";
import { lowerApi } from "../../generator/lower/index.js";
import { planSdk } from "../../generator/passes/index.js";
import type { SampleCall } from "../../generator/samples/call.js";
import { sampleCall, withAnswer } from "../../generator/samples/from-method.js";
import { type LanguageName, languages } from "../../generator/samples/index.js";

/** The samples of one operation. */
export interface Collected {
  readonly id: string;
  readonly call: SampleCall;
  readonly written: Readonly<Record<LanguageName, string>>;
}

export interface CollectedApi {
  readonly sdk: Sdk;
  readonly samples: readonly Collected[];
  /** The operations that have none. */
  readonly missing: readonly string[];
}

/** The samples of all operations of a description in every language, planned as the program does it, with sdk.yaml and overlays beside it. */
export async function collectSamples(spec: string): Promise<CollectedApi> {
  const report = createReport();
  const { config: file } = locateInputs({ spec, out: "" });
  const overlays = findOverlays(spec, report);
  const config = await loadConfig(file, createConfigCheck, report);
  const description = await loadDescription(spec, { report, overlays });
  if (description === undefined) throw new Error(`${spec} cannot be read`);
  const api = await lowerApi(description, report);
  const sdk = planSdk(api, config, nothingPublished, report);
  const source = await exampleSource(sdk.api.schemas, sdk.api.operations);
  const samples: Collected[] = [];
  const missing: string[] = [];
  for (const resource of sdk.resources)
    for (const method of resource.methods) {
      const { id } = method.operation;
      const call = sampleCall(sdk, resource, method, source);
      if (call === undefined) missing.push(id);
      else {
        const answered = withAnswer(call, sdk, method, source);
        samples.push({ id, call, written: writtenIn(answered) });
      }
    }
  return { sdk, samples, missing };
}

function writtenIn(call: SampleCall): Collected["written"] {
  const { typescript, javascript, curl, python, ruby, php, cli } = languages;
  return {
    typescript: typescript.write(call),
    javascript: javascript.write(call),
    curl: curl.write(call),
    "python-requests": languages["python-requests"].write(call),
    python: python.write(call),
    ruby: ruby.write(call),
    php: php.write(call),
    cli: cli.write(call),
  };
}
