import { hash } from "node:crypto";

/**
 * A name for a file that is as long as files may be: where it has to be shortened, it ends in something that is made of all of it, so that no
 * other name changes it.
 *
 * @param file the name in `a-z`, `0-9` and hyphens
 * @param whole what it stands for
 */
export function shortened(
  file: string,
  longest: number,
  whole: string = file,
): string {
  if (file.length <= longest) return file;
  const mark = markOf(whole);
  return `${file.slice(0, longest - mark.length - 1).replace(/-+$/, "")}-${mark}`;
}

/** Eight letters and digits that stand for a text, and for no other. */
export function markOf(text: string): string {
  return hash("sha256", text, "hex").slice(0, 8);
}
