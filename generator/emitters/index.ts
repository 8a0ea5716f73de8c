import type { Report } from "../diagnostics/report.js";
import type { ExampleSource } from "../examples/example.js";
import { exampleSource } from "../examples/source.js";
import type { EmittedFile } from "../ir/emitted-file.js";
import type { JsonObject } from "../ir/json.js";
import type { Sdk } from "../ir/sdk.js";
import { sdkTypes, type SdkTypes } from "../types/index.js";
import { clientEmitter } from "./client/index.js";
import { docsEmitter } from "./docs/index.js";
import type { Emitter } from "./emitter.js";
import { modelsEmitter } from "./models/index.js";
import { openapiTypesEmitter } from "./openapi-types/index.js";
import { operationsEmitter } from "./operations/index.js";
import { packageEmitter } from "./package/index.js";
import { runtimeEmitter } from "./runtime/index.js";
import {
  paramsEmitter,
  responsesEmitter,
  validatorsEmitter,
} from "./validators/index.js";

/**
 * What is emitted. A new emitter is a folder and a line here. The bridge comes first: it allocates more than all others, and
 * what it leaves behind is collected while they work.
 */
const emitters = (
  document: () => JsonObject,
  types: SdkTypes,
  examples: ExampleSource,
): readonly Emitter[] => [
  openapiTypesEmitter(document, types),
  packageEmitter(examples),
  clientEmitter,
  operationsEmitter(types),
  modelsEmitter(types),
  validatorsEmitter,
  paramsEmitter,
  responsesEmitter,
  runtimeEmitter,
  docsEmitter(examples),
];

/**
 * Every file of the package.
 *
 * @param document gives the whole description as one document, which openapi-typescript reads
 */
export async function emitAll(
  sdk: Sdk,
  document: () => JsonObject,
  report: Report,
): Promise<readonly EmittedFile[]> {
  const files: EmittedFile[] = [];
  const examples = await exampleSource(sdk.api.schemas);
  for (const emitter of emitters(document, sdkTypes(sdk), examples))
    files.push(...(await emitter.emit(sdk, report)));
  return files;
}
