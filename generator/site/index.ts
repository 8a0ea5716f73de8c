import { readFileSync } from "node:fs";
import { join, posix } from "node:path";
import type { Report } from "../diagnostics/report.js";
import { parseText } from "../document/parse.js";
import { writtenText } from "../ir/emitted-file.js";
import { isObject, type JsonValue, own } from "../ir/json.js";
import { breadcrumbs } from "./breadcrumbs.js";
import { contentsOf, type Page } from "./contents.js";
import { withExamples } from "./examples.js";
import type { SiteFacts } from "./facts.js";
import { descriptionPath, textsOf } from "./files.js";
import { render } from "./markdown.js";
import { htmlOf, placeOf, targetsFrom } from "./places.js";
import { withWholes } from "./llms.js";
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
  const written = writtenText(readFileSync(join(out, path)));
  const description = await parseText(written, join(out, path), report);
  if (description === undefined) return undefined;
  const { sources, partly } = originsOf(description);
  const policy = escapeHtml(policyOf(sources));
  const name = nameOf(description);
  const texts = textsOf(out, folder);
  const known = new Set([...texts.keys(), path]);
  const pages = [...texts].flatMap(([each, text]) =>
    each.endsWith(".md") ? [readPage(each, text, known, facts.url)] : [],
  );
  const files = new Map<string, string | Buffer>([
    ...[...texts].map(
      ([each, text]) =>
        [
          placeOf(each),
          asText(
            each,
            each === "llms.txt" ? withWholes(text, known) : text,
            known,
          ),
        ] as const,
    ),
    ...pages.map(
      (page) =>
        [
          htmlOf(placeOf(page.path)),
          printPage(page, { known, policy, name }),
        ] as const,
    ),
    [placeOf(path), written],
    [
      "reference.html",
      sitePage("reference.html", {
        policy,
        name: escapeHtml(name),
        title: escapeHtml(name),
      }),
    ],
    [
      "reference.json",
      JSON.stringify(forReference(withExamples(description, facts))),
    ],
    ["pages.json", JSON.stringify(contentsOf(pages, facts.resources))],
    ["scalar.js", readFileSync(renderer.file)],
    ...["before.js", "start.js", "pages.js", "site.css"].map(
      (file) => [file, siteFile(file)] as const,
    ),
  ]);
  return { files, partly };
}

/** A text of the package whose links lead to what the site has. */
function asText(
  path: string,
  text: string,
  known: ReadonlySet<string>,
): string {
  return relinked(text, targetsFrom({ path, known, as: (place) => place }));
}

function readPage(
  path: string,
  text: string,
  known: ReadonlySet<string>,
  url: string | undefined,
): Page {
  const asPages = targetsFrom({ path, known, as: htmlOf, url });
  return { path, ...render(text.replace(pointer, ""), asPages) };
}

/** What tells models the way to llms.txt, which the head of the site has for people. */
const pointer = /^> ## Documentation Index\n(?:> .*\n)*\n/;

/** What all pages have in common. */
interface Shell {
  /** All paths of the package that the site has. */
  readonly known: ReadonlySet<string>;
  readonly policy: string;
  readonly name: string;
}

function printPage(page: Page, { known, policy, name }: Shell): string {
  const place = placeOf(page.path);
  const depth = place.split("/").length - 1;
  return sitePage("page.html", {
    policy,
    name: escapeHtml(name),
    title: escapeHtml(page.title === "" ? name : page.title),
    root: "../".repeat(depth),
    place: escapeHtml(htmlOf(place)),
    markdown: escapeHtml(posix.basename(place)),
    crumbs: breadcrumbs(page, name, known),
    content: page.html,
  });
}

function nameOf(description: JsonValue): string {
  const info = isObject(description) ? own(description, "info") : undefined;
  const title = isObject(info) ? own(info, "title") : undefined;
  return typeof title === "string" && title.trim() !== "" ? title : "API";
}
