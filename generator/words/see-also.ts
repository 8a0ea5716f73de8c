import type { ExternalDocs } from "../ir/schema.js";
import { link } from "../markdown/link.js";
import { plain } from "../markdown/text.js";

/** Where more is said of a thing: a line of Markdown, empty where nothing is. */
export function seeAlso(docs: ExternalDocs | undefined): string {
  if (docs === undefined) return "";
  const text =
    plain(docs.description ?? "").replace(/\.$/, "") || "the documentation";
  return `See also ${link(text, docs.url)}.`;
}
