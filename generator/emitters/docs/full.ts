import { posix } from "node:path";
import { joinParts } from "./lines.js";

/**
 * `llms-full.txt`: the readable parts of pages, one after the other, with links from where it stands.
 *
 * @param pages their paths and texts
 */
export function fullText(
  head: string,
  pages: readonly (readonly [path: string, text: string])[],
): string {
  return joinParts([
    head,
    ...pages.map(([path, text]) => relinked(readablePart(text), path)),
  ]);
}

/** A page without the way to the index and the document of its operation, which ends it. */
export function readablePart(page: string): string {
  const start = page.startsWith("> ## Documentation Index\n")
    ? page.indexOf("\n\n") + 2
    : 0;
  const end = page.lastIndexOf("\n## OpenAPI\n");
  const isEmbedded = end !== -1 && embedded.test(page.slice(end));
  return page.slice(start, isEmbedded ? end : undefined).trimEnd();
}

const embedded =
  /^\n## OpenAPI\n\n(?:<!-- prettier-ignore -->\n)?(`{4,})[^\n`]*\n[^]*\n\1\n$/;

/** A page whose relative links lead on from the root of the package. */
function relinked(page: string, path: string): string {
  const folder = posix.dirname(path);
  let fence: string | undefined;
  return page
    .split("\n")
    .map((line) => {
      const marks = /^ *(`{3,})/.exec(line)?.[1];
      if (fence !== undefined) {
        if (line.trim() === fence) fence = undefined;
        return line;
      }
      fence = marks;
      return marks === undefined && line.includes("](")
        ? line.replace(link, (found, code?: string, target?: string) =>
            target === undefined || code !== undefined
              ? found
              : `](${posix.join(folder, target)})`,
          )
        : line;
    })
    .join("\n");
}

/** Code, which is left as it is, or the target of a relative link. */
const link =
  /(`+)(?!`).*?(?<!`)\1(?!`)|(?<!\\)\]\((?![a-z][a-z\d+.-]*:|#)([^()\s]+)\)/gi;
