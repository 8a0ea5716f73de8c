import { hash } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { pathProblem } from "./paths.js";

/** Lists what the generator wrote, so that it can tell its own files from others. No pattern of `files` packs it. */
export const manifestFile = ".seamstress-manifest.json";

export interface Manifest {
  /** Names that were given out, by component pointer and operation: they stand in later runs. */
  readonly names: ReadonlyMap<string, string>;
  /** Hash of each file by path. */
  readonly files: ReadonlyMap<string, string>;
}

/** The hash that a manifest records for a file's text; CRLF counts as LF. */
export function textHash(text: string): string {
  return shortHash(
    text.includes("\r\n") ? text.replaceAll("\r\n", "\n") : text,
  );
}

/** Like `textHash`, for a file as read; decodes it only if it has to. */
export function bytesHash(bytes: Buffer): string {
  return bytes.includes("\r\n")
    ? textHash(bytes.toString("utf8"))
    : shortHash(bytes);
}

function shortHash(data: string | Buffer): string {
  return hash("sha256", data, "base64url").slice(0, 22);
}

/** The manifest's text, in prettier's style. */
export function printManifest({ names, files }: Manifest): string {
  const value = { names: sorted(names), files: sorted(files) };
  return JSON.stringify(value, null, 2) + "\n";
}

function sorted(map: ReadonlyMap<string, string>): Record<string, string> {
  return Object.fromEntries([...map].sort(([a], [b]) => (a < b ? -1 : 1)));
}

/**
 * The manifest of an output folder. `undefined` if there is none; `"unreadable"` if what is there
 * is no manifest, such as one with the marks of a merge conflict in it.
 */
export function readManifest(out: string): Manifest | "unreadable" | undefined {
  let text: string;
  try {
    text = readFileSync(join(out, manifestFile), "utf8");
  } catch {
    return undefined;
  }
  return parseManifest(text) ?? "unreadable";
}

function parseManifest(text: string): Manifest | undefined {
  const value = parseObject(text);
  const names = textMap(value?.names);
  const files = textMap(value?.files);
  if (names === undefined || files === undefined) return undefined;
  // A manifest decides what is deleted: one that was tampered with is not believed.
  const isSafe = [...files.keys()].every((path) => !pathProblem(path));
  return isSafe ? { names, files } : undefined;
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
