import type { JsonObject } from "../../ir/json.js";
import type { Resource, Sdk } from "../../ir/sdk.js";

/** `package.json`'s `exports`: the client, one entry per resource, the models' schemas, the bridge, and `package.json` itself. */
export function exportsMap(sdk: Sdk): JsonObject {
  const resources = sdk.resources.filter(hasModule);
  const schemas = schemasEntry(sdk);
  const bridge = bridgeEntry(sdk);
  return {
    ".": target("index"),
    ...Object.fromEntries(
      resources.map(({ file }) => [`./${file}`, target(`resources/${file}`)]),
    ),
    ...(schemas !== undefined && { [`./${schemas}`]: target("schemas") }),
    ...(bridge !== undefined && { [`./${bridge}`]: target("openapi") }),
    "./package.json": "./package.json",
  };
}

/** The entry of the models' schemas: `schemas`, or `model-schemas` where a resource is called so. `undefined` without models. */
export function schemasEntry(sdk: Sdk): string | undefined {
  if (sdk.models.size === 0) return undefined;
  return isResource(sdk, "schemas") ? "model-schemas" : "schemas";
}

/** The bridge's entry: `openapi`, or `openapi-types` where a resource is called so. `undefined` if it is switched off. */
export function bridgeEntry(sdk: Sdk): string | undefined {
  if (!sdk.config.openapiTypes) return undefined;
  return isResource(sdk, "openapi") ? "openapi-types" : "openapi";
}

function isResource({ resources }: Sdk, name: string): boolean {
  return resources.some(({ file }) => file === name);
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
