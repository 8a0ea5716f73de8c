import { kebabCase } from "./words.js";

/** Windows opens devices under these names; `index` and `root` are files of our own. */
const reserved = /^(con|prn|aux|nul|com\d|lpt\d|index|root)$/;

/** A file name without extension that is safe on every disk: `a-z`, `0-9` and hyphens, at most 80 characters. */
export function fileName(name: string): string {
  const file = kebabCase(name).slice(0, 80).replace(/-+$/, "");
  if (file === "") return "unnamed";
  return reserved.test(file) ? `${file}-file` : file;
}
