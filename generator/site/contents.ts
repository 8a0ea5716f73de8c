import type { ResourceFacts } from "./facts.js";
import { htmlOf, placeOf } from "./places.js";

/** A page of the package. */
export interface Page {
  /** In the package. */
  readonly path: string;
  readonly title: string;
  readonly summary: string;
  readonly html: string;
}

/** What the script of the site makes the tree of pages and the search of. */
export interface Contents {
  readonly groups: readonly Group[];
}

interface Group {
  readonly title: string;
  readonly pages: readonly Entry[];
}

/** Path of the HTML, title, a method as it is called, and what the page is about. */
type Entry = readonly [
  place: string,
  title: string,
  call: string,
  summary: string,
];

const longestSummary = 160;

/** All pages: guides, the resources with their methods, then what lies in other folders, such as objects. */
export function contentsOf(
  pages: readonly Page[],
  resources: readonly ResourceFacts[],
): Contents {
  const byPath = new Map(pages.map((page) => [page.path, page]));
  const entry = (path: string, call = "", title?: string): readonly Entry[] => {
    const page = byPath.get(path);
    byPath.delete(path);
    if (page === undefined) return [];
    const summary = shortened(page.summary);
    return [[placeOfPage(path), title ?? page.title, call, summary]];
  };
  const ofResources = resources.map(({ name, page, methods }) => ({
    title: name === "" ? "Methods" : name,
    pages: [
      ...entry(page, name, "Overview"),
      ...methods.flatMap((method) => entry(method.page, method.name)),
    ],
  }));
  const [guides, others] = foldersOf([...byPath.keys()]);
  const groups = [
    {
      title: "Guides",
      pages: guides.flatMap((path) => entry(path)),
    },
    ...ofResources,
    ...[...others].map(([folder, paths]) => ({
      title: titleOfFolder(folder),
      pages: paths.flatMap((path) => entry(path)),
    })),
  ];
  return { groups: groups.filter((group) => group.pages.length > 0) };
}

function placeOfPage(path: string): string {
  return htmlOf(placeOf(path));
}

/** What tells of the whole, and by folder all others. */
function foldersOf(
  paths: readonly string[],
): readonly [
  guides: readonly string[],
  others: ReadonlyMap<string, readonly string[]>,
] {
  const guides: string[] = [];
  const others = new Map<string, string[]>();
  for (const path of paths) {
    const [folder = "", ...rest] = placeOf(path).split("/");
    if (rest.length === 0 || /^guides(?:-\d+)?$/.test(folder))
      guides.push(path);
    else others.set(folder, [...(others.get(folder) ?? []), path]);
  }
  return [guides, others];
}

/** `Objects` for `objects-2`, which stands beside a resource that is called so. */
export function titleOfFolder(folder: string): string {
  const name = folder.replace(/-\d+$/, "");
  return name.charAt(0).toUpperCase() + name.slice(1);
}

function shortened(text: string): string {
  return text.length <= longestSummary
    ? text
    : `${[...text.slice(0, longestSummary)].slice(0, -1).join("")}…`;
}
