import type { Operation } from "../ir/api.js";
import { isTitle } from "../ir/title.js";
import type { ResourceNode } from "./resource-tree.js";
import { camelCase, words } from "./words.js";

/**
 * The titles of all operations, by their ids, which tell them apart wherever they are listed: one that several have gets the resource,
 * `Create: acs.users`, and where that does not do the method. All that are alike get it, so that nothing depends on the order of the description.
 */
export function titlesOf(root: ResourceNode): ReadonlyMap<string, string> {
  const listed = listOf(root);
  const titles = listed.map(({ own }) => own);
  const withResource = eachRepeated(titles, (title, at) =>
    behind(title, listed[at]?.path ?? []),
  );
  const withMethod = eachRepeated(withResource, (_, at) => {
    const { own = "", path = [], name = "" } = listed[at] ?? {};
    return behind(own, [...path, name]);
  });
  return new Map(listed.map(({ id }, at) => [id, withMethod[at] ?? ""]));
}

interface Listed {
  readonly id: string;
  readonly own: string;
  readonly path: readonly string[];
  readonly name: string;
}

function listOf(node: ResourceNode): readonly Listed[] {
  const { path, methods, children } = node;
  const own = methods.map(({ name, operation }) => ({
    id: operation.id,
    own: titleOf(operation, name),
    path,
    name,
  }));
  return [...own, ...[...children.values()].flatMap(listOf)];
}

/** `x-title`, a summary that fits and is more than the path, or the method's name in words. */
function titleOf(
  { extensions, summary = "", path }: Operation,
  name: string,
): string {
  const title = extensions.get("x-title");
  if (typeof title === "string" && isTitle(title)) return collapse(title);
  if (isTitle(summary) && summary !== path) return collapse(summary);
  const text = words(camelCase(name)).join(" ").toLowerCase();
  return text.charAt(0).toUpperCase() + text.slice(1);
}

function collapse(text: string): string {
  return text.trim().replace(/\s+/g, " ");
}

function behind(title: string, names: readonly string[]): string {
  return names.length === 0
    ? title
    : `${title.replace(/[.:]+$/, "")}: ${names.join(".")}`;
}

/** Changes the titles that are there more than once. */
function eachRepeated(
  titles: readonly string[],
  change: (title: string, at: number) => string,
): readonly string[] {
  const keys = titles.map((title) => title.toLowerCase());
  const seen = new Set<string>();
  const repeated = new Set(
    keys.filter((key) => seen.has(key) || !seen.add(key)),
  );
  return titles.map((title, at) =>
    repeated.has(keys[at] ?? "") ? change(title, at) : title,
  );
}
