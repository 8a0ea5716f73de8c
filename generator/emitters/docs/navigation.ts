import type { JsonObject } from "../../ir/json.js";
import type { Sdk } from "../../ir/sdk.js";
import { collapse } from "../../markdown/text.js";
import { printJson } from "./json.js";

/**
 * `docs/docs.json`: the navigation of Mintlify (https://mintlify.com/docs.json), which makes a page of each operation that is listed.
 *
 * @param openapi where the description stands, from there
 * @param pages of the site that are no operation's, by their paths in the package
 */
export function navigation(
  sdk: Sdk,
  openapi: string,
  pages: Readonly<Record<"guides" | "objects", readonly string[]>>,
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
        { tab: "Guides", pages: pages.guides.map(pageName) },
        { tab: "API reference", openapi, groups },
        ...(pages.objects.length === 0
          ? []
          : [{ tab: "Objects", pages: pages.objects.map(pageName) }]),
      ],
    },
  };
  return printJson(content);
}

/** `guides/errors` for `docs/guides/errors.md`. */
function pageName(path: string): string {
  return path.replace(/^docs\//, "").replace(/\.md$/, "");
}
