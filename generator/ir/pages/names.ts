import { createNameScope, type NameScope, numbered } from "../name-scope.js";

/** Names of documentation pages in one folder, which has an `index` of its own. */
export function pageNames(): NameScope {
  return createNameScope({
    reserved: new Set(["index"]),
    spelling: numbered("-"),
  });
}
