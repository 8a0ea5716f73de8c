import { hash } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { pathProblem } from "./paths.js";

/** Lists what the generator wrote, so that it can tell its own files from others. No pattern of `files` packs it. */
export const manifestFile = ".seamstress-manifest.json";

export interface Manifest {
  /** Version of the generator that wrote the files. */
  readonly generator: string;
  /** Hash of everything that the files were made from: see `inputsHash`. */
  readonly inputs: string;
  /** The files that `inputs` is the hash of, relative to the description's folder. */
  readonly sources: readonly string[];
  /** How many diagnostics the run gave. */
  readonly diagnostics: number;
  /** Names that were given out, by component pointer and operation: they stand in later runs. */
  readonly names: ReadonlyMap<string, string>;
  /** Hash of each file by path. */
  readonly files: ReadonlyMap<string, string>;
}

/** A file that a run reads. */
export interface Input {
  readonly path: string;
  readonly text: string;
}

/** Line endings don't count: what Git checks out on Windows is the same input, and the same output. */
export function inputsHash(inputs: readonly Input[], version: string): string {
  const parts = inputs.map(({ path, text }) => [path, textHash(text)]);
  return textHash(JSON.stringify([version, parts]));
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
export function printManifest(manifest: Manifest): string {
  const { generator, inputs, sources, diagnostics } = manifest;
  const names = sorted(manifest.names);
  const files = sorted(manifest.files);
  const value = { generator, inputs, sources, diagnostics, names, files };
  const members = Object.entries(value).map(
    ([key, each]) => `  "${key}": ${printMember(key, each)}`,
  );
  return `{\n${members.join(",\n")}\n}\n`;
}

/** Prettier keeps objects open, but puts a list on one line where it fits. */
function printMember(key: string, value: unknown): string {
  if (Array.isArray(value)) {
    const list = `[${value.map((each) => JSON.stringify(each)).join(", ")}]`;
    if (`  "${key}": ${list},`.length <= 80) return list;
  }
  return JSON.stringify(value, null, 2).replaceAll("\n", "\n  ");
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
  if (value === undefined) return undefined;
  const { generator, inputs, diagnostics } = value;
  const sources = textList(value.sources);
  const names = textMap(value.names);
  const files = textMap(value.files);
  if (typeof generator !== "string" || typeof inputs !== "string") return;
  if (typeof diagnostics !== "number" || sources === undefined) return;
  if (names === undefined || files === undefined) return undefined;
  // A manifest decides what is deleted: one that was tampered with is not believed.
  const isSafe = [...files.keys()].every((path) => !pathProblem(path));
  return isSafe
    ? { generator, inputs, sources, diagnostics, names, files }
    : undefined;
}

function textList(value: unknown): readonly string[] | undefined {
  if (!Array.isArray(value)) return undefined;
  const texts = value.filter((each) => typeof each === "string");
  return texts.length === value.length ? texts : undefined;
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
