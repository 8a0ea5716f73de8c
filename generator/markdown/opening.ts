/**
 * The first paragraphs of a Markdown text, up to so many characters but the first one in any case, and a sign of what is left out. What only leads to that,
 * such as a heading, is left out with it.
 */
export function opening(markdown: string, most: number): string {
  if (markdown.length <= most) return markdown;
  const all = paragraphs(markdown);
  const taken: string[] = [];
  let length = 0;
  for (const paragraph of all) {
    length += paragraph.length + 2;
    if (taken.length > 0 && length > most) break;
    taken.push(paragraph);
  }
  if (taken.length === all.length) return markdown;
  const last = taken.findLastIndex(
    (each, index) => index === 0 || !leads(each),
  );
  return [...taken.slice(0, last + 1), "…"].join("\n\n");
}

function leads(paragraph: string): boolean {
  return /^#|:[*_\s]*$/.test(paragraph);
}

/** What stands between blank lines; a fenced block is one with those in it. */
function paragraphs(markdown: string): readonly string[] {
  const found: string[] = [];
  let isFenced = false;
  for (const part of markdown.split(/\n[ \t]*\n\s*?(?=[^\n])/)) {
    const before = isFenced ? found.pop() : undefined;
    found.push(before === undefined ? part : `${before}\n\n${part}`);
    const fences = part.match(/^\s*(?:```|~~~)/gm) ?? [];
    if (fences.length % 2 === 1) isFenced = !isFenced;
  }
  return found;
}
