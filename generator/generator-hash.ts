import { hash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { ownFile } from "./home/index.js";

/** Folder of the package that this program is part of. */
const packageFolder = fileURLToPath(ownFile("."));

let known: string | undefined;

/** What the output depends on besides its inputs: the program's own code and templates. */
export function generatorHash(): string {
  known ??= hashOf(generatorFiles());
  return known;
}

function hashOf(files: readonly string[]): string {
  const texts = files.flatMap((file) => [
    file.slice(packageFolder.length),
    readFileSync(file, "utf8"),
  ]);
  return hash("sha256", texts.join("\0"), "base64url").slice(0, 22);
}

/** The files of that code, in order. */
export function generatorFiles(): readonly string[] {
  return ["dist", "templates"].flatMap(filesIn);
}

function filesIn(folder: string): readonly string[] {
  return readdirSync(join(packageFolder, folder), {
    recursive: true,
    withFileTypes: true,
  })
    .filter((entry) => entry.isFile() && isOfProgram(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
}

function isOfProgram(name: string): boolean {
  return !/\.(?:map|tsbuildinfo|d\.ts)$/.test(name);
}
