import { resolve } from "node:path";
import type { Terminal } from "./terminal.js";

/** Tells how a command ended. */
export type End = (exitCode: number) => void;

/** What `--verbose` does. */
export const verboseHelp =
  "show notes, and every place of what is told of in many";

/** For an option that can be given again. */
export function another(
  value: string,
  before: readonly string[] | undefined,
): readonly string[] {
  return [...(before ?? []), value];
}

/** A path as it was meant where the program was called, from the current folder. */
export function fromCall(path: string, { cwd }: Terminal): string {
  return resolve(cwd) === resolve("") ? path : resolve(cwd, path);
}
