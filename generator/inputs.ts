import { existsSync, readdirSync, readFileSync } from "node:fs";
import { basename, dirname, join, relative, resolve, sep } from "node:path";
import { namesFile } from "./config/names-path.js";
import type { GenerateOptions } from "./options.js";
import type { Input } from "./output/last-run.js";
import { bytesHash } from "./pieces/text-hash.js";

/** The files that a run starts from. */
export interface GenerateInputs {
  readonly spec: string;
  /** In the order in which they are applied. */
  readonly overlays: readonly string[];
  readonly config: string | undefined;
  /** Where the names stand that were given out: read first, and written. */
  readonly names: string;
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

/** The `sdk.yaml` beside a description; `undefined` if it has none. */
export function configBeside(spec: string): string | undefined {
  const beside = join(dirname(spec), "sdk.yaml");
  return existsSync(beside) ? beside : undefined;
}

/** The overlays beside a description, in the order in which they are applied. */
export function overlaysBeside(spec: string): readonly string[] {
  const folder = join(dirname(spec), "overlays");
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((name) => /\.(ya?ml|json)$/i.test(name))
    .sort()
    .map((name) => join(folder, name));
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
    ...overlays,
    ...(config === undefined ? [] : [config]),
    names,
  ].map((file) => relative(folder, resolve(file)).split(sep).join("/"));
  return [...new Set([basename(spec), ...named, ...documents])];
}

function hashOf(file: string): string {
  try {
    return bytesHash(readFileSync(file));
  } catch {
    return "";
  }
}
