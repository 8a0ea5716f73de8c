import { join } from "node:path";
import { callMethod, clientOf as newClient } from "../call.js";
import { compile } from "../compile.js";
import { temporaryFolder, writeFile } from "../folder.js";
import { loadModule } from "../load.js";
import { type Answer, loopback } from "../runtime/loopback.js";
import { generatePackage } from "../sdk.js";

/** What a client's method gives, called by its accessor: `invoices.get`. */
export type Call = (
  accessor: string,
  answer: Answer,
  params?: object,
  options?: object,
) => Promise<Called>;

export interface Called {
  /** The call, sent when it is awaited. */
  readonly request: unknown;
  /** The `Accept` header of what arrived, when that was awaited. */
  accept(): unknown;
}

/** Emits the package of a description, and calls its methods over a loopback server. */
export async function clientOf(
  folder: string,
  spec: string,
  config?: string,
): Promise<Call> {
  const described = temporaryFolder();
  writeFile(join(described, "openapi.yaml"), spec);
  if (config !== undefined) writeFile(join(described, "sdk.yaml"), config);
  await generatePackage(join(described, "openapi.yaml"), folder);
  const exports = await loadModule(folder, 'export * from "./src/index.js";');
  return async (accessor, answer, params, options) => {
    const { url, arrived } = await loopback(() => answer);
    const client = newClient(exports, { baseUrl: url });
    const given = params === undefined ? [options] : [params, options];
    return {
      request: callMethod(client, accessor, given),
      accept: () => arrived[0]?.headers["accept"],
    };
  };
}

/** The compiler's errors for code that uses an emitted package, which lies in a folder. */
export async function errorsOf(
  folder: string,
  code: string,
): Promise<readonly string[]> {
  writeFile(join(folder, "src/use.ts"), code);
  return compile(folder, { compiler: "7" });
}
