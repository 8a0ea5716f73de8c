import { readFileSync } from "node:fs";
import { ownFile } from "../home/index.js";

/** A file of `templates/site`, as it is. */
export function siteFile(name: string): string {
  return readFileSync(ownFile(`templates/site/${name}`), "utf8");
}

/** A page of `templates/site` with its `{{slots}}` filled; what fills one is HTML already. */
export function sitePage(
  name: string,
  slots: Readonly<Record<string, string>>,
): string {
  return siteFile(name).replace(
    /\{\{(\w+)\}\}/g,
    (_, slot: string) => slots[slot] ?? "",
  );
}

/** Text as HTML shows it, in an element or in quotes (HTML, 13.1.2.3 and 13.1.3). */
export function escapeHtml(text: string): string {
  return text
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;");
}
