import { existsSync } from "node:fs";
import { relative } from "node:path";
import { fileURLToPath } from "node:url";

/** The folder of the package that this program is, wherever in it this file was built to. */
const home = homeOf(new URL(".", import.meta.url));

/** Whether this is built, and not a source. */
export const isBuilt: boolean = import.meta.url.endsWith(".js");

/** A file or, with `/` at its end, a folder of the package: `templates/runtime/`. */
export function ownFile(path: string): URL {
  return new URL(path, home);
}

/** Whether a folder is that of the package. */
export function isOwnFolder(folder: string): boolean {
  return relative(fileURLToPath(home), folder) === "";
}

function homeOf(folder: URL): URL {
  const parent = new URL("..", folder);
  return existsSync(new URL("package.json", folder)) ||
    parent.href === folder.href
    ? folder
    : homeOf(parent);
}
