import type { Sdk } from "../../ir/sdk.js";

/** The name to install and import: that of sdk.yaml, else made of the API's title. */
export function packageName(sdk: Sdk): string {
  const { name } = sdk.config.package;
  if (name !== undefined) return name;
  const words = sdk.api.title.toLowerCase().match(/[a-z0-9]+/g) ?? [];
  return words.join("-").slice(0, 60).replace(/-$/, "") || "sdk";
}

/** The package's version: that of sdk.yaml, else of the API where it is a semantic version (2.0.0), else the first. */
export function packageVersion(sdk: Sdk): string {
  const { version } = sdk.config.package;
  if (version !== undefined) return version;
  const semantic = /^v?((?:0|[1-9]\d{0,8})(?:\.(?:0|[1-9]\d{0,8})){2})$/;
  return semantic.exec(sdk.api.version)?.[1] ?? "0.1.0";
}
