import {
  createReport,
  type Diagnostic,
  type Report,
} from "./diagnostics/report.js";
import type { Sources } from "./diagnostics/sources.js";
import {
  createSourceFiles,
  type SourceFiles,
} from "./document/text/source-files.js";
import { type GenerateInputs, locateInputs } from "./inputs.js";
import type { GenerateOptions } from "./options.js";
import type { OutputDiff } from "./output/compare.js";
import type { PrintedPackage } from "./pieces/print.js";

/** What the command line shows of a run. */
export interface GenerateRun {
  /** The emitted package's files, relative to `out`, in order; empty if anything is wrong. */
  readonly files: readonly string[];
  readonly diagnostics: readonly Diagnostic[];
  /** No error, and under `check` no drift. */
  readonly ok: boolean;
  readonly sources: Sources & Pick<SourceFiles, "prepare">;
  /** What was, or under `check` would be, written and deleted. */
  readonly diff?: OutputDiff;
  /** Something went wrong while the package was written: the next run carries on. */
  readonly isPartlyWritten: boolean;
  readonly operations: number;
  /** Whether the package was type-checked, in this run or when it was written. */
  readonly isVerified: boolean;
  readonly work: Work;
}

/** What a run had to do. */
export interface Work {
  /** Files that were printed, and those that stood as they would be. */
  readonly printed: number;
  readonly standing: number;
  /** Of text that was written, in millions of characters. */
  readonly megabytes: number;
}

export interface RunOptions extends GenerateOptions {
  /** Told what is done now, and of how many files it is done already. */
  readonly onStep?: OnStep;
}

export type OnStep = (step: string, count?: StepCount) => void;

export interface StepCount {
  readonly done: number;
  readonly all: number;
}

/** What a run had to do. */
export function workOf(
  { printed, standing }: PrintedPackage,
  { added, changed }: OutputDiff,
): Work {
  const written = new Set([...added, ...changed]);
  const bytes = printed
    .filter(({ path }) => written.has(path))
    .reduce((sum, file) => sum + file.bytes.length, 0);
  return {
    printed: printed.length,
    standing: standing.length,
    megabytes: bytes / 1e6,
  };
}

/** What a run is about, and what it tells. */
export interface Run {
  readonly options: RunOptions;
  readonly inputs: GenerateInputs;
  readonly report: Report;
  readonly sources: SourceFiles;
  readonly step: OnStep;
  /** In milliseconds since 1970. */
  readonly started: number;
}

export function startRun(options: RunOptions): Run {
  return {
    options,
    inputs: locateInputs(options),
    report: createReport({ strict: options.strict ?? false }),
    sources: createSourceFiles(),
    step: options.onStep ?? ((): void => undefined),
    started: Date.now(),
  };
}

/** How a run ended; empty-handed but for what is told. */
export function ended(
  { report, sources }: Run,
  rest: Partial<GenerateRun>,
): GenerateRun {
  const { diagnostics, failed } = report;
  return {
    files: [],
    isPartlyWritten: false,
    operations: 0,
    isVerified: false,
    work: { printed: 0, standing: 0, megabytes: 0 },
    diagnostics,
    sources,
    ok: !failed,
    ...rest,
  };
}
