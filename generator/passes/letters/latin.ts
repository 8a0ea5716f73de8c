/**
 * A name in the letters that identifiers have, each in one spelling: Latin letters as English has them (`München` is `Munchen`, `Größe` is
 * `Grosse`), all others as they are, composed (Unicode Standard Annex 15). Full width, ligatures and the like become what they stand for.
 */
export function plainLetters(name: string): string {
  return asciiOnly.test(name) ? name : inEnglish(name.normalize("NFKD"));
}

const asciiOnly = /^[\0-\x7f]*$/;

/** Accents are part of other letters: without its breve `й` is another letter. */
function inEnglish(decomposed: string): string {
  return decomposed
    .replaceAll(/(?<=\p{Script=Latin})[\u0300-\u036f]+/gu, "")
    .replaceAll(lettersBesides, spelt)
    .normalize("NFC");
}

/** What Unicode does not decompose: mostly as in its transliteration Latin-ASCII (CLDR). */
const english: ReadonlyMap<string, string> = new Map(
  (
    "ß:ss æ:ae œ:oe þ:th ø:o đ:d ð:d ł:l ı:i ħ:h ŧ:t ŋ:n ĸ:q ə:e ǝ:e ɛ:e ɔ:o ɓ:b ƀ:b ɗ:d ɖ:d ƒ:f ɠ:g ɣ:g ƙ:k ɲ:n ƥ:p ƭ:t ʈ:t ƴ:y ƶ:z ɨ:i ɩ:i ʉ:u " +
    "ʋ:v ǥ:g ɦ:h"
  )
    .split(" ")
    .map((pair) => [pair.slice(0, 1), pair.slice(2)]),
);

const lettersBesides = new RegExp(`[${[...english.keys()].join("")}]`, "giu");

/** `STRAßE` and `ÆBLE` are capitals throughout, `Ærø` begins with one. */
function spelt(letter: string, at: number, name: string): string {
  const small = letter.toLowerCase();
  const plain = english.get(small) ?? letter;
  const isCapital = (character: string | undefined): boolean =>
    /\p{Lu}/u.test(character ?? "");
  const beside = [name[at - 1], name[at + letter.length]].map(isCapital);
  if (letter === small)
    return beside.every(Boolean) ? plain.toUpperCase() : plain;
  return beside.some(Boolean)
    ? plain.toUpperCase()
    : plain.charAt(0).toUpperCase() + plain.slice(1);
}
