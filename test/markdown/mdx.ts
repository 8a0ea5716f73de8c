/**
 * What MDX would read as code in a page of Markdown, each with its line: braces, tags and comments of HTML, `<https://…>`, and paragraphs that begin
 * like statements of a module (https://mdxjs.com/docs/what-is-mdx/#markdown).
 */
export function readAsCode(page: string): readonly string[] {
  const text = withoutFences(page);
  const marks =
    /\\[!-/:-@[-`{-~]|(`+)(?!`)(?:(?!\n[ >]*\n)[^])*?(?<!`)\1(?!`)|[{}<]|^(?:im|ex)port /gm;
  const lines = [...text.matchAll(marks)]
    .filter(({ 0: mark }) => /^(?:[{}<]|\w+ )$/.test(mark))
    .map(({ index }) => {
      const start = text.lastIndexOf("\n", index) + 1;
      return text.slice(start).split("\n", 1).join("");
    });
  return [...new Set(lines)];
}

/** Blocks of code have lines of their own, wherever they stand. */
function withoutFences(page: string): string {
  let fence: string | undefined;
  const kept = page.split("\n").map((line) => {
    const marks = /^[ >]*(?:(?:-|\d+\.) +)*(`{3,})(?=[^`]*$)/.exec(line)?.[1];
    if (fence !== undefined) {
      if (
        marks !== undefined &&
        marks.length >= fence.length &&
        line.endsWith("`")
      )
        fence = undefined;
      return "";
    }
    fence = marks;
    return marks === undefined ? line : "";
  });
  return kept.join("\n");
}
