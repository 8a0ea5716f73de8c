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

/** The entry of the models' schemas; `undefined` without models. */
export function schemasEntry(sdk: Sdk): string | undefined {
  return sdk.models.size === 0 ? undefined : "schemas";
}

/** The bridge's entry; `undefined` if it is switched off. */
export function bridgeEntry(sdk: Sdk): string | undefined {
  return sdk.config.openapiTypes ? "openapi" : undefined;
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
