import type { Api } from "../ir/api.js";
import type { PackageConfig } from "../ir/config.js";
import type { PackagePlan } from "../ir/sdk.js";

/** What the package is called and which version it has. */
export function planPackage(api: Api, config: PackageConfig): PackagePlan {
  return {
    name: config.name ?? nameOf(api.title),
    version: config.version ?? versionOf(api.version),
  };
}

function nameOf(title: string): string {
  const words = title.toLowerCase().match(/[a-z0-9]+/g) ?? [];
  return words.join("-").slice(0, 60).replace(/-$/, "") || "sdk";
}

/** The API's version where it is a semantic one (2.0.0), else the first. */
function versionOf(version: string): string {
  const semantic = /^v?((?:0|[1-9]\d{0,8})(?:\.(?:0|[1-9]\d{0,8})){2})$/;
  return semantic.exec(version)?.[1] ?? "0.1.0";
}
