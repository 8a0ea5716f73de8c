import { runGenerate } from "./generate.js";
import type { GenerateOptions } from "./options.js";
import type { GenerateResult } from "./run.js";
import { findUnchanged } from "./unchanged.js";

export { compileSchema } from "./compile-schema.js";
export type {
  CompiledSchema,
  CompileSchemaOptions,
  Issue,
} from "./compile-schema.js";
export type { Diagnostic, Place } from "./diagnostics/report.js";
export type { GenerateResult } from "./run.js";
export type { GenerateOptions } from "./options.js";

/**
 * Generates a package from an OpenAPI description, as `seamstress generate` does.
 *
 * @returns the emitted files (relative to `out`), every diagnostic, and whether all is well; bad input never throws
 */
export async function generate(
  options: GenerateOptions,
): Promise<GenerateResult> {
  const unchanged = findUnchanged(options);
  if (unchanged?.diagnostics === 0)
    return { files: unchanged.files, diagnostics: [], ok: true };
  const { files, diagnostics, ok } = await runGenerate(options);
  return { files, diagnostics, ok };
}
