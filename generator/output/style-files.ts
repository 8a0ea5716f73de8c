import { readFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { bytesHash, textHash } from "../pieces/text-hash.js";

const extensions = ["js", "ts", "mjs", "mts", "cjs", "cts"];
const formats = ["json", "json5", "yaml", "yml", "toml"];

/** What prettier reads its settings from (prettier.io/docs/configuration). */
const names: readonly string[] = [
  ".prettierrc",
  ...[...formats, ...extensions].map((each) => `.prettierrc.${each}`),
  ...extensions.map((each) => `prettier.config.${each}`),
  ".editorconfig",
];

/** In these other tools keep theirs as well. */
const shared: readonly string[] = ["package.json", "package.yaml"];

/**
 * Stands for what prettier may read its settings for an output folder from, there and in the folders around it: as long as it is the same, files
 * are formatted the same. prettier itself is not loaded for it.
 */
export function styleFilesHash(out: string): string {
  const found: string[] = [];
  const note = (folder: string, name: string): void => {
    const hash = hashOf(join(folder, name));
    if (hash !== undefined) found.push(join(folder, name), hash);
  };
  // The package's own package.json is emitted.
  for (const name of [...names, ".prettierignore"]) note(resolve(out), name);
  for (const folder of foldersAround(resolve(out)))
    for (const name of [...names, ...shared]) note(folder, name);
  return textHash(JSON.stringify(found));
}

function foldersAround(folder: string): readonly string[] {
  const around = dirname(folder);
  return around === folder ? [] : [around, ...foldersAround(around)];
}

function hashOf(file: string): string | undefined {
  try {
    return bytesHash(readFileSync(file));
  } catch {
    return undefined;
  }
}
