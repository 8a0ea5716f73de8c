import { existsSync } from "node:fs";
import { relative } from "node:path";
import { fileURLToPath } from "node:url";

/** The folder of the package that this program is, wherever in it this file was built to. */
const home = homeOf(new URL(".", import.meta.url));

/** Whether this is built, and not a source. */
const isBuilt: boolean = import.meta.url.endsWith(".js");

/** A file or, with `/` at its end, a folder of the package: `templates/runtime/`. */
export function ownFile(path: string): URL {
  return new URL(path, home);
}

/** Loads a module of the runtime: as it is built, the generator has it as JavaScript beside it; its sources run with the runtime's sources. */
export function importRuntime<Module>(name: string): Promise<Module> {
  return isBuilt
    ? import(ownFile(`./dist/runtime/${name}.js`).href)
    : import(ownFile(`./templates/runtime/${name}.ts`).href);
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
