import type { Operation } from "./api.js";

const longestTitle = 120;

/** Whether a text fits into a heading. */
export function isTitle(text: string): boolean {
  const { length } = text.trim().replace(/\s+/g, " ");
  return length > 0 && length <= longestTitle;
}

/** What is said of an operation below its title: the description, after a summary that is no title but a whole text itself. */
export function textBelowTitle({
  summary = "",
  description = "",
}: Operation): string {
  return summary.trim() === "" || isTitle(summary)
    ? description
    : `${summary}\n\n${description}`;
}
