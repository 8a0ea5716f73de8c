import type { Report } from "../diagnostics/report.js";
import { createNameScope, type NameScope } from "../ir/name-scope.js";
import type { PublishedNames, PublishedResource } from "../ir/published.js";
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

/** Names each resource of a tree once: first those that were given out, then what is kept for resources that are gone, then new ones, parents before children. */
export function nameResources(
  root: ResourceNode,
  published: PublishedNames,
  report: Report,
): ReadonlyMap<ResourceNode, ResourceNames> {
  const scopes: Scopes = {
    classes: createNameScope({ reserved: { has: isPlatformName } }),
    files: createNameScope({
      reserved: ownEntries,
      fold: (name) => name.toLowerCase(),
    }),
  };
  const given = givenNames(published);
  const names = new Map([[root, rootNames(scopes)]]);
  const nodes = [...root.children.values()].flatMap(flattened);
  const name = (isTheirTurn: (key: string) => boolean): void => {
    for (const node of nodes.filter((each) => isTheirTurn(keyOf(each))))
      names.set(node, claimNames(node, given.get(keyOf(node)), scopes, report));
  };
  const isRemembered = (key: string): boolean => published.resources.has(key);
  name(isRemembered);
  name((key) => given.has(key) && !isRemembered(key));
  keepNames(nodes, given, scopes);
  name((key) => !given.has(key));
  return names;
}

interface Scopes {
  readonly classes: NameScope;
  readonly files: NameScope;
}

function flattened(node: ResourceNode): readonly ResourceNode[] {
  return [node, ...[...node.children.values()].flatMap(flattened)];
}

function keyOf({ path }: ResourceNode): string {
  return path.join(".");
}

/** Of every resource that a name that was given out goes through. What is not remembered of it is as its path is. */
function givenNames({
  methods,
  resources,
}: PublishedNames): ReadonlyMap<string, PublishedResource> {
  const keys = new Set([...methods.values()].flatMap(keysAbove));
  return new Map([
    ...[...keys].map((key) => [key, plainNames(key.split("."))] as const),
    ...resources,
  ]);
}

/** `acs` and `acs.users` of `acs.users.suspend`. */
function keysAbove(name: string): readonly string[] {
  const parts = name.split(".");
  return parts.slice(1).map((_, end) => parts.slice(0, end + 1).join("."));
}

function plainNames(path: readonly string[]): PublishedResource {
  const plain = pascalCase(path.join(" "));
  const className = isPlatformName(plain) ? besideOther(plain) : plain;
  return { className, file: resourceFile(path) };
}

/** Beside something of the same name. */
function besideOther(plain: string): string {
  return `${plain}Resource`;
}

function rootNames({ classes, files }: Scopes): ResourceNames {
  return {
    className: classes.claim("RootResource"),
    typePrefix: "",
    file: files.claim("root"),
  };
}

function claimNames(
  node: ResourceNode,
  given: PublishedResource | undefined,
  { classes, files }: Scopes,
  report: Report,
): ResourceNames {
  const { path } = node;
  const wanted = wantedNames(node);
  const file = files.claim(
    given?.file ?? wanted.file,
    `${wanted.file}-resource`,
  );
  if (given === undefined && ownEntries.has(wanted.file))
    reportEntry(node, wanted.file, file, report);
  const className = classes.claim(
    given?.className ?? wanted.className,
    wanted.className,
  );
  const plain = pascalCase(path.join(" "));
  const typePrefix = className === besideOther(plain) ? plain : className;
  return { className, typePrefix, file };
}

/** Its functions stand beside it: without capitals, both would be called the same. */
function wantedNames({ path, methods }: ResourceNode): PublishedResource {
  const wanted = plainNames(path);
  const { className } = wanted;
  const isMethods = methods.some(({ name }) => name === className);
  return isMethods ? { ...wanted, className: besideOther(className) } : wanted;
}

/** Names of resources that are gone are given to no other. */
function keepNames(
  nodes: readonly ResourceNode[],
  given: ReadonlyMap<string, PublishedResource>,
  { classes, files }: Scopes,
): void {
  const present = new Set(nodes.map(keyOf));
  for (const [key, { className, file }] of given) {
    if (present.has(key)) continue;
    if (!classes.has(className)) classes.claim(className);
    if (!files.has(file)) files.claim(file);
  }
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
