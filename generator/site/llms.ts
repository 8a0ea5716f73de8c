/** What is all of an API in one file, and what `llms.txt` says of it. */
const wholes: ReadonlyMap<string, string> = new Map([
  ["llms-full.txt", "[llms-full.txt](llms-full.txt): all pages in one file"],
  ...["yaml", "json"].map(
    (syntax) =>
      [
        `docs/openapi.${syntax}`,
        `[OpenAPI description](docs/openapi.${syntax}): all operations and components`,
      ] as const,
  ),
]);

const heading = "## Optional";

/** `llms.txt` with links to what the site has besides the pages, which npm packs don't, under the heading that llmstxt.org has for it. */
export function withWholes(text: string, known: ReadonlySet<string>): string {
  const lines = [...wholes]
    .filter(([path]) => known.has(path) && !text.includes(linkTo(path)))
    .map(([, line]) => `- ${line}`);
  if (lines.length === 0) return text;
  const list = lines.join("\n");
  return text.includes(`\n${heading}\n\n`)
    ? text.replace(`\n${heading}\n\n`, () => `\n${heading}\n\n${list}\n`)
    : `${text.trimEnd()}\n\n${heading}\n\n${list}\n`;
}

/** The end of a link, absolute or not. */
function linkTo(path: string): string {
  return `/${path.replace(/^docs\//, "")})`;
}
