/** `revoke_access` of `revokeAccess`. */
export function snakeCase(name: string): string {
  return name.replaceAll(/([\p{Ll}\d])(\p{Lu})/gu, "$1_$2").toLowerCase();
}

/** `AcsUser` of `acs_user`. */
export function pascalCase(name: string): string {
  return name
    .split(/[^\p{L}\p{M}\p{N}]+/u)
    .map((word) => word.slice(0, 1).toUpperCase() + word.slice(1))
    .join("");
}

/** `API_KEY` of `apiKey`: the name of an environment variable, which shells take in ASCII only; empty where nothing of a name is. */
export function constantCase(name: string): string {
  const words = snakeCase(name.replaceAll(/([A-Z])([A-Z][a-z])/g, "$1_$2"));
  const plain = words.toUpperCase().replaceAll(/[^A-Z\d]+/g, "_");
  return plain.replace(/^(?=\d)/, "_").replaceAll(/^_+(?=\D)|_+$/g, "");
}
