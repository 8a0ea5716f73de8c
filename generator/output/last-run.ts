import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { textHash } from "./manifest.js";

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
}

/** A file that a run reads. */
export interface Input {
  readonly path: string;
  readonly text: string;
}

/** Line endings don't count: what Git checks out on Windows is the same input, and the same output. */
export function inputsHash(
  inputs: readonly Input[],
  generator: string,
): string {
  const parts = inputs.map(({ path, text }) => [path, textHash(text)]);
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
  }: Partial<Record<keyof LastRun, unknown>> = value;
  if (typeof inputs !== "string" || typeof diagnostics !== "number")
    return undefined;
  if (!Array.isArray(sources)) return undefined;
  const texts = sources.filter((each) => typeof each === "string");
  return { inputs, sources: texts, diagnostics };
}

/** Remembers a run. */
export function writeLastRun(out: string, run: LastRun): void {
  const file = join(out, lastRunFile);
  try {
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, JSON.stringify(run));
  } catch {
    // A folder that can't be written to is remembered nothing about: the next run does its work again.
  }
}
