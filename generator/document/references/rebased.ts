import { percentEncodedReference } from "../../ir/percent.js";
import { posix } from "node:path";
import { isUrl } from "./reference.js";

/** A relative URI of a document as the root document has to write it: documents are called by their way from its folder. */
export function rebased(reference: string, document: string): string {
  if (/^(?:[#/]|$|[a-z][a-z0-9+.-]*:)/i.test(reference)) return reference;
  if (isUrl(document))
    return URL.canParse(reference, document)
      ? new URL(reference, document).href
      : reference;
  const [path = ""] = /^[^?#]*/.exec(reference) ?? [];
  const folder = percentEncodedReference(posix.dirname(document));
  return path === ""
    ? reference
    : posix.join(folder, path) + reference.slice(path.length);
}
