import { readFileSync } from "node:fs";
import { join } from "node:path";
import { textHash } from "../pieces/text-hash.js";
import type { Stamp } from "./stamp.js";
import { writeInside } from "./write-inside.js";

/** Where tools keep what they can make again: Git and npm leave it alone, and a fresh clone is without it. */
const lastRunFile = "node_modules/.cache/seamstress.json";

/** What a run was made from, so that the next can tell that there is nothing to do. */
export interface LastRun {
  /** See `inputsHash`. */
  readonly inputs: string;
  /** The files that `inputs` is the hash of, relative to the description's folder. */
  readonly sources: readonly string[];
  /** How many diagnostics it gave. */
  readonly diagnostics: number;
  /** Whether the package as it is was type-checked. */
  readonly verified: boolean;
  /** See `styleFilesHash`; absent where files go out as they are printed. */
  readonly style?: string;
  /** The package, which is why nothing has to be written; absent until a run found that so. */
  readonly found?: FoundOutput;
}

/** The output as a run found it. */
export interface FoundOutput {
  /** What was emitted. */
  readonly files: readonly string[];
  /** Of these, of all that the run read, and of the generator itself. */
  readonly stamp: Stamp;
}

/** A file that a run reads. */
export interface Input {
  readonly path: string;
  /** Of its text. */
  readonly hash: string;
}

/** Stands for all that decides what a run gives. */
export function inputsHash(
  inputs: readonly Input[],
  generator: string,
): string {
  const parts = inputs.map(({ path, hash }) => [path, hash]);
  return textHash(JSON.stringify([generator, parts]));
}

/** What is known of the last run into this folder; `undefined` if nothing is. */
export function readLastRun(out: string): LastRun | undefined {
  try {
    return parseLastRun(
      JSON.parse(readFileSync(join(out, lastRunFile), "utf8")),
    );
  } catch {
    return undefined;
  }
}

function parseLastRun(value: unknown): LastRun | undefined {
  if (typeof value !== "object" || value === null) return undefined;
  const {
    inputs,
    sources,
    diagnostics,
    verified,
    style,
    found,
  }: Partial<Record<keyof LastRun, unknown>> = value;
  if (typeof inputs !== "string" || typeof diagnostics !== "number")
    return undefined;
  if (!Array.isArray(sources)) return undefined;
  return {
    inputs,
    sources: texts(sources),
    diagnostics,
    verified: verified === true,
    ...(typeof style === "string" && { style }),
    ...(isFoundOutput(found) && { found }),
  };
}

function texts(values: readonly unknown[]): readonly string[] {
  return values.filter((each) => typeof each === "string");
}

function isFoundOutput(value: unknown): value is FoundOutput {
  return (
    typeof value === "object" &&
    value !== null &&
    "files" in value &&
    Array.isArray(value.files) &&
    texts(value.files).length === value.files.length &&
    "stamp" in value &&
    isStamp(value.stamp)
  );
}

function isStamp(value: unknown): value is Stamp {
  return (
    typeof value === "object" &&
    value !== null &&
    "hash" in value &&
    typeof value.hash === "string" &&
    "changed" in value &&
    typeof value.changed === "number" &&
    "taken" in value &&
    typeof value.taken === "number"
  );
}

/** Remembers a run. */
export function writeLastRun(out: string, run: LastRun): void {
  try {
    writeInside(out, lastRunFile, JSON.stringify(run));
  } catch {
    // A folder that can't be written to is remembered nothing about: the next run does its work again.
  }
}
