import { readFileSync } from "node:fs";
import { ownFile } from "../../home/index.js";

/** A file of `templates/init` with its `{{slots}}` filled. What GitHub itself fills in, `${{ … }}`, stays. */
export function initTemplate(
  name: string,
  slots: Readonly<Record<string, string>>,
): string {
  const text = readFileSync(ownFile(`templates/init/${name}`), "utf8");
  return text
    .replace(/\r\n/g, "\n")
    .replace(/\{\{(\w+)\}\}/g, (_, slot: string) => slots[slot] ?? "")
    .replace(/\n{3,}/g, "\n\n");
}
