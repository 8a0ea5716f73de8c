import { format } from "prettier";
import { prefix, prose } from "../../generator/markdown/prose.js";

/** A description between a page's own headings, and one inside of a list item. */
export function pagesWith(description: string): readonly string[] {
  const text = prose(description, 2);
  const item = prefix(prose(description, 3, 2), "  ", "  ");
  if (text === "") return [];
  return [
    `# Title\n\n${text}\n\n## Section\n\nText\n`,
    `- **name**: string\n\n${item}\n\n- **other**\n`,
  ];
}

/** The pages that prettier would write differently. */
export async function unstable(
  pages: readonly string[],
): Promise<readonly string[]> {
  const formatted = await Promise.all(
    pages.map((page) => format(page, { parser: "markdown" })),
  );
  return pages.filter((page, index) => page !== formatted[index]);
}
