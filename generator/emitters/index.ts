import { writeChecks } from "../checks/program/modules.js";
import { planChecks } from "../checks/program/sdk-program.js";
import type { Report } from "../diagnostics/report.js";
import type { ExampleSource } from "../examples/example.js";
import { type ExampleParamsOf, exampleParamsFrom } from "../examples/params.js";
import { exampleSource } from "../examples/source.js";
import type { Excerpts, WholeDocument } from "../ir/excerpt.js";
import type { PlannedFile } from "../ir/emitted-file.js";
import type { JsonObject, JsonValue } from "../ir/json.js";
import type { Sdk } from "../ir/sdk.js";
import { createFingerprint, type Fingerprint } from "../pieces/fingerprint.js";
import type { KeyedFile, StandingPieces } from "../pieces/piece.js";
import { foreignLabels } from "../samples/foreign-labels.js";
import { sdkTypes, type SdkTypes } from "../types/index.js";
import { clientEmitter } from "./client/index.js";
import { docsEmitter } from "./docs/index.js";
import type { DocsSources } from "./docs/sources.js";
import type { Emitter } from "./emitter.js";
import { modelsEmitter } from "./models/index.js";
import { openapiTypesEmitter } from "./openapi-types/index.js";
import { operationsEmitter } from "./operations/index.js";
import { packageEmitter } from "./package/index.js";
import { runtimeEmitter } from "./runtime/index.js";
import {
  paramsEmitter,
  responsesEmitter,
  type SdkChecks,
  validatorsEmitter,
} from "./validators/index.js";
import { recallCalls } from "./validators/recall.js";

/** What is emitted besides the bridge. A new emitter is a folder and a line here. */
const emitters = (
  types: SdkTypes,
  checks: SdkChecks,
  examples: ExampleSource,
  docs: Omit<DocsSources, "types" | "source" | "paramsOf">,
  paramsOf: ExampleParamsOf = exampleParamsFrom(examples),
): readonly Emitter[] => [
  // First, since it has the longest text of all: what printing that leaves behind is collected while the others are printed.
  docsEmitter({ types, source: examples, paramsOf, ...docs }),
  packageEmitter(examples),
  clientEmitter,
  operationsEmitter(types, examples, paramsOf),
  modelsEmitter(types),
  validatorsEmitter(checks),
  paramsEmitter(checks),
  responsesEmitter(checks),
  runtimeEmitter,
];

/** What emission needs besides the plan. */
export interface EmitOptions {
  /** Gives the whole description as one document, which openapi-typescript reads. */
  readonly document: () => JsonObject;
  readonly excerpts: Excerpts;
  readonly whole?: WholeDocument | undefined;
  /** What the generator itself is. */
  readonly generator: string;
  readonly standing: StandingPieces;
  readonly report: Report;
}

/** Every file of the package, to be printed where it does not stand already. */
export async function emitAll(
  planned: Sdk,
  { document, excerpts, whole, generator, standing, report }: EmitOptions,
): Promise<readonly KeyedFile[]> {
  const types = sdkTypes(planned);
  // First, since it allocates more than all others: what it leaves behind is collected while they work.
  const bridge = await openapiTypesEmitter(document, types).emit(
    planned,
    report,
  );
  const files: KeyedFile[] = [...bridge];
  const sdk = bridge.length > 0 ? planned : withoutBridge(planned);
  const plan = planChecks(sdk);
  const { names } = plan.program.shared;
  const fingerprint = createFingerprint(sdk, frameOf(sdk, generator), names);
  const recall = recallCalls(plan, standing, fingerprint);
  const checks = { ...plan, ...writeChecks(plan.program, recall) };
  const examples = await exampleSource(sdk.api.schemas, sdk.api.operations);
  const docs = { excerpts, whole, recall: recalling(standing, fingerprint) };
  for (const emitter of emitters(types, checks, examples, docs))
    for (const file of await emitter.emit(sdk, report))
      files.push(keyed(file, fingerprint));
  return files;
}

/** A bridge that could not be made is neither exported nor told of. */
function withoutBridge(sdk: Sdk): Sdk {
  return { ...sdk, config: { ...sdk.config, openapiTypes: false } };
}

/** What bears on each file of the package. */
function frameOf(sdk: Sdk, generator: string): readonly unknown[] {
  const { client, package: plan, api, config } = sdk;
  const {
    names: _names,
    package: _package,
    sources: _sources,
    verify: _verify,
    format: _format,
    ...settings
  } = config;
  const { name } = plan;
  const foreign = [...foreignLabels(sdk)];
  return [generator, client, name, api.securitySchemes, settings, foreign];
}

/** Gives what was remembered of a file that stands as it would be printed. */
function recalling(
  standing: StandingPieces,
  fingerprint: Fingerprint,
): (file: PlannedFile) => JsonValue | undefined {
  return (file) => {
    const piece = standing.get(file.path);
    if (piece?.key === undefined || piece.note === undefined) return undefined;
    return piece.key === keyed(file, fingerprint).key ? piece.note : undefined;
  };
}

function keyed(file: PlannedFile, fingerprint: Fingerprint): KeyedFile {
  return file.shows === undefined
    ? file
    : { ...file, key: fingerprint(file.shows) };
}
