import { type Command, InvalidArgumentError } from "commander";
import { resolve } from "node:path";
import { isUrl } from "../document/refresh/is-url.js";
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
  return [...(before ?? []), filled(value)];
}

/** For an option that needs a value: what a variable stands for that is not set would be the current folder. */
export function filled(value: string): string {
  if (value.trim() !== "") return value;
  throw new InvalidArgumentError("It is empty: is a variable not set?");
}

/** For an option that is a file or a folder of this machine. */
export function localPath(value: string): string {
  if (!isUrl(value)) return filled(value);
  throw new InvalidArgumentError("It is a URL; a path is needed.");
}

/** For a description that is read from a file. */
export function localSpec(value: string): string {
  if (!isUrl(value)) return filled(value);
  throw new InvalidArgumentError(
    "It is a URL, and this command reads files: `seamstress init --spec URL` saves a description from one, `seamstress refresh URL` brings it up to date.",
  );
}

/** A path as it was meant where the program was called, from the current folder. */
export function fromCall(path: string, { cwd }: Terminal): string {
  return resolve(cwd) === resolve("") ? path : resolve(cwd, path);
}

/** From what to what a command goes. */
export interface PlaceFlags {
  readonly spec?: string;
  readonly config?: string;
  readonly out?: string;
}

/** `--spec`, `--config` and `--out`. */
export function addPlaces(command: Command): Command {
  return command
    .option(
      "--spec <file>",
      "OpenAPI description, YAML or JSON (default: spec/openapi.yaml)",
      localSpec,
    )
    .option(
      "--config <file>",
      "configuration (default: sdk.yaml beside the description, if there is one)",
      localPath,
    )
    .option(
      "--out <folder>",
      "folder of the emitted package (default: generated; needed with --spec)",
      localPath,
    );
}

/** How a package is made, by whichever command. */
export interface MakeFlags {
  readonly verify?: true;
  readonly strict?: true;
  readonly skipBroken?: true;
  readonly replace?: true;
  readonly verbose?: true;
  readonly profile?: true;
  readonly allowNetwork?: true;
}

/** `--verify`, `--strict`, `--skip-broken`, `--replace`, `--verbose`, `--profile` and `--allow-network`. */
export function addMaking(command: Command): Command {
  return command
    .option(
      "--verify",
      "type-check the package in memory before anything is written, and hold the examples of the description to its schemas",
    )
    .option("--strict", "warnings are errors")
    .option(
      "--skip-broken",
      "leave out the operations that need a place where the description is wrong",
    )
    .option(
      "--replace",
      "go on where none of the operations that have names is left, and choose names anew",
    )
    .option("--verbose", verboseHelp)
    .option(
      "--profile",
      "say what each stage costs, and how many files were printed or skipped",
    )
    .option(
      "--allow-network",
      "read references to public http and https addresses",
    );
}

interface Places {
  readonly spec: string;
  readonly config?: string;
  readonly out: string;
}

/** Where the flags lead; it is an error of usage to name a description alone. */
export function placesOf(
  { spec, config, out }: PlaceFlags,
  command: Command,
  terminal: Terminal,
): Places {
  if (spec !== undefined && out === undefined)
    command.error(
      "error: --spec needs --out: another API's package never replaces this one's",
    );
  const at = (path: string): string => fromCall(path, terminal);
  return {
    spec: spec === undefined ? "spec/openapi.yaml" : at(spec),
    ...(config !== undefined && { config: at(config) }),
    out: out === undefined ? "generated" : at(out),
  };
}
