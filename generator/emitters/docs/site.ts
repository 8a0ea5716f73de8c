import { posix } from "node:path";
import {
  createNameScope,
  type NameScope,
  numbered,
} from "../../ir/name-scope.js";
import { pageAddress } from "../../ir/pages/address.js";
import { pageNames } from "../../ir/pages/names.js";
import type { Method, Resource, Sdk } from "../../ir/sdk.js";
import { type ObjectUse, objectsUsed } from "./objects-used.js";

/** Where everything of the documentation stands: paths in the package. */
export interface Site {
  pageOf(method: Method): string;
  /** The page of a resource, with its methods. */
  overviewOf(resource: Resource): string;
  /** The page of a model, by the name of its file; `undefined` for one that no method uses. */
  objectOf(file: string): string | undefined;
  readonly objects: readonly ObjectUse[];
  readonly objectsIndex: string;
  guide(name: string): string;
}

/** The documentation of an SDK. */
export function siteOf(sdk: Sdk): Site {
  const folders = foldersBeside(sdk);
  const objectsFolder = folders.claim("objects");
  const guidesFolder = folders.claim("guides");
  const objects = objectsUsed(sdk);
  const names = pageNames();
  const objectPages = new Map(
    objects.map(({ model: { file } }) => [
      file,
      `docs/${objectsFolder}/${names.claim(file)}.md`,
    ]),
  );
  const isMade = sdk.config.docs.off !== true;
  return {
    objects,
    pageOf: ({ page }) => page,
    objectsIndex: `docs/${objectsFolder}/index.md`,
    overviewOf: ({ file }) => `docs/${file}/index.md`,
    objectOf: (file) => (isMade ? objectPages.get(file) : undefined),
    guide: (name) => `docs/${guidesFolder}/${name}.md`,
  };
}

/** Names of folders below `docs` that no resource has. */
function foldersBeside({ resources }: Sdk): NameScope {
  const reserved = resources.flatMap(({ file }) => file.split("/", 1));
  return createNameScope({
    reserved: new Set(reserved),
    spelling: numbered("-"),
  });
}

/** Gives the target of a link to a file of the package; `undefined` where it can't be linked to. */
export type Links = (path: string) => string | undefined;

/**
 * Links from a file of the package to others: relative ones or, where the site of the documentation is known, absolute ones to what stands there.
 * Pages link to pages only: a site begins at `docs`, as Mintlify's does at `docs.json`.
 *
 * @param from its path in the package
 */
export function linksFrom(from: string, { config }: Sdk): Links {
  const { url } = config.docs;
  const folder = posix.dirname(from);
  if (url !== undefined)
    return (path) => (isOnSite(path) ? pageAddress(path, url) : undefined);
  const isPage = from.startsWith("docs/");
  return (path) =>
    isPage && !path.startsWith("docs/")
      ? undefined
      : posix.relative(folder, path);
}

function isOnSite(path: string): boolean {
  return /^(?:docs\/|llms)/.test(path);
}
