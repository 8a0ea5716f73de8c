/**
 * The words of a name in any spelling: `acs_user`, `acsUser`, `ACSUser`, `repos/get-content` all fall apart at separators,
 * at a change to upper case, and before the last capital of a run. An acronym in the plural (`floatingIPs`, `VPCs`) is one
 * word, and so is what has an apostrophe (`user's`).
 */
export function words(name: string): readonly string[] {
  return name
    .normalize("NFKD")
    .replaceAll(/[\u0300-\u036f]/g, "")
    .replaceAll(/(?<=[A-Za-z])['\u2018\u2019\u02bc](?=[A-Za-z])/g, "")
    .replaceAll(/([A-Z]{2,}s)(?![a-z])/g, " $1 ")
    .replaceAll(/([a-z0-9])([A-Z])/g, "$1 $2")
    .replaceAll(/([A-Z]+)([A-Z](?!s(?![a-z]))[a-z])/g, "$1 $2")
    .split(/[^A-Za-z0-9]+/)
    .filter((word) => word !== "");
}

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
  const lower = /^[A-Z0-9]+s?$/.test(word) ? word.toLowerCase() : word;
  return lower.charAt(0).toUpperCase() + lower.slice(1);
}

function leading(name: string): string {
  return /^\d/.test(name) ? `_${name}` : name;
}
