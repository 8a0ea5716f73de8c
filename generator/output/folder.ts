import { type Dirent, readdirSync } from "node:fs";
import { join } from "node:path";
import { errorCode } from "./error-code.js";
import { ignoreFile } from "./ignore-file.js";
import { manifestFile } from "./manifest.js";
import { isSite } from "./site-folder.js";

/** Where a file is written before it is renamed into place. */
export const temporaryFile = ".seamstress-tmp";

/** At the top of an output folder: what npm, Git and builds leave there, and what tells npm, Git, editors and prettier how the house has it. */
const ignoredNames: ReadonlySet<string> = new Set([
  manifestFile,
  "names.yaml",
  temporaryFile,
  // Of the names.
  ".seamstress-file-tmp",
  ignoreFile,
  "node_modules",
  "dist",
  ".git",
  ".gitattributes",
  ".editorconfig",
  ".npmrc",
  ".prettierignore",
  "package-lock.json",
  "npm-shrinkwrap.json",
  "pnpm-lock.yaml",
  "yarn.lock",
  "bun.lock",
]);

/** `other`: a symbolic link, or another thing that is neither file nor folder; it is not followed. */
export type EntryKind = "file" | "other";

/** Everything below an output folder that counts, by path with `/`. Empty if there is no such folder; throws on what can't be read. */
export function listFolder(out: string): ReadonlyMap<string, EntryKind> {
  const entries = new Map<string, EntryKind>();
  for (const entry of readFolder(out))
    if (!isIgnored(entry.name)) listEntry(out, entry, entry.name, entries);
  return entries;
}

function isIgnored(name: string): boolean {
  return (
    ignoredNames.has(name) ||
    /^(?:\.prettierrc(?:\.\w+)?|prettier\.config\.\w+)$/.test(name) ||
    name.endsWith(".tgz") ||
    name.endsWith(".tsbuildinfo")
  );
}

function listEntry(
  out: string,
  entry: Dirent,
  path: string,
  entries: Map<string, EntryKind>,
): void {
  if (entry.name === ".DS_Store") return;
  if (!entry.isDirectory()) {
    entries.set(path, entry.isFile() ? "file" : "other");
    return;
  }
  if (/^docs\/site(?:-\d+)?$/.test(path) && isSite(join(out, path))) return;
  for (const child of readFolder(join(out, path)))
    listEntry(out, child, `${path}/${child.name}`, entries);
}

function readFolder(folder: string): readonly Dirent[] {
  try {
    return readdirSync(folder, { withFileTypes: true });
  } catch (error) {
    if (errorCode(error) === "ENOENT") return [];
    throw error;
  }
}
