import type { Report } from "../diagnostics/report.js";
import type { Api, Operation } from "../ir/api.js";
import type { SdkConfig } from "../ir/config.js";
import { createNameScope, type NameScope } from "../ir/name-scope.js";
import type { Resource } from "../ir/sdk.js";
import { accessorOf } from "./accessor.js";
import { fileName } from "./file-name.js";
import type { KnownNames } from "./known-names.js";
import { chooseMethods } from "./methods.js";
import { namingOf } from "./naming.js";
import { type NamedOperation, planMethods } from "./plan-methods.js";
import { pascalCase } from "./words.js";

/** What a class can't offer under its own name: a `then` would make it a promise. */
const unusable: readonly string[] = [
  "then",
  ...Object.getOwnPropertyNames(Object.prototype),
];

/** The tree of resources and their methods, each named once. */
export function planResources(
  api: Api,
  config: SdkConfig,
  known: KnownNames,
  report: Report,
): readonly Resource[] {
  const chosen = chooseMethods(api.operations, config.methods, report);
  const naming = namingOf(
    config.naming.strategy,
    chosen.map((each) => each.operation),
  );
  const placed = chosen
    .map((each) => ({ ...each, ...accessorOf(each.operation, naming, known) }))
    .sort((a, b) => a.precedence - b.precedence);
  const root = createNode([]);
  for (const { accessor } of placed) nodeAt(root, accessor.slice(0, -1));
  for (const { accessor, operation, alternatives } of placed) {
    const node = nodeAt(root, accessor.slice(0, -1));
    const wanted = usable(accessor.at(-1) ?? operation.method.toLowerCase());
    const name = claimMethod(node.scope, wanted, operation);
    if (name !== wanted) {
      const message = `Two operations want the name \`${[...node.path, wanted].join(".")}\`; this one is called \`${name}\`.`;
      const other = node.methods.find((each) => each.name === wanted);
      report.add(
        "name-shared",
        message,
        operation.at,
        ...(other === undefined ? [] : [other.operation.at]),
      );
    }
    node.methods.push({ name, operation, alternatives });
  }
  return finish(root, api, config, report);
}

function usable(name: string): string {
  return unusable.includes(name) ? `${name}_` : name;
}

interface Node {
  readonly path: readonly string[];
  readonly children: Map<string, Node>;
  readonly methods: NamedOperation[];
  /** Properties of the resource's class: children and methods. */
  readonly scope: NameScope;
}

function createNode(path: readonly string[]): Node {
  return { path, children: new Map(), methods: [], scope: createNameScope() };
}

function nodeAt(root: Node, path: readonly string[]): Node {
  return path.map(usable).reduce((node, part) => {
    const known = node.children.get(part);
    if (known !== undefined) return known;
    const created = createNode([...node.path, part]);
    node.children.set(part, created);
    node.scope.claim(part);
    return created;
  }, root);
}

/** A name that is taken gets the verb appended before it gets a number: `list`, `listPost`. */
function claimMethod(
  scope: NameScope,
  wanted: string,
  { method }: Operation,
): string {
  const withVerb = `${wanted}${pascalCase(method)}`;
  return scope.claim(wanted, scope.has(withVerb) ? wanted : withVerb);
}

/** Names the files and declarations; depth first, parents before children. */
function finish(
  root: Node,
  api: Api,
  config: SdkConfig,
  report: Report,
): readonly Resource[] {
  const classes = createNameScope();
  const files = createNameScope({ fold: (name) => name.toLowerCase() });
  const all: Resource[] = [];
  const visit = (node: Node): Resource => {
    const isRoot = node.path.length === 0;
    const index = all.length;
    const className = classes.claim(
      isRoot ? "RootResource" : pascalCase(node.path.join(" ")),
    );
    const file = files.claim(
      isRoot ? "root" : node.path.map(fileName).join("/"),
    );
    const methods = planMethods(node.methods, className, api, config, report);
    const placeholder: Resource = {
      path: node.path,
      property: node.path.at(-1) ?? "",
      file,
      className,
      children: [],
      methods,
    };
    all.push(placeholder);
    const resource = {
      ...placeholder,
      children: [...node.children.values()].map(visit),
    };
    all[index] = resource;
    return resource;
  };
  visit(root);
  return all;
}
