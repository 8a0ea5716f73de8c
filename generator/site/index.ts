import { readFileSync } from "node:fs";
import { join, posix } from "node:path";
import type { Report } from "../diagnostics/report.js";
import { parseText } from "../document/parse.js";
import { isObject, type JsonValue, own } from "../ir/json.js";
import { withExamples } from "./examples.js";
import type { SiteFacts } from "./facts.js";
import { descriptionPath, textsOf } from "./files.js";
import { render } from "./markdown.js";
import { htmlOf, placeOf, targetsFrom } from "./places.js";
import { originsOf } from "./origins.js";
import { policyOf } from "./policy.js";
import { forReference } from "./reference.js";
import { relinked } from "./relink.js";
import type { Renderer } from "./renderer.js";
import { escapeHtml, siteFile, sitePage } from "./template.js";

/** Files of the site, by their path in it. */
export type SiteFiles = ReadonlyMap<string, string | Buffer>;

export interface Site {
  readonly files: SiteFiles;
  /** URLs of servers that requests can only be tried with the defaults of. */
  readonly partly: ReadonlySet<string>;
}

/**
 * The site of an emitted package: its pages as HTML and as they are, its lists for language models, and the reference, which Scalar renders.
 * All links in it are relative, so that it works below any path of a static host.
 *
 * @param out the folder of the package
 * @param folder where in it the site is written, which is none of its pages
 * @returns `undefined` if its description can't be read, which is reported
 */
export async function siteOf(
  out: string,
  folder: string,
  facts: SiteFacts,
  renderer: Renderer,
  report: Report,
): Promise<Site | undefined> {
  const path = descriptionPath(out);
  if (path === undefined) return undefined;
  const written = readFileSync(join(out, path), "utf8");
  const description = await parseText(written, join(out, path), report);
  if (description === undefined) return undefined;
  const { sources, partly } = originsOf(description);
  const policy = escapeHtml(policyOf(sources));
  const name = escapeHtml(nameOf(description));
  const texts = textsOf(out, folder);
  const shell = {
    known: new Set([...texts.keys(), path]),
    policy,
    name,
    url: facts.url,
  };
  const files = new Map<string, string | Buffer>([
    ...[...texts].flatMap(([each, text]) => filesOf(each, text, shell)),
    [placeOf(path), written],
    [
      "reference.html",
      sitePage("reference.html", { policy, name, title: name }),
    ],
    [
      "reference.json",
      JSON.stringify(forReference(withExamples(description, facts))),
    ],
    ["scalar.js", readFileSync(renderer.file)],
    ...["before.js", "start.js", "site.css"].map(
      (file) => [file, siteFile(file)] as const,
    ),
  ]);
  return { files, partly };
}

/** What all pages have in common. */
interface Shell {
  /** All paths of the package that the site has. */
  readonly known: ReadonlySet<string>;
  readonly policy: string;
  readonly name: string;
  readonly url: string | undefined;
}

/** A text as it is but for its links, and a page as HTML, too. */
function filesOf(
  path: string,
  text: string,
  shell: Shell,
): readonly (readonly [place: string, text: string])[] {
  const place = placeOf(path);
  const { known } = shell;
  const asIs = targetsFrom({ path, known, as: (target) => target });
  const file = [place, relinked(text, asIs)] as const;
  return path.endsWith(".md")
    ? [file, [htmlOf(place), pageOf(path, text, shell)]]
    : [file];
}

function pageOf(
  path: string,
  text: string,
  { known, policy, name, url }: Shell,
): string {
  const place = placeOf(path);
  const asPages = targetsFrom({ path, known, as: htmlOf, url });
  const { title, html } = render(text, asPages);
  const depth = place.split("/").length - 1;
  return sitePage("page.html", {
    policy,
    name,
    title: escapeHtml(title === "" ? name : title),
    root: "../".repeat(depth),
    markdown: escapeHtml(posix.basename(place)),
    content: html,
  });
}

function nameOf(description: JsonValue): string {
  const info = isObject(description) ? own(description, "info") : undefined;
  const title = isObject(info) ? own(info, "title") : undefined;
  return typeof title === "string" && title.trim() !== "" ? title : "API";
}
