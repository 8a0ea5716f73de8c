import { readFile } from "node:fs/promises";
import { ownFile } from "../../home/index.js";

const folder = ownFile("templates/package/");

/** A template's text with its `{{slots}}` filled; an empty slot that has a paragraph to itself takes no room. */
export async function fillTemplate(
  name: string,
  slots: Readonly<Record<string, string>>,
): Promise<string> {
  const template = await readFile(new URL(name, folder), "utf8");
  return template
    .replace(/\r\n/g, "\n")
    .split("\n\n")
    .filter((paragraph) => paragraph === "" || fill(paragraph, slots) !== "")
    .map((paragraph) => fill(paragraph, slots))
    .join("\n\n");
}

function fill(text: string, slots: Readonly<Record<string, string>>): string {
  return text.replace(/\{\{(\w+)\}\}/g, (_, slot: string) => slots[slot] ?? "");
}
