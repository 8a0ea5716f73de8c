import { createConfigCheck } from "./config-check.js";
import { loadConfig } from "./config/load.js";
import { reportUnused } from "./config/unused.js";
import {
  createReport,
  type Diagnostic,
  type Report,
} from "./diagnostics/report.js";
import type { Sources } from "./diagnostics/sources.js";
import { loadDescription } from "./document/load.js";
import { bundle } from "./document/references/bundle.js";
import {
  createSourceFiles,
  type SourceFiles,
} from "./document/text/source-files.js";
import { emitAll } from "./emitters/index.js";
import { locateInputs } from "./inputs.js";
import type { EmittedFile } from "./ir/emitted-file.js";
import type { Sdk } from "./ir/sdk.js";
import { lowerApi } from "./lower/index.js";
import type { GenerateOptions } from "./options.js";
import { compareOutput, type OutputDiff } from "./output/compare.js";
import { formatFiles } from "./output/format.js";
import { readManifest } from "./output/manifest.js";
import { checkPaths } from "./output/paths.js";
import { writeOutput } from "./output/write.js";
import { planSdk, publishedNames } from "./passes/index.js";
import { unparsable } from "./typescript/parse.js";
import { rememberRun, wasVerified } from "./unchanged.js";

export interface GenerateResult {
  /** The emitted package's files, relative to `out`, in order; empty if anything is wrong. */
  readonly files: readonly string[];
  readonly diagnostics: readonly Diagnostic[];
  /** No error, and under `check` no drift. */
  readonly ok: boolean;
}

/** What the command line shows besides. */
export interface GenerateRun extends GenerateResult {
  readonly sources: Sources & Pick<SourceFiles, "prepare">;
  /** What was, or under `check` would be, written and deleted. */
  readonly diff?: OutputDiff;
  readonly operations: number;
}

export interface RunOptions extends GenerateOptions {
  /** Told what begins now. */
  readonly onStep?: (step: string) => void;
}

/** A description in, a package out: load, overlay, lower, plan, emit, format, write. Any error: nothing is written. */
export async function runGenerate(options: RunOptions): Promise<GenerateRun> {
  const report = createReport({ strict: options.strict ?? false });
  const sources = createSourceFiles();
  const step = options.onStep ?? ((): void => undefined);
  const inputs = locateInputs(options);
  const manifest = readManifest(options.out);
  const known = typeof manifest === "object" ? manifest : undefined;
  const done = (rest: Partial<GenerateRun>): GenerateRun => ({
    files: [],
    diagnostics: report.diagnostics,
    ok: !report.failed,
    sources,
    operations: 0,
    ...rest,
  });

  step("Reading the description");
  const config = await loadConfig(
    inputs.config,
    createConfigCheck,
    report,
    sources,
  );
  const description = await loadDescription(inputs.spec, {
    report,
    sources,
    overlays: inputs.overlays,
    allowNetwork: options.allowNetwork ?? false,
  });
  if (description === undefined) return done({});
  const api = await lowerApi(description, report);
  if (inputs.config !== undefined)
    reportUnused(config, api, inputs.config, report);
  if (report.failed) return done({});
  const sdk = planSdk(
    api,
    config,
    known?.names ?? new Map<string, string>(),
    report,
  );
  if (isEmpty(sdk, report)) return done({});

  step("Emitting the package");
  const drafts = await emitAll(
    sdk,
    () => bundle(description, api.settledReferences),
    report,
  );
  const files = await formatFiles(drafts);
  checkPaths(files, report);

  step("Comparing with the output folder");
  const diff = compareOutput(options.out, files, report);
  const changed = unproven(files, diff);
  reportUnparsable(unparsable(changed), report);
  const isVerified =
    options.check !== true && !changed.some(isCode) && wasVerified(options.out);
  const verifies = options.verify ?? config.verify;
  if (verifies && !isVerified) {
    step("Verifying the package");
    const { verifyPackage } = await import("./verify/index.js");
    verifyPackage(files, report);
  }
  if (report.failed) return done({ diff });
  if (options.check === true) reportDrift(diff, report);
  else {
    step("Writing");
    writeOutput(options.out, files, diff, publishedNames(sdk), report);
    rememberRun(
      options.out,
      inputs,
      description.documents(),
      verifies || isVerified,
      report,
    );
  }
  return done({
    files: files.map((file) => file.path).sort(),
    diff,
    ok: !report.failed,
    operations: sdk.resources.reduce(
      (sum, resource) => sum + resource.methods.length,
      0,
    ),
  });
}

function isEmpty(sdk: Sdk, report: Report): boolean {
  const isNothing =
    sdk.models.size === 0 &&
    sdk.resources.every((resource) => resource.methods.length === 0);
  if (isNothing)
    report.add(
      "no-operations",
      "The description has neither operations nor components.",
    );
  return isNothing;
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

function reportDrift(diff: OutputDiff, report: Report): void {
  for (const path of diff.changed)
    report.add("output-changed", `${path} differs from what would be emitted.`);
  for (const path of diff.added)
    report.add("output-missing", `${path} is missing.`);
  for (const path of diff.removed)
    report.add("output-stale", `${path} would not be emitted any more.`);
  for (const path of diff.extra)
    report.add("output-extra", `${path} was not emitted.`);
}
