import { join, relative } from "node:path";
import { createConfigCheck } from "./config-check.js";
import { loadConfig } from "./config/load.js";
import { printNames } from "./config/names-file.js";
import { reportUnused, reportUnusedEnvelope } from "./config/unused.js";
import type { Report } from "./diagnostics/report.js";
import type { Description } from "./document/description.js";
import { digitsIn } from "./document/text/digits.js";
import { loadDescription } from "./document/load.js";
import { withMendingOverlays } from "./document/overlay/mend.js";
import { excerptsOf } from "./document/excerpt/index.js";
import { bundle } from "./document/references/bundle.js";
import { wholeOf } from "./document/whole/index.js";
import { withExamplesRead } from "./examples/serialized/index.js";
import { emitAll } from "./emitters/index.js";
import { generatorHash } from "./generator-hash.js";
import { findOverlays, referenceRoot } from "./inputs.js";
import type { Api } from "./ir/api.js";
import type { SdkConfig } from "./ir/config.js";
import { noExcerpts } from "./ir/excerpt.js";
import type { PublishedNames } from "./ir/published.js";
import type { Sdk } from "./ir/sdk.js";
import { lowerSoundPart } from "./lower/broken/skip-broken.js";
import { lowerApi } from "./lower/index.js";
import { compareOutput, type OutputDiff } from "./output/compare.js";
import {
  formatPackage,
  type Formatter,
  loadFormatter,
  standingInStyle,
  styledText,
} from "./output/format.js";
import { reportDrift } from "./output/drift.js";
import { manifestFile } from "./output/manifest.js";
import { checkPaths } from "./output/paths.js";
import { standingPieces, standingText, writePieces } from "./output/pieces.js";
import { manifestText, writeOutput } from "./output/write.js";
import {
  namesBefore,
  namesFor,
  reportNamesDrift,
  writeNames,
} from "./names.js";
import { planSdk } from "./passes/index.js";
import { publishedNames } from "./passes/published.js";
import { type PrintedPackage, printFiles } from "./pieces/print.js";
import { prove } from "./prove.js";
import {
  ended,
  type GenerateRun,
  type Run,
  type RunOptions,
  startRun,
  workOf,
} from "./run.js";
import { rememberRun } from "./unchanged.js";

/** A description in, a package out: load, overlay, lower, plan, emit, compare, verify, write. Any error: nothing is written. */
export async function runGenerate(options: RunOptions): Promise<GenerateRun> {
  const run = startRun(options);
  const plan = await readPlan(run);
  if (plan === undefined) return ended(run, {});
  const { out } = options;
  const formatter =
    plan.config.format === undefined
      ? undefined
      : await loadFormatter(out, run.report);
  const emission = await emitPackage(plan, formatter, run);
  const diff = compare(emission, run);
  const isVerified = await prove(emission, diff, plan.config, run);
  if (run.report.failed) return ended(run, { diff });
  const styled: Styled = (file, text) =>
    styledText(relative(out, file), text, formatter, run.report);
  const names = await styled(run.inputs.names, printNames(plan.names));
  let isPartlyWritten = false;
  if (options.check === true) {
    reportDrift(diff, run.report);
    reportNamesDrift(names, run);
  } else {
    const manifest = await styled(join(out, manifestFile), manifestText(diff));
    const written = { ...emission, names, manifest, isVerified };
    isPartlyWritten = write(written, diff, plan, run);
  }
  return ended(run, {
    diff,
    isPartlyWritten,
    work: workOf(emission, diff),
    files: [...emission.pieces.keys()].sort(),
    isVerified,
    operations: plan.sdk.resources.reduce(
      (sum, resource) => sum + resource.methods.length,
      0,
    ),
  });
}

/** Gives the text of a file as the output folder wants it. */
type Styled = (file: string, text: string) => Promise<string>;

/** What was read, and what was decided about it. */
export interface Plan {
  readonly description: Description;
  readonly config: SdkConfig;
  readonly sdk: Sdk;
  /** As they will stand once the package is written. */
  readonly names: PublishedNames;
  /** The file that has them now. */
  readonly namesIn: string | undefined;
}

/** Reads and decides; `undefined` if anything is wrong, which is reported. */
export async function readPlan(run: Run): Promise<Plan | undefined> {
  const { options, inputs, report, sources, step } = run;
  step("Reading the description");
  const configured = await loadConfig(
    inputs.config,
    createConfigCheck,
    report,
    sources,
  );
  const config: SdkConfig =
    options.skipBroken === true
      ? { ...configured, broken: "skip" }
      : configured;
  const root = referenceRoot(inputs, config.root, report);
  if (root === undefined && config.root !== undefined) return undefined;
  const written = await loadDescription(inputs.spec, {
    report,
    sources,
    root,
    overlays: findOverlays(inputs.spec, report),
    allowNetwork: options.allowNetwork ?? false,
  });
  if (written === undefined) return undefined;
  const { api: lowered, description } =
    config.broken === "skip"
      ? await lowerSoundPart(written, report)
      : { api: await lowerApi(written, report), description: written };
  const api = await withExamplesRead(lowered);
  report.amend(withMendingOverlays(description));
  if (inputs.config !== undefined)
    reportUnused(config, api, inputs.config, report);
  // Under `strict`, all that is to be told is told in one run.
  if (report.isBroken) return undefined;
  step("Planning the SDK");
  const given = await namesBefore(run);
  const before = namesFor(api, given, run);
  if (report.isBroken) return undefined;
  const sdk = planSdk(api, config, before, report);
  if (inputs.config !== undefined)
    reportUnusedEnvelope(sdk, inputs.config, report);
  if (isEmpty(sdk, api, description, report)) return undefined;
  if (options.verify ?? config.verify) {
    step("Verifying the examples");
    await reportRefused(api, report);
  }
  const names = publishedNames(sdk, before);
  return { description, config, sdk, names, namesIn: given.file };
}

async function reportRefused(api: Api, report: Report): Promise<void> {
  const { refusedExamples, textOfRefused } =
    await import("./examples/refused.js");
  for (const refused of await refusedExamples(api))
    report.add("example-refused", textOfRefused(refused), refused.at);
}

/** The files, of which those are not printed that stand in the output folder. Only a run that writes believes what the last one remembered. */
async function emitPackage(
  { sdk, description, config }: Plan,
  formatter: Formatter | undefined,
  { options, sources, report, step }: Run,
): Promise<PrintedPackage> {
  step("Deciding what is emitted");
  const { out, check } = options;
  const digits = digitsIn(() => sources.texts());
  const standing =
    check === true
      ? new Map()
      : await standingInStyle(standingPieces(out), formatter);
  const files = await emitAll(sdk, {
    document: () =>
      bundle(
        description,
        sdk.api.settledReferences,
        sdk.api.componentsElsewhere,
      ),
    excerpts:
      config.docs.off === true || config.docs.embed === "never"
        ? noExcerpts
        : await excerptsOf(
            description,
            sdk.api.settledReferences,
            sdk.api.componentsElsewhere,
            digits,
          ),
    whole:
      config.docs.off === true
        ? undefined
        : wholeOf(
            description,
            sdk.api.settledReferences,
            sdk.api.componentsElsewhere,
            config.exclude,
            digits,
          ),
    generator: generatorHash(),
    standing,
    report,
  });
  checkPaths(files, report);
  const all = files.length;
  const printed = printFiles(
    files,
    standing,
    report,
    (done) => step("Printing", { done, all }),
    standingText(out, standing),
  );
  if (formatter === undefined) return printed;
  step("Formatting the package");
  return formatPackage(printed, standing, formatter, report);
}

/** What the output folder lacks. */
function compare(
  { pieces, standing }: PrintedPackage,
  { options, report, step }: Run,
): OutputDiff {
  step("Comparing with the output folder");
  const isStanding = new Set(standing.map(({ path }) => path));
  return compareOutput(options.out, pieces, isStanding, report);
}

/** What is written, with the texts of the files that are no part of the package. */
interface Written extends PrintedPackage {
  readonly names: string;
  readonly manifest: string;
  readonly isVerified: boolean;
}

/** @returns whether something went wrong once files were being written */
function write(
  { printed, pieces, names, manifest, isVerified }: Written,
  diff: OutputDiff,
  { description, config, namesIn }: Plan,
  { options, inputs, report, step, started }: Run,
): boolean {
  step("Writing");
  const { out } = options;
  // Before the package: one whose names nobody remembers would be named anew by the next run.
  if (!writeNames(names, namesIn, { inputs, options, report })) return false;
  writeOutput(out, printed, diff, report, manifest);
  writePieces(out, pieces);
  const documents = description.documents();
  const written = { isVerified, isFormatted: config.format !== undefined };
  // Without the flag, the same inputs may be refused.
  if (options.skipBroken !== true)
    rememberRun(out, inputs, documents, written, started, report);
  return report.failed;
}

function isEmpty(
  sdk: Sdk,
  api: Api,
  { root }: Description,
  report: Report,
): boolean {
  const isNothing =
    sdk.models.size === 0 &&
    sdk.resources.every((resource) => resource.methods.length === 0);
  if (isNothing)
    report.add("no-operations", whyEmpty(api, report), {
      document: root,
      pointer: "/paths",
    });
  return isNothing;
}

function whyEmpty({ operations }: Api, { diagnostics }: Report): string {
  if (operations.length > 0)
    return "All operations of the description are left out by `exclude:` of sdk.yaml.";
  return diagnostics.some(({ code }) => code === "broken-left-out")
    ? "All operations and components of the description are left out: each needs a place where it is wrong."
    : "The description has neither operations nor components.";
}
