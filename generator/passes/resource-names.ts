import type { Report } from "../diagnostics/report.js";
import { createNameScope, type NameScope } from "../ir/name-scope.js";
import type { PublishedNames } from "../ir/published.js";
import { isPlatformName } from "../typescript/platform.js";
import { resourceFile } from "./file-name.js";
import type { NamedOperation, ResourceNode } from "./resource-tree.js";
import { pascalCase } from "./words.js";

/** What a resource is called where its path is not. */
export interface ResourceNames {
  readonly className: string;
  /** What the types of its methods begin with. */
  readonly typePrefix: string;
  /** See `Resource`. */
  readonly file: string;
}

/** Entries of the package that are no resource's. */
const ownEntries: ReadonlySet<string> = new Set(["openapi", "schemas"]);

/** Names each resource of a tree once: first those that were given out, then new ones, parents before children. */
export function nameResources(
  root: ResourceNode,
  published: PublishedNames,
  report: Report,
): ReadonlyMap<ResourceNode, ResourceNames> {
  const scopes: Scopes = {
    classes: createNameScope({ reserved: { has: isPlatformName } }),
    prefixes: createNameScope(),
    files: createNameScope({
      reserved: ownEntries,
      fold: (name) => name.toLowerCase(),
    }),
  };
  const nodes = flattened(root);
  const known = publishedPaths(published);
  const names = new Map<ResourceNode, ResourceNames>();
  const rank = ({ path }: ResourceNode): number => {
    const key = path.join(".");
    return published.resources.has(key) ? 0 : known.has(key) ? 1 : 2;
  };
  for (const node of [...nodes].sort((a, b) => rank(a) - rank(b)))
    names.set(node, claimNames(node, scopes, published, report));
  return names;
}

interface Scopes {
  readonly classes: NameScope;
  readonly prefixes: NameScope;
  readonly files: NameScope;
}

function flattened(node: ResourceNode): readonly ResourceNode[] {
  return [node, ...[...node.children.values()].flatMap(flattened)];
}

/** Every resource that a name that was given out goes through. */
function publishedPaths({ methods }: PublishedNames): ReadonlySet<string> {
  const paths = new Set<string>();
  for (const name of methods.values())
    for (
      let dot = name.indexOf(".");
      dot !== -1;
      dot = name.indexOf(".", dot + 1)
    )
      paths.add(name.slice(0, dot));
  return paths;
}

function claimNames(
  node: ResourceNode,
  { classes, prefixes, files }: Scopes,
  published: PublishedNames,
  report: Report,
): ResourceNames {
  const { path } = node;
  if (path.length === 0)
    return {
      className: classes.claim("RootResource"),
      typePrefix: "",
      file: files.claim("root"),
    };
  const given = published.resources.get(path.join("."));
  const plain = pascalCase(path.join(" "));
  const wantedFile = resourceFile(path);
  const file = files.claim(given?.file ?? wantedFile, `${wantedFile}-resource`);
  if (given === undefined && ownEntries.has(wantedFile))
    reportEntry(node, wantedFile, file, report);
  // Its functions stand beside it: without capitals, both would be called the same.
  const isTaken =
    isPlatformName(plain) || node.methods.some(({ name }) => name === plain);
  const wanted = isTaken ? `${plain}Resource` : plain;
  return {
    className: classes.claim(given?.className ?? wanted, wanted),
    typePrefix: prefixes.claim(plain),
    file,
  };
}

function reportEntry(
  node: ResourceNode,
  wanted: string,
  file: string,
  report: Report,
): void {
  const [first] = firstOperations(node);
  report.add(
    "name-of-package",
    `\`./${wanted}\` is an entry of the package's own: the resource is the entry \`./${file}\`.`,
    ...(first === undefined ? [] : [first.operation.at]),
  );
}

function firstOperations(node: ResourceNode): readonly NamedOperation[] {
  return flattened(node)
    .flatMap(({ methods }) => methods)
    .slice(0, 1);
}
