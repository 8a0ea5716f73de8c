import { pageAddress } from "../../ir/pages/address.js";
import type { Method, Sdk } from "../../ir/sdk.js";
import type { DocTag } from "../../typescript/jsdoc.js";

/**
 * The way from a comment to a method's page: its address or, where the site of the documentation is not known, its path in the package. That is a code
 * span, since the language service takes the first name of a bare path for a symbol and editors look for relative links beside the file that is edited.
 */
export function pageTag(
  { page }: Method,
  { config: { docs } }: Sdk,
): readonly DocTag[] {
  if (docs.off === true) return [];
  const text =
    docs.url === undefined ? `\`${page}\`` : pageAddress(page, docs.url);
  return [{ tag: "see", text }];
}
