import { existsSync } from "node:fs";
import { resolve } from "node:path";

/** The project's root, from which tests take their paths. */
export const root: string = resolve(import.meta.dirname, "..");

const folder = resolve(root, process.env["SEAMSTRESS_SHARED"] ?? "../shared");

/**
 * Finds material that is not part of the project: published specs, official test suites, hostile fixtures.
 * It lies in the folder that `SEAMSTRESS_SHARED` names, `../shared` by default.
 *
 * @returns the absolute path, or `undefined` where it is missing
 */
export function shared(path: string): string | undefined {
  const full = resolve(folder, path);
  return existsSync(full) ? full : undefined;
}

/** `npm run test:thorough`, which takes many minutes: all cases of what an everyday run looks at some of. */
export const thorough: boolean = process.env["SEAMSTRESS_THOROUGH"] === "1";

/** All cases in a thorough run, some in an everyday one. */
export function casesOf<Case>(
  all: readonly Case[],
  isEveryday: (each: Case) => boolean,
): readonly Case[] {
  return thorough ? all : all.filter(isEveryday);
}

/** The largest of the published descriptions. */
export function isLarge(path: string): boolean {
  return /(?:^|\/)(?:github|stripe|openai|digitalocean)\//.test(path);
}

/** Why a test that needs `path` is skipped, to be put into its title. */
export function missing(path: string): string {
  return `${resolve(folder, path)} is missing: set SEAMSTRESS_SHARED to the folder that has it`;
}
