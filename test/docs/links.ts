import { posix } from "node:path";

/** The relative links of files whose targets aren't among them, as `file: target`; the packages' sources count as there. */
export function brokenLinks(
  files: ReadonlyMap<string, string>,
): readonly string[] {
  return [...files].flatMap(([path, text]) =>
    /\.(?:md|txt)$/.test(path)
      ? relativeLinks(text)
          .filter((target) => !leadsTo(target, path, files))
          .map((target) => `${path}: ${target}`)
      : [],
  );
}

/** The targets of links in Markdown that stay in its package. */
export function relativeLinks(text: string): readonly string[] {
  const prose = text
    .replace(/^( *)(`{3,}).*\n[^]*?^\1\2$/gm, "")
    .replace(/(`+)(?!`)[^\n]*?(?<!`)\1(?!`)/g, "code");
  return [...prose.matchAll(/(?<!\\)\]\(([^()\s]+)\)/g)]
    .map(([, target = ""]) => target)
    .filter((target) => !/^(?:https?|mailto):/i.test(target));
}

function leadsTo(
  target: string,
  from: string,
  files: ReadonlyMap<string, string>,
): boolean {
  const [path = "", anchor] = target.split("#");
  const to = path === "" ? from : posix.join(posix.dirname(from), path);
  const text = files.get(to);
  return (
    text !== undefined &&
    (anchor === undefined || anchorsOf(text).includes(anchor))
  );
}

/** The anchors of headings, as GitHub gives them. */
function anchorsOf(text: string): readonly string[] {
  return [...text.matchAll(/^#{1,6} (.+)$/gm)].map(([, heading = ""]) =>
    heading
      .toLowerCase()
      .replace(/[^\p{L}\p{N} _-]/gu, "")
      .replaceAll(" ", "-"),
  );
}
