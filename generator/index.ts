import { checkGenerateOptions } from "./call-options.js";
import {
  locateDiagnostics,
  type LocatedDiagnostic,
  reportedAgain,
} from "./diagnostics/located.js";
import { printDiagnostics as print } from "./diagnostics/print.js";
import { runGenerate } from "./generate.js";
import type { GenerateOptions } from "./options.js";
import { findUnchanged } from "./unchanged.js";

export { compileSchema } from "./compile-schema.js";
export type {
  CompiledSchema,
  CompileSchemaOptions,
  Issue,
} from "./compile-schema.js";
export type {
  LocatedDiagnostic as Diagnostic,
  LocatedPlace as Place,
} from "./diagnostics/located.js";
export type { GenerateOptions } from "./options.js";

export interface GenerateResult {
  /** The emitted package's files, relative to `out`, in order; empty if anything is wrong. */
  readonly files: readonly string[];
  /** All that is to be told, each with its places in the files. */
  readonly diagnostics: readonly LocatedDiagnostic[];
  /** No error, and under `check` no drift. */
  readonly ok: boolean;
}

/**
 * Generates a package from an OpenAPI description, as `seamstress generate` does.
 *
 * @returns the emitted files (relative to `out`), every diagnostic, and whether all is well; bad input never throws
 * @throws TypeError where an option is missing, unknown or of a wrong type
 */
export async function generate(
  options: GenerateOptions,
): Promise<GenerateResult> {
  checkGenerateOptions(options);
  const unchanged = findUnchanged(options);
  if (unchanged?.diagnostics === 0)
    return { files: unchanged.files, diagnostics: [], ok: true };
  const { files, diagnostics, sources, ok } = await runGenerate(options);
  return {
    files,
    diagnostics: await locateDiagnostics(diagnostics, sources),
    ok,
  };
}

/** How diagnostics are printed. */
export interface PrintOptions {
  /** For terminals that show colours. Off by default. */
  readonly color?: boolean;
  /** The folder that paths are shown relative to; by default the current one. */
  readonly cwd?: string;
}

/**
 * Diagnostics as the command line shows them: with code frames, help, and a summary.
 *
 * @param diagnostics of `generate` or `compileSchema`
 * @returns `""` if there are none
 */
export function printDiagnostics(
  diagnostics: readonly LocatedDiagnostic[],
  { color = false, cwd = "" }: PrintOptions = {},
): Promise<string> {
  const { diagnostics: reported, sources } = reportedAgain(diagnostics);
  return print(reported, sources, { color, json: false, cwd });
}
