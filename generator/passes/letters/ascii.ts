import { domainToASCII } from "node:url";

/**
 * The name of a file in ASCII, of a name in any script: words of other letters are written as in domain names (`注文-list` is `xn--7dv27n-list`,
 * RFC 3492). That says all of the word, so that other words change nothing of it, tools read it back, and it is not a third as long as code points.
 *
 * @param kebab words in lower case with hyphens between them
 */
export function asciiFile(kebab: string): string {
  return kebab.split("-").map(asciiWord).join("-");
}

function asciiWord(word: string): string {
  if (/^[a-z0-9]*$/.test(word)) return word;
  // What no domain can begin with, such as a mark without its letter, has code points still.
  return domainToASCII(word) || codePoints(word);
}

function codePoints(word: string): string {
  return [...word].map((each) => each.codePointAt(0)?.toString(16)).join("-");
}
