import { words } from "../words.js";

/** The words of a name in lower case: `getAdminAPIKeys` is get, admin, api, keys. */
export function lowercaseWords(name: string): readonly string[] {
  return words(name).map((word) => word.toLowerCase());
}
