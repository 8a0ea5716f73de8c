import { readFileSync } from "node:fs";
import { join } from "node:path";
import { errorCode } from "./error-code.js";
import { pathProblem } from "./paths.js";

/** Lists what the generator wrote, so that it can tell its own files from others. No pattern of `files` packs it. */
export const manifestFile = ".seamstress-manifest.json";

export interface Manifest {
  /** Names that were given out, by component pointer and operation, as manifests had them before there was `names.yaml`. */
  readonly names?: ReadonlyMap<string, string>;
  /** The paths of the files. What changes with each line of their text is no matter of a file that is committed. */
  readonly files: ReadonlySet<string>;
}

/** The manifest's text, in prettier's style. */
export function printManifest({ files }: Manifest): string {
  return JSON.stringify({ files: [...files].sort() }, null, 2) + "\n";
}

/** The manifest of an output folder. `undefined` if there is none; if what is there can't be used, such as one with the marks of a merge conflict in it, what is wrong with it. */
export function readManifest(out: string): Manifest | string | undefined {
  let text: string;
  try {
    text = readFileSync(join(out, manifestFile), "utf8");
  } catch (error) {
    const code = errorCode(error) ?? String(error);
    const isMissing = code === "ENOENT" || code === "ENOTDIR";
    return isMissing ? undefined : `can't be read (${code})`;
  }
  return parseManifest(text) ?? "is not what this generator writes";
}

function parseManifest(text: string): Manifest | undefined {
  const value = parseObject(text);
  const names = textMap(value?.names);
  const files = textSet(value?.files);
  if (files === undefined) return undefined;
  // A manifest decides what is deleted: one that was tampered with is not believed.
  const isSafe = [...files].every((path) => !pathProblem(path));
  return isSafe ? { files, ...(names !== undefined && { names }) } : undefined;
}

function textMap(value: unknown): ReadonlyMap<string, string> | undefined {
  if (typeof value !== "object" || value === null) return undefined;
  const map = new Map<string, string>();
  for (const [key, text] of Object.entries(value)) {
    if (typeof text !== "string") return undefined;
    map.set(key, text);
  }
  return map;
}

function textSet(value: unknown): ReadonlySet<string> | undefined {
  if (!Array.isArray(value)) return undefined;
  const texts = value.filter((each) => typeof each === "string");
  return texts.length === value.length ? new Set(texts) : undefined;
}

function parseObject(
  text: string,
): { readonly [key in keyof Manifest]?: unknown } | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === "object" && value !== null ? value : undefined;
  } catch {
    return undefined;
  }
}
