import type { JsonObject } from "../../ir/json.js";
import type { Resource, Sdk } from "../../ir/sdk.js";

/** `package.json`'s `exports`: the client, one entry per resource, the bridge, and `package.json` itself. */
export function exportsMap(sdk: Sdk): JsonObject {
  const resources = sdk.resources.filter(hasModule);
  const bridge = bridgeEntry(sdk);
  return {
    ".": target("index"),
    ...Object.fromEntries(
      resources.map(({ file }) => [`./${file}`, target(`resources/${file}`)]),
    ),
    ...(bridge !== undefined && { [`./${bridge}`]: target("openapi") }),
    "./package.json": "./package.json",
  };
}

/** The bridge's entry: `openapi`, or `openapi-types` where a resource is called so. `undefined` if it is switched off. */
export function bridgeEntry(sdk: Sdk): string | undefined {
  if (!sdk.config.openapiTypes) return undefined;
  const isTaken = sdk.resources.some(({ file }) => file === "openapi");
  return isTaken ? "openapi-types" : "openapi";
}

function hasModule({ path, methods }: Resource): boolean {
  return path.length > 0 || methods.length > 0;
}

function target(module: string): JsonObject {
  return {
    types: `./dist/${module}.d.ts`,
    default: `./dist/${module}.js`,
  };
}
