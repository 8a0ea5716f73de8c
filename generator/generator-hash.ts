import { hash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

/** Folder of the package that this program is part of. */
const packageFolder = join(dirname(fileURLToPath(import.meta.url)), "..");

let known: string | undefined;

/** What the output depends on besides its inputs: the program's own code and templates. */
export function generatorHash(): string {
  known ??= hash(
    "sha256",
    ["dist", "templates"].flatMap(contents).join("\0"),
    "base64url",
  ).slice(0, 22);
  return known;
}

function contents(folder: string): readonly string[] {
  return readdirSync(join(packageFolder, folder), {
    recursive: true,
    withFileTypes: true,
  })
    .filter(
      (entry) =>
        entry.isFile() &&
        !entry.name.endsWith(".map") &&
        !entry.name.endsWith(".tsbuildinfo") &&
        !entry.name.endsWith(".d.ts"),
    )
    .map((entry) => join(entry.parentPath, entry.name))
    .sort()
    .flatMap((file) => [
      file.slice(packageFolder.length),
      readFileSync(file, "utf8"),
    ]);
}
