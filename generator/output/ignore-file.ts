import { lstatSync, writeFileSync } from "node:fs";
import { join } from "node:path";

/** Tells Git what is installed, built and cached in an output folder. Written once, and its owner's from then on. */
export const ignoreFile = ".gitignore";

const text = `# What is installed, built, packed and cached here.
node_modules/
dist/
*.tgz
*.tsbuildinfo
`;

/** Writes it where there is none; a link that leads nowhere is there, too. */
export function writeIgnoreFile(out: string): void {
  const file = join(out, ignoreFile);
  const stat = lstatSync(file, { throwIfNoEntry: false });
  if (stat === undefined) writeFileSync(file, text, { flag: "wx" });
}
