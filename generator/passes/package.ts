import type { Api } from "../ir/api.js";
import type { PackageConfig } from "../ir/config.js";
import type { PackagePlan } from "../ir/sdk.js";
import { plainLetters } from "./letters/latin.js";

/**
 * What the package is called and which version it has.
 *
 * @param published the name that was given out before
 */
export function planPackage(
  api: Api,
  config: PackageConfig,
  published: string | undefined,
): PackagePlan {
  return {
    name: config.name ?? published ?? nameOf(api.title),
    version: config.version ?? versionOf(api.version),
  };
}

function nameOf(title: string): string {
  const words =
    plainLetters(title)
      .toLowerCase()
      .match(/[a-z0-9]+/g) ?? [];
  return withinLength(words) || "sdk";
}

/** Whole words, as many as make a name of up to 60 characters; npm takes no more than 214. */
function withinLength([first = "", ...others]: readonly string[]): string {
  let name = first.slice(0, 214);
  for (const word of others) {
    if (name.length + 1 + word.length > 60) break;
    name = `${name}-${word}`;
  }
  return name;
}

/** The API's version where it is a semantic one (2.0.0), else the first. */
function versionOf(version: string): string {
  const semantic = /^v?((?:0|[1-9]\d{0,8})(?:\.(?:0|[1-9]\d{0,8})){2})$/;
  return semantic.exec(version)?.[1] ?? "0.1.0";
}
