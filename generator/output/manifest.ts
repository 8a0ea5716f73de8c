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
  const files = Object.fromEntries(
    [...manifest.files].sort(([a], [b]) => (a < b ? -1 : 1)),
  );
  const { generator, inputs } = manifest;
  return JSON.stringify({ generator, inputs, files }, null, 2) + "\n";
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
  const { generator, inputs, files } = value;
  if (typeof generator !== "string" || typeof inputs !== "string") return;
  if (typeof files !== "object" || files === null) return undefined;
  const entries = new Map<string, string>();
  for (const [path, recorded] of Object.entries(files)) {
    // A manifest decides what is deleted: one that was tampered with is not believed.
    if (pathProblem(path) !== undefined || typeof recorded !== "string") return;
    entries.set(path, recorded);
  }
  return { generator, inputs, files: entries };
}

function parseObject(
  text: string,
):
  { readonly [key in "generator" | "inputs" | "files"]?: unknown } | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === "object" && value !== null ? value : undefined;
  } catch {
    return undefined;
  }
}
