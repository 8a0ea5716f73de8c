import { plainLetters } from "./letters/latin.js";

/**
 * The words of a name in any spelling and script: `acs_user`, `acsUser`, `ACSUser`, `repos/get-content` all fall apart at separators, at a
 * change to upper case, before the last capital of a run, and between letters that have capitals and letters that have none (`get社員`). An
 * acronym in the plural (`floatingIPs`, `VPCs`) is one word, and so is what has an apostrophe (`user's`).
 */
export function words(name: string): readonly string[] {
  // Of most names there is no more to be seen, and it is asked of thousands.
  if (/^[a-z\d_/{}.-]*$/.test(name))
    return name.split(/[^a-z\d]+/).filter((word) => word !== "");
  return plainLetters(name)
    .replaceAll(/(?<=\p{L})['\u2018\u2019\u02bc](?=\p{L})/gu, "")
    .replaceAll(/((?<!\p{Lu})\p{Lu}{2,}s)(?!\p{Ll})/gu, " $1 ")
    .replaceAll(/([\p{Ll}\p{N}])(\p{Lu})/gu, "$1 $2")
    .replaceAll(/(?<=\p{Lu})(?=\p{Lu}(?!s(?!\p{Ll}))\p{Ll})/gu, " ")
    .replaceAll(betweenCases, " ")
    .split(separators)
    .map((word) => word.replace(/^\p{M}+/u, ""))
    .filter((word) => word !== "");
}

/** Between a letter that has a capital, or is one, and a letter of a script that has none. */
const betweenCases =
  /(?=[\p{Lu}\p{Ll}])(?<=[\p{Lo}\p{Lm}]\p{M}*)|(?=\p{Lo})(?<=[\p{Lu}\p{Ll}]\p{M}*)/gu;

/**
 * All that no identifier has, signs that are spoken with a letter, and what nobody sees, such as the variation selector behind an emoji; what lies
 * outside of the Basic Multilingual Plane tools read differently.
 */
const separators =
  /(?:[^\p{L}\p{Nl}\p{Nd}\p{Mn}\p{Mc}]|[\u02b0-\u02ff\u2e2f\u{10000}-\u{10ffff}\p{Default_Ignorable_Code_Point}])+/u;

/** `acs_user` to `AcsUser`; a leading digit gets an underscore; nothing usable gives the empty string. */
export function pascalCase(name: string): string {
  return leading(words(name).map(capital).join(""));
}

/** `revoke_access` to `revokeAccess`. */
export function camelCase(name: string): string {
  const [first = "", ...rest] = words(name);
  return leading(first.toLowerCase() + rest.map(capital).join(""));
}

/** `AcsUser` to `acs-user`, for file names. */
export function kebabCase(name: string): string {
  return words(name)
    .map((word) => word.toLowerCase())
    .join("-");
}

function capital(word: string): string {
  const lower = /^[\p{Lu}\p{N}]+s?$/u.test(word) ? word.toLowerCase() : word;
  const first = lower.charAt(0);
  return (
    (withoutTitleCase.test(first) ? first : first.toUpperCase()) +
    lower.slice(1)
  );
}

/** Georgian has capitals for whole words only. */
const withoutTitleCase = /\p{Script=Georgian}/u;

/** Words as an identifier: digits of any script stand in one, but never first. */
export function leading(joined: string): string {
  return /^\p{Nd}/u.test(joined) ? `_${joined}` : joined;
}
