import { existsSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { ownFile } from "../home/index.js";

/** The package that renders the reference, and the version whose behaviour is known: it runs no script of a description and asks no other host. */
export const rendererPackage = "@scalar/api-reference";
export const rendererVersion = "1.46.4";

const oneFile = "dist/browser/standalone.js";

export interface Renderer {
  readonly file: string;
  readonly version: string;
}

/** Finds it where it is installed: in a folder, one above it, or beside this program; `undefined` where it is not. */
export function findRenderer(folder: string): Renderer | undefined {
  for (const from of [folder, fileURLToPath(ownFile(""))]) {
    const found = foldersUp(from)
      .map((each) => join(each, "node_modules", rendererPackage))
      .find((each) => existsSync(join(each, oneFile)));
    if (found !== undefined)
      return { file: join(found, oneFile), version: versionOf(found) };
  }
  return undefined;
}

function foldersUp(folder: string): readonly string[] {
  const parent = dirname(folder);
  return parent === folder ? [folder] : [folder, ...foldersUp(parent)];
}

function versionOf(folder: string): string {
  const about: unknown = JSON.parse(
    readFileSync(join(folder, "package.json"), "utf8"),
  );
  const hasVersion =
    typeof about === "object" && about !== null && "version" in about;
  return hasVersion ? String(about.version) : "";
}
