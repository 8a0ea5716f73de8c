import { markOf, shortened } from "../ir/shortened.js";
import { asciiFile } from "./letters/ascii.js";
import { kebabCase } from "./words.js";

/** Windows opens devices under these names; `index` and `root` are files of our own. */
const reserved = /^(con|prn|aux|nul|com\d|lpt\d|index|root)$/;

const longestName = 80;
const longestPath = 240;

/** A file name without extension that is safe on every disk: `a-z`, `0-9` and hyphens, at most 80 characters. */
export function fileName(name: string): string {
  const file = shortened(asciiFile(kebabCase(name)), longestName, name);
  if (file === "") return `unnamed-${markOf(name)}`;
  return reserved.test(file) ? `${file}-file` : file;
}

/** The path of a resource's file below `src/resources`, without extension: what is too long for paths has a name for all that is left out. */
export function resourceFile(path: readonly string[]): string {
  const file = path.map(fileName).join("/");
  if (file.length <= longestPath) return file;
  const whole = path.join(".");
  const first = path.slice(0, 2).map(fileName).join("/");
  return `${first}/${shortened(asciiFile(kebabCase(path.slice(2).join(" "))), longestName, whole)}`;
}
