import { posix } from "node:path";
import { type Page, titleOfFolder } from "./contents.js";
import { htmlOf, placeOf } from "./places.js";
import { escapeHtml } from "./template.js";

/** The way from the start of the site to a page, which is the last of it; nothing on the start itself. */
export function breadcrumbs(
  page: Page,
  name: string,
  known: ReadonlySet<string>,
): string {
  const place = placeOf(page.path);
  if (place === "index.md") return "";
  const from = posix.dirname(place);
  const folders = foldersAbove(place);
  const items = [
    linked(name, posix.relative(from, "index.html")),
    ...folders.map((folder) => {
      const text = titleOfFolder(posix.basename(folder));
      const index = `${folder}/index.md`;
      return known.has(`docs/${index}`)
        ? linked(text, posix.relative(from, htmlOf(index)))
        : escapeHtml(text);
    }),
    `<span aria-current="page">${escapeHtml(page.title)}</span>`,
  ];
  const list = items.map((item) => `<li>${item}</li>`).join("");
  return `<nav class="crumbs" aria-label="Breadcrumb"><ol>${list}</ol></nav>`;
}

function linked(text: string, href: string): string {
  return `<a href="${escapeHtml(href)}">${escapeHtml(text)}</a>`;
}

/** `a` and `a/b` for `a/b/c.md`; only `a` for `a/b/index.md`, which is the page of `a/b`. */
function foldersAbove(place: string): readonly string[] {
  const names = place
    .replace(/\/index\.md$/, "")
    .split("/")
    .slice(0, -1);
  return names.map((_, index) => names.slice(0, index + 1).join("/"));
}
