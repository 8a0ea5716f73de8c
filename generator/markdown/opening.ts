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
  const [end = ""] = /(?<!\n)\n+$/.exec(markdown) ?? [];
  const parts = markdown
    .slice(0, markdown.length - end.length)
    .split(/\n[ \t]*\n+(?=[^\n])/);
  const found: string[] = [];
  let fenced: string[] | undefined;
  for (const [index, each] of parts.entries()) {
    const part = index === parts.length - 1 ? each + end : each;
    const isEdge = countFences(part) % 2 === 1;
    if (fenced !== undefined) fenced.push(part);
    else if (isEdge) fenced = [part];
    else found.push(part);
    if (fenced === undefined || !isEdge || fenced.length === 1) continue;
    found.push(fenced.join("\n\n"));
    fenced = undefined;
  }
  return fenced === undefined ? found : [...found, fenced.join("\n\n")];
}

function countFences(part: string): number {
  return part.match(/^[^\S\r\n\u2028\u2029]*(?:```|~~~)/gm)?.length ?? 0;
}
