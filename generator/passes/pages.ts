import { pageNames } from "../ir/pages/names.js";
import { shortened } from "../ir/shortened.js";
import { asciiFile } from "./letters/ascii.js";
import { plainLetters } from "./letters/latin.js";

/** Gives each method of a resource the path of its page, a name of its own on any disk. */
export function createPages(resourceFile: string): (method: string) => string {
  const names = pageNames();
  return (method) => `docs/${resourceFile}/${names.claim(pageName(method))}.md`;
}

/** Windows opens a device for these. */
const devices = /^(?:con|prn|aux|nul|com\d|lpt\d)$/;

/** Of a page's name. */
const longest = 80;

/** `revoke-access-to-all-entrances` */
function pageName(name: string): string {
  const spelt = plainLetters(name)
    .replace(/([\p{Ll}\p{N}])(\p{Lu})/gu, "$1-$2")
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, "-")
    .replace(/^-+|-+$/g, "");
  const words = asciiFile(spelt);
  if (words === "" || devices.test(words)) return `${words}-method`;
  return shortened(words, longest, name);
}
