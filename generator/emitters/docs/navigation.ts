import type { JsonObject } from "../../ir/json.js";
import type { Sdk } from "../../ir/sdk.js";
import { collapse } from "../../markdown/text.js";
import { printJson } from "./json.js";

/** A page of the site that is no operation's: its path in the package. */
export type Guide = string;

/**
 * `docs/docs.json`: the navigation of Mintlify (https://mintlify.com/docs.json), which makes a page of each operation that is listed.
 *
 * @param openapi where the description stands, from there
 */
export function navigation(
  sdk: Sdk,
  openapi: string,
  guides: readonly Guide[],
): string {
  const groups = sdk.resources
    .filter(({ methods }) => methods.length > 0)
    .map(({ path, methods }): JsonObject => ({
      group: [sdk.client.variable, ...path].join("."),
      pages: methods.map(
        ({ operation }) => `${operation.method} ${operation.path}`,
      ),
    }));
  const content: JsonObject = {
    $schema: "https://mintlify.com/docs.json",
    theme: "mint",
    name: collapse(sdk.api.title) || "API",
    colors: { primary: "#0b6e99" },
    navigation: {
      tabs: [
        { tab: "Guides", pages: guides.map(pageName) },
        { tab: "API reference", openapi, groups },
      ],
    },
  };
  return printJson(content);
}

/** `guides/errors` for `docs/guides/errors.md`. */
function pageName(path: string): string {
  return path.replace(/^docs\//, "").replace(/\.md$/, "");
}
