import { hash } from "node:crypto";
import { kebabCase } from "./words.js";

/** Windows opens devices under these names; `index` and `root` are files of our own. */
const reserved = /^(con|prn|aux|nul|com\d|lpt\d|index|root)$/;

const longestName = 80;
const longestPath = 240;

/** A file name without extension that is safe on every disk: `a-z`, `0-9` and hyphens, at most 80 characters. */
export function fileName(name: string): string {
  const file = within(kebabCase(name), longestName, name);
  if (file === "") return "unnamed";
  return reserved.test(file) ? `${file}-file` : file;
}

/** The path of a resource's file below `src/resources`, without extension: what is too long for paths has a name for all that is left out. */
export function resourceFile(path: readonly string[]): string {
  const file = path.map(fileName).join("/");
  if (file.length <= longestPath) return file;
  const whole = path.join(".");
  const first = path.slice(0, 2).map(fileName).join("/");
  return `${first}/${within(kebabCase(path.slice(2).join(" ")), longestName, whole)}`;
}

/** A name that has to be shortened ends in something that is made of all of it, so that no other name changes it. */
function within(file: string, longest: number, whole: string): string {
  if (file.length <= longest) return file;
  const mark = hash("sha256", whole, "hex").slice(0, 8);
  return `${file.slice(0, longest - mark.length - 1).replace(/-+$/, "")}-${mark}`;
}
