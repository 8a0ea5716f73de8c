import {
  existsSync,
  mkdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { dirname, join } from "node:path";
import { writtenText } from "../ir/emitted-file.js";

/** Neither Git nor `npm pack` takes along what lies beside it; and it tells that the folder is ours. */
const ignoreText = "# Made by `seamstress docs`, anew each time.\n*\n";

/**
 * Where the site of a package is written: `docs/site`, or beside it where that has pages, as of a resource that is called so.
 *
 * @param files what the package has, by path
 */
export function siteFolder(files: ReadonlySet<string>): string {
  const isTaken = (folder: string): boolean =>
    [...files].some((path) => path.startsWith(`${folder}/`));
  let folder = "docs/site";
  for (let count = 2; isTaken(folder); count += 1)
    folder = `docs/site-${count}`;
  return folder;
}

/**
 * Writes the site, and nothing of an earlier one stays.
 *
 * @returns whether it was written: a folder that something else made is left as it is
 */
export function writeSite(
  folder: string,
  files: ReadonlyMap<string, string | Uint8Array>,
): boolean {
  if (existsSync(folder) && !isSite(folder)) return false;
  rmSync(folder, { recursive: true, force: true });
  for (const [path, content] of [
    [".gitignore", ignoreText],
    ...files,
  ] as const) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), content);
  }
  return true;
}

/** Whether a folder holds a site that was made here. */
export function isSite(folder: string): boolean {
  const file = join(folder, ".gitignore");
  return existsSync(file) && writtenText(readFileSync(file)) === ignoreText;
}
