import type { Report } from "./diagnostics/report.js";
import type { SdkConfig } from "./ir/config.js";
import type { EmittedFile } from "./ir/emitted-file.js";
import type { OutputDiff } from "./output/compare.js";
import { readFiles } from "./output/pieces.js";
import type { PrintedPackage } from "./pieces/print.js";
import type { Run } from "./run.js";
import { unparsable } from "./typescript/parse.js";
import { wasVerified } from "./unchanged.js";

/**
 * Parses what is new and, where that is asked for, type-checks the package; what was type-checked when it was written is not again.
 *
 * @returns whether the package is type-checked
 */
export async function prove(
  emission: PrintedPackage,
  diff: OutputDiff,
  config: SdkConfig,
  { options, report, step }: Run,
): Promise<boolean> {
  const fresh = unproven(emission.printed, diff);
  reportUnparsable(unparsable(fresh), report);
  const isVerified =
    options.check !== true && !fresh.some(isCode) && wasVerified(options.out);
  const isAsked = options.verify ?? config.verify;
  if (isAsked && !isVerified) {
    step("Verifying the package");
    const { verifyPackage } = await import("./verify/index.js");
    const { printed, standing } = emission;
    verifyPackage([...printed, ...readFiles(options.out, standing)], report);
  }
  return isAsked || isVerified;
}

function isCode({ path }: EmittedFile): boolean {
  return path.endsWith(".ts");
}

/** What already stands in the output folder was parsed when it was written. */
function unproven(
  files: readonly EmittedFile[],
  { unchanged }: OutputDiff,
): readonly EmittedFile[] {
  const proven = new Set(unchanged);
  return files.filter(
    ({ path, parsed }) => parsed !== true && !proven.has(path),
  );
}

function reportUnparsable(
  problems: ReadonlyMap<string, readonly string[]>,
  report: Report,
): void {
  for (const [path, messages] of problems)
    for (const message of messages)
      report.add("output-not-parsable", `${path}: ${message}`);
}
