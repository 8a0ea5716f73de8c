import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { join, posix, relative } from "node:path";
import type { Report } from "../diagnostics/report.js";
import { parseText } from "../document/parse.js";
import { isObject, type JsonValue, own } from "../ir/json.js";
import { render } from "./markdown.js";
import { policyOf } from "./policy.js";
import { forReference } from "./reference.js";
import type { Renderer } from "./renderer.js";
import { escapeHtml, siteFile, sitePage } from "./template.js";

/** Files of the site, by their path in it. */
export type SiteFiles = ReadonlyMap<string, string | Buffer>;

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
  renderer: Renderer,
  report: Report,
): Promise<SiteFiles | undefined> {
  const description = await readDescription(out, report);
  if (description === undefined) return undefined;
  const policy = escapeHtml(policyOf(description));
  const name = escapeHtml(nameOf(description));
  const texts = textsOf(out, folder);
  const pages = [...texts].filter(([path]) => path.endsWith(".md"));
  const known = new Set(texts.keys());
  return new Map<string, string | Buffer>([
    ...[...texts].map(([path, text]) => [placeOf(path), text] as const),
    ...pages.map(([path, text]) => {
      const place = placeOf(path);
      const html = pageOf({ path, text, known, policy, name });
      return [htmlOf(place), html] as const;
    }),
    [
      "reference.html",
      sitePage("reference.html", { policy, name, title: name }),
    ],
    ["openapi.json", JSON.stringify(forReference(description))],
    ["scalar.js", readFileSync(renderer.file)],
    ...["before.js", "start.js", "site.css"].map(
      (file) => [file, siteFile(file)] as const,
    ),
  ]);
}

interface Page {
  /** In the package. */
  readonly path: string;
  readonly text: string;
  /** All paths of the package that the site has. */
  readonly known: ReadonlySet<string>;
  readonly policy: string;
  readonly name: string;
}

function pageOf({ path, text, known, policy, name }: Page): string {
  const place = placeOf(path);
  const folder = posix.dirname(path);
  const { title, html } = render(text, (href) => {
    if (/^(?:[a-z][a-z\d+.-]*:|#)/i.test(href)) return href;
    const [target = "", hash] = href.split("#");
    const linked = posix.join(folder, target);
    if (!known.has(linked)) return undefined;
    const to = posix.relative(posix.dirname(place), htmlOf(placeOf(linked)));
    return hash === undefined ? to : `${to}#${hash}`;
  });
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

/** What lies in `docs` stands at the root of the site. */
function placeOf(path: string): string {
  return path.replace(/^docs\//, "");
}

function htmlOf(path: string): string {
  return path.replace(/\.md$/, ".html");
}

/** The texts of a package that people and models read, by path. */
function textsOf(out: string, folder: string): ReadonlyMap<string, string> {
  const above = readdirSync(out).filter((name) =>
    /^(?:README\.md|api\.md|llms.*\.txt)$/.test(name),
  );
  const below = filesBelow(join(out, "docs"))
    .map((file) => relative(out, file).replaceAll("\\", "/"))
    .filter((path) => /\.(?:md|txt)$/.test(path))
    .filter((path) => !path.startsWith(`${folder}/`));
  return new Map(
    [...above, ...below].map((path) => [
      path,
      readFileSync(join(out, path), "utf8"),
    ]),
  );
}

function filesBelow(folder: string): readonly string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder).flatMap((name) => {
    const path = join(folder, name);
    return statSync(path).isDirectory() ? filesBelow(path) : path;
  });
}

async function readDescription(
  out: string,
  report: Report,
): Promise<JsonValue | undefined> {
  const file = ["docs/openapi.json", "docs/openapi.yaml"]
    .map((path) => join(out, path))
    .find((path) => existsSync(path));
  if (file === undefined) return undefined;
  return parseText(readFileSync(file, "utf8"), file, report);
}

function nameOf(description: JsonValue): string {
  const info = isObject(description) ? own(description, "info") : undefined;
  const title = isObject(info) ? own(info, "title") : undefined;
  return typeof title === "string" && title.trim() !== "" ? title : "API";
}
