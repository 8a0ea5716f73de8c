import { clashesWithRuntime } from "../ir/package-exports.js";
import { prepositions } from "./naming/vocabulary.js";
import { leading, pascalCase, words } from "./words.js";

/** Words of titles that say what kind of thing is described, not of what. */
const empty: ReadonlySet<string> = new Set(
  (
    "official unofficial api apis spec specs specification openapi oas swagger rest restful http https public the documentation docs doc " +
    "reference description definition schema version beta"
  ).split(" "),
);

const mostWords = 3;

/**
 * The client's name, from the title: three words at most, without "official", "API", versions and the like. A title may say no name, or one
 * that the package exports anyway: `Client`, or `Status` beside `StatusError`.
 */
export function clientName(title: string): string {
  const all = title
    .split(/[^\p{L}\p{M}\p{N}.'\u2019]+/u)
    .filter((word) => words(word).length > 0);
  const name =
    joined(beforePreposition(all.filter(isName))) || joined(all) || "ApiClient";
  return clashesWithRuntime(name) ? `${name}Api` : name;
}

function isName(word: string): boolean {
  return !empty.has(word.toLowerCase()) && !/^v?\d+(?:\.\d+|\.x)*$/i.test(word);
}

/** `Spotify Web API with fixes` is that of `Spotify Web`. */
function beforePreposition(names: readonly string[]): readonly string[] {
  const end = names.findIndex(
    (word, index) => index > 0 && prepositions.has(word.toLowerCase()),
  );
  return end === -1 ? names : names.slice(0, end);
}

function joined(names: readonly string[]): string {
  return leading(names.slice(0, mostWords).map(spelt).join(""));
}

/** A word that has capitals of its own, such as `OpenAI`, keeps them. */
function spelt(word: string): string {
  const isMixed = /^[A-Z][A-Za-z0-9]*$/.test(word) && /[a-z]/.test(word);
  return isMixed ? word : pascalCase(word).replace(/^_/, "");
}
