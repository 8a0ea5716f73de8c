import { createNameScope, numbered } from "../../ir/name-scope.js";
import type { Method, Resource } from "../../ir/sdk.js";
import { shortened } from "../../ir/shortened.js";

/** Windows opens a device for these. */
const devices = /^(?:con|prn|aux|nul|com\d|lpt\d)$/;

/** Of a page's name. */
const longest = 80;

/** The pages of a resource's methods below `docs`, each a name of its own on any disk. */
export function pagePaths(resource: Resource): ReadonlyMap<Method, string> {
  const scope = createNameScope({ spelling: numbered("-") });
  return new Map(
    resource.methods.map((method) => [
      method,
      `${resource.file}/${scope.claim(pageName(method.name))}.md`,
    ]),
  );
}

/** `revoke-access-to-all-entrances` */
function pageName(name: string): string {
  const words = name
    .replace(/([a-z0-9])([A-Z])/g, "$1-$2")
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-+|-+$/g, "");
  if (words === "" || devices.test(words)) return `${words}-method`;
  return shortened(words, longest, name);
}

/** The way from a page, given below the package's root, back to the root. */
export function rootOf(path: string): string {
  return "../".repeat(path.split("/").length - 1);
}
