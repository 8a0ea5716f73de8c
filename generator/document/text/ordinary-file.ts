import { readFileSync, statSync } from "node:fs";

/** The bytes of a file. Throws for what is none: a pipe or a device may have no end, and nobody may ever write to it. */
export function readOrdinaryFile(file: string): Buffer {
  const stat = statSync(file);
  if (!stat.isFile() && !stat.isDirectory())
    throw new Error("it is no ordinary file");
  return readFileSync(file);
}
