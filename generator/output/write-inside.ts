import {
  existsSync,
  mkdirSync,
  realpathSync,
  renameSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { dirname, join, sep } from "node:path";

/**
 * Writes a file of an output folder in one step. A link in its place is replaced, and one on the way that leads out of the folder is not followed:
 * then, as for what the file system says, it throws.
 */
export function writeInside(out: string, path: string, text: string): void {
  const file = join(out, path);
  const folder = dirname(file);
  if (!leadsInside(out, folder))
    throw new Error(`${path} would lie outside of ${out}`);
  mkdirSync(folder, { recursive: true });
  const temporary = `${file}.tmp`;
  rmSync(temporary, { force: true });
  writeFileSync(temporary, text, { flag: "wx" });
  renameSync(temporary, file);
}

function leadsInside(out: string, folder: string): boolean {
  if (!existsSync(folder)) return leadsInside(out, dirname(folder));
  const inside = realpathSync(out);
  const real = realpathSync(folder);
  return real === inside || real.startsWith(inside + sep);
}
