import type { JsonValue } from "../../ir/json.js";
import type { Resource, Sdk, Side } from "../../ir/sdk.js";
import { codeSpan } from "../../markdown/code.js";
import { pageLink } from "../../markdown/link.js";
import type { TypeNames } from "../../words/type-words.js";
import { type Links, linksFrom, type Site } from "./site.js";
import type { ModuleLinks } from "./signatures.js";

/** What one file needs to link to others. */
export interface Linking {
  readonly site: Site;
  readonly links: Links;
}

/** @param from the file's path in the package */
export function linkingFrom(from: string, site: Site, sdk: Sdk): Linking {
  const links = linksFrom(from, sdk);
  return { site, links };
}

/** Names of a file for one side of the wire. */
export function typeNames(
  sdk: Sdk,
  side: Side,
  { site, links }: Linking,
): TypeNames {
  return {
    models: sdk.models,
    side,
    exported: sdk.modelExports,
    linkOf(model) {
      const page = site.objectOf(model.file);
      return page === undefined ? undefined : links(page);
    },
  };
}

/** The models whose types the package exports under other names than they are declared by, and these: every page may name them. */
export function renamedModels({ modelExports }: Sdk): JsonValue {
  return [...modelExports].filter(([type, name]) => type !== name);
}

/** Links to what tells of a module's declarations: a model's page, else its source. */
export function moduleLinks({ site, links }: Linking): ModuleLinks {
  return (module) => {
    const page = module.startsWith("models/")
      ? site.objectOf(module.slice(7))
      : undefined;
    return links(page ?? `src/${module}.ts`);
  };
}

/** Code that leads to a page, where there is one. */
export function linkedCode(text: string, target: string | undefined): string {
  const shown = codeSpan(text);
  return target === undefined ? shown : pageLink(shown, target);
}

/** `seam.acs.users` */
export function resourceName({ client }: Sdk, { path }: Resource): string {
  return [client.variable, ...path].join(".");
}
