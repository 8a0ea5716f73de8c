/** `revoke_access` of `revokeAccess`. */
export function snakeCase(name: string): string {
  return name.replaceAll(/([a-z\d])([A-Z])/g, "$1_$2").toLowerCase();
}

/** `AcsUser` of `acs_user`. */
export function pascalCase(name: string): string {
  return name
    .split(/[^A-Za-z\d]+/)
    .map((word) => word.slice(0, 1).toUpperCase() + word.slice(1))
    .join("");
}

/** `API_KEY` of `apiKey`: the name of an environment variable. */
export function constantCase(name: string): string {
  const words = snakeCase(name.replaceAll(/([A-Z])([A-Z][a-z])/g, "$1_$2"));
  const plain = words.toUpperCase().replaceAll(/[^A-Z\d]+/g, "_");
  return plain.replace(/^(?=\d)/, "_").replaceAll(/^_+(?=\D)|_+$/g, "");
}
