import type { Report } from "../diagnostics/report.js";
import type { Sdk } from "../ir/sdk.js";
import { clientEmitter } from "./client/index.js";
import { docsEmitter } from "./docs/index.js";
import type { EmittedFile, Emitter } from "./emitter.js";
import { modelsEmitter } from "./models/index.js";
import { operationsEmitter } from "./operations/index.js";
import { runtimeEmitter } from "./runtime/index.js";
import { responsesEmitter, validatorsEmitter } from "./validators/index.js";

/** What is emitted, in the order of the package's table of contents. A new emitter is a folder and a line here. */
const emitters: readonly Emitter[] = [
  clientEmitter,
  operationsEmitter,
  modelsEmitter,
  validatorsEmitter,
  responsesEmitter,
  runtimeEmitter,
  docsEmitter,
];

/** Every file of the package. */
export async function emitAll(
  sdk: Sdk,
  report: Report,
): Promise<readonly EmittedFile[]> {
  const files: EmittedFile[] = [];
  for (const emitter of emitters)
    files.push(...(await emitter.emit(sdk, report)));
  return files;
}
