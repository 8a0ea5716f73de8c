import { existsSync, readdirSync, realpathSync, statSync } from "node:fs";
import {
  basename,
  dirname,
  isAbsolute,
  join,
  relative,
  resolve,
  sep,
} from "node:path";
import { namesFile } from "./config/names-path.js";
import type { Report } from "./diagnostics/report.js";
import { reasonOf } from "./document/text/file-errors.js";
import { readOrdinaryFile } from "./document/text/ordinary-file.js";
import type { Failure } from "./document/text/read.js";
import type { GenerateOptions } from "./options.js";
import type { Input } from "./output/last-run.js";
import { bytesHash } from "./pieces/text-hash.js";

/** The files that a run starts from. */
export interface GenerateInputs {
  readonly spec: string;
  readonly overlays: Overlays;
  readonly config: string | undefined;
  /** Where the names stand that were given out: read first, and written. */
  readonly names: string;
}

/** The overlays of a description. */
export interface Overlays {
  /** In the order in which they are applied. */
  readonly files: readonly string[];
  /** Why it is not known which there are. */
  readonly failure?: Failure;
}

/** The description, and beside it `overlays/*.yaml` and `sdk.yaml`, unless another configuration is named. */
export function locateInputs({
  spec,
  config,
  out,
}: Pick<GenerateOptions, "spec" | "config" | "out">): GenerateInputs {
  const used = config ?? configBeside(spec);
  return {
    spec,
    overlays: overlaysBeside(spec),
    config: used,
    names: namesFile(used, out),
  };
}

/** The folder that references may lead into, where sdk.yaml names one; one that doesn't hold the description is reported. */
export function referenceRoot(
  { spec, config }: Pick<GenerateInputs, "spec" | "config">,
  root: string | undefined,
  report: Report,
): string | undefined {
  if (root === undefined || config === undefined) return undefined;
  const named = resolve(dirname(config), root);
  const folder = dirname(resolve(spec));
  if (statSync(named, { throwIfNoEntry: false })?.isDirectory() === true) {
    if (holds(named, folder)) return named;
    const [target, real] = [realpathSync(named), realpathSync(folder)];
    if (holds(target, real)) return resolve(folder, relative(real, target));
  }
  report.add(
    "config-invalid",
    `\`root\` must be a folder that holds the description, which ${root} is not.`,
    { document: config, pointer: "/root" },
  );
  return undefined;
}

function holds(folder: string, inner: string): boolean {
  const way = relative(folder, inner);
  return !isAbsolute(way) && way.split(sep)[0] !== "..";
}

/** The `sdk.yaml` beside a description; `undefined` if it has none. */
export function configBeside(spec: string): string | undefined {
  const beside = join(dirname(spec), "sdk.yaml");
  return existsSync(beside) ? beside : undefined;
}

function overlaysBeside(spec: string): Overlays {
  const folder = overlayFolder(spec);
  if (!existsSync(folder)) return { files: [] };
  try {
    const names = readdirSync(folder).filter((name) =>
      /\.(ya?ml|json)$/i.test(name),
    );
    return { files: names.sort().map((name) => join(folder, name)) };
  } catch (error) {
    const message = `The folder of overlays can't be read: ${reasonOf(error)}.`;
    return { files: [], failure: { code: "file-unreadable", message } };
  }
}

function overlayFolder(spec: string): string {
  return join(dirname(spec), "overlays");
}

/** The overlays beside a description, in the order in which they are applied. Which there are may be impossible to tell, which is reported. */
export function findOverlays(spec: string, report: Report): readonly string[] {
  const { files, failure } = overlaysBeside(spec);
  if (failure !== undefined)
    report.add(failure.code, failure.message, {
      kind: "file",
      file: overlayFolder(spec),
    });
  return files;
}

/**
 * Everything that a run read; the names as it left them. Line endings don't count: what Git checks out on Windows is the same input, and gives the same output.
 *
 * @param documents of the description, relative to its folder; those from the network can't be read again
 */
export function readInputs(
  inputs: GenerateInputs,
  documents: readonly string[],
): readonly Input[] {
  const folder = resolve(dirname(inputs.spec));
  return relativePaths(inputs, documents).map((path) => ({
    path,
    hash: hashOf(join(folder, path)),
  }));
}

/** The files that `readInputs` reads, but for the names, which the run may have written. */
export function documentPaths(
  inputs: GenerateInputs,
  documents: readonly string[],
): readonly string[] {
  const names = resolve(inputs.names);
  return inputPaths(inputs, documents).filter((path) => path !== names);
}

/** The files that `readInputs` reads. */
export function inputPaths(
  inputs: GenerateInputs,
  documents: readonly string[],
): readonly string[] {
  const folder = resolve(dirname(inputs.spec));
  return relativePaths(inputs, documents).map((path) => join(folder, path));
}

function relativePaths(
  { spec, overlays, config, names }: GenerateInputs,
  documents: readonly string[],
): readonly string[] {
  const folder = resolve(dirname(spec));
  const named = [
    spec,
    ...overlays.files,
    ...(config === undefined ? [] : [config]),
    names,
  ].map((file) => relative(folder, resolve(file)).split(sep).join("/"));
  return [...new Set([basename(spec), ...named, ...documents])];
}

function hashOf(file: string): string {
  try {
    return bytesHash(readOrdinaryFile(file));
  } catch {
    return "";
  }
}
