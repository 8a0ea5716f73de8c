import { basename, dirname, join } from "node:path";

/**
 * Where the names stand that were given out: beside sdk.yaml, or in the output folder where there is none. A configuration of another name
 * has names of its own.
 */
export function namesFile(config: string | undefined, out: string): string {
  if (config === undefined) return join(out, "names.yaml");
  const stem = basename(config).replace(/\.(?:ya?ml|json)$/i, "");
  const name = stem === "sdk" ? "names.yaml" : `${stem}.names.yaml`;
  return join(dirname(config), name);
}
