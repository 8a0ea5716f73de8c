import { existsSync, readdirSync, readFileSync } from "node:fs";
import { basename, dirname, join, relative, resolve, sep } from "node:path";
import type { GenerateOptions } from "./options.js";
import type { Input } from "./output/last-run.js";
import { bytesHash } from "./pieces/text-hash.js";

/** The files that a run starts from. */
export interface GenerateInputs {
  readonly spec: string;
  /** In the order in which they are applied. */
  readonly overlays: readonly string[];
  readonly config: string | undefined;
}

/** The description, and beside it `overlays/*.yaml` and `sdk.yaml`, unless another configuration is named. */
export function locateInputs({
  spec,
  config,
}: Pick<GenerateOptions, "spec" | "config">): GenerateInputs {
  const folder = dirname(spec);
  const beside = join(folder, "sdk.yaml");
  return {
    spec,
    overlays: overlaysIn(join(folder, "overlays")),
    config: config ?? (existsSync(beside) ? beside : undefined),
  };
}

function overlaysIn(folder: string): readonly string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((name) => /\.(ya?ml|json)$/i.test(name))
    .sort()
    .map((name) => join(folder, name));
}

/**
 * Everything that a run read. Line endings don't count: what Git checks out on Windows is the same input, and gives the same output.
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

/** The files that `readInputs` reads. */
export function inputPaths(
  inputs: GenerateInputs,
  documents: readonly string[],
): readonly string[] {
  const folder = resolve(dirname(inputs.spec));
  return relativePaths(inputs, documents).map((path) => join(folder, path));
}

function relativePaths(
  { spec, overlays, config }: GenerateInputs,
  documents: readonly string[],
): readonly string[] {
  const folder = resolve(dirname(spec));
  const named = [
    spec,
    ...overlays,
    ...(config === undefined ? [] : [config]),
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
