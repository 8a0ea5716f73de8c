import type { Report } from "../diagnostics/report.js";
import type { Api } from "../ir/api.js";
import type { SdkConfig } from "../ir/config.js";
import { createNameScope, type NameScope } from "../ir/name-scope.js";
import type { Method, Resource } from "../ir/sdk.js";
import { isReserved } from "../typescript/identifier.js";
import { fileName } from "./file-name.js";
import type { KnownNames } from "./known-names.js";
import { chooseMethods, type ChosenOperation } from "./methods.js";
import { type Accessor, namingOf } from "./naming.js";
import { flattenParams } from "./params.js";
import { planResult } from "./result.js";
import { camelCase, pascalCase, words } from "./words.js";

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
    .map((each) => ({ ...each, ...accessorOf(each, naming, known) }))
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

/** The accessor that an operation asks for, and who chooses first: pinned, published, new. */
function accessorOf(
  { operation }: ChosenOperation,
  naming: ReturnType<typeof namingOf>,
  known: KnownNames,
): { readonly accessor: Accessor; readonly precedence: number } {
  const fixed = parseAccessor(known.pinned.get(operation.id));
  if (fixed !== undefined) return { accessor: fixed, precedence: 0 };
  const published = parseAccessor(known.published.get(operation.id));
  const accessor = shallow(naming(operation)).map(short);
  if (published !== undefined && isRenumbered(published, accessor))
    return { accessor: published, precedence: 1 };
  return { accessor, precedence: 2 };
}

/** A published name stands as long as the naming would still give it, apart from a number that told it from another. */
function isRenumbered(published: Accessor, wanted: Accessor): boolean {
  const plain = (accessor: Accessor): string =>
    accessor.map((part) => part.replace(/[\d_]+$/, "")).join(".");
  return plain(published) === plain(wanted);
}

function parseAccessor(text: string | undefined): Accessor | undefined {
  const parts = text?.split(".").filter((part) => words(part).length > 0);
  return parts === undefined || parts.length === 0 ? undefined : parts;
}

function short(part: string): string {
  return part.slice(0, 60);
}

/** Resources nested deeper than this have one name together. */
const deepestResource = 20;

function shallow(accessor: Accessor): Accessor {
  if (accessor.length <= deepestResource + 1) return accessor;
  const deep = accessor
    .slice(deepestResource - 1, -1)
    .join(" ")
    .slice(0, 200);
  return [
    ...accessor.slice(0, deepestResource - 1),
    camelCase(deep),
    ...accessor.slice(-1),
  ];
}

function usable(name: string): string {
  return unusable.includes(name) ? `${name}_` : name;
}

interface Node {
  readonly path: readonly string[];
  readonly children: Map<string, Node>;
  readonly methods: {
    readonly name: string;
    readonly operation: ChosenOperation["operation"];
    readonly alternatives: readonly string[];
  }[];
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
  { method }: ChosenOperation["operation"],
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
    const methods = planMethods(node, className, api, config, report);
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

function planMethods(
  node: Node,
  className: string,
  api: Api,
  config: SdkConfig,
  report: Report,
): readonly Method[] {
  const declared = createNameScope({ reserved: [className] });
  const inOrder = new Map(
    api.operations.map((operation, index) => [operation.id, index]),
  );
  const position = (id: string): number => inOrder.get(id) ?? 0;
  return [...node.methods]
    .sort((a, b) => position(a.operation.id) - position(b.operation.id))
    .map(({ name, operation, alternatives }) => {
      const type = pascalCase(name);
      return {
        operation,
        alternatives,
        name,
        functionName: declared.claim(isReserved(name) ? `${name}_` : name),
        descriptorName: declared.claim(`${name}Operation`),
        paramsType: declared.claim(`${type}Params`),
        responseType: declared.claim(`${type}Response`),
        errorType: declared.claim(`${type}Error`),
        checkParams: declared.claim(`check${type}Params`),
        checkResponse: declared.claim(`check${type}Response`),
        title: titleOf(operation, name),
        params: flattenParams(
          operation,
          api.schemas,
          config.unknownKeys,
          report,
        ),
        result: planResult(operation, api.schemas, config.envelope),
        security: operation.security,
        servers: operation.servers,
      };
    });
}

/** `x-title`, a summary that is more than the path, or the method's name in words. */
function titleOf(
  { extensions, summary, path }: ChosenOperation["operation"],
  name: string,
): string {
  const title = extensions.get("x-title");
  if (typeof title === "string" && title.trim() !== "") return title;
  if (summary !== undefined && summary.trim() !== "" && summary !== path)
    return summary;
  const text = words(camelCase(name)).join(" ").toLowerCase();
  return text.charAt(0).toUpperCase() + text.slice(1);
}
