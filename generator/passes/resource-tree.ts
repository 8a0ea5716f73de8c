import type { Report } from "../diagnostics/report.js";
import { createNameScope, type NameScope } from "../ir/name-scope.js";
import type { ChosenOperation } from "./methods.js";
import type { Accessor } from "./naming.js";
import { pascalCase } from "./words.js";

/** What a class can't offer under its own name: a `then` would make it a promise. */
const unusable: readonly string[] = [
  "then",
  ...Object.getOwnPropertyNames(Object.prototype),
];

/** An operation and where it wants to stand: `["acs", "users", "suspend"]`. */
export interface PlacedOperation extends ChosenOperation {
  readonly accessor: Accessor;
}

/** A resource while the tree grows: what stands on it is named, what it is called itself is not. */
export interface ResourceNode {
  readonly path: readonly string[];
  readonly children: Map<string, ResourceNode>;
  readonly methods: NamedOperation[];
  /** Properties of the resource's class: children and methods. */
  readonly scope: NameScope;
}

/** An operation with its name on its resource. */
export interface NamedOperation extends ChosenOperation {
  readonly name: string;
}

/** The tree that operations make, each in its place; those that stand first choose their names first. */
export function growTree(
  operations: readonly PlacedOperation[],
  report: Report,
): ResourceNode {
  const root = createNode([]);
  for (const { accessor } of operations) nodeAt(root, accessor.slice(0, -1));
  for (const each of operations)
    addMethod(nodeAt(root, each.accessor.slice(0, -1)), each, report);
  return root;
}

function addMethod(
  node: ResourceNode,
  { accessor, ...chosen }: PlacedOperation,
  report: Report,
): void {
  const { operation } = chosen;
  const wanted = usable(accessor.at(-1) ?? operation.method.toLowerCase());
  const name = claimMethod(node.scope, wanted, operation);
  if (name !== wanted) {
    const other = node.methods.find((each) => each.name === wanted);
    report.add(
      "name-shared",
      `Two operations want the name \`${[...node.path, wanted].join(".")}\`; this one is called \`${name}\`.`,
      operation.at,
      ...(other === undefined ? [] : [other.operation.at]),
    );
  }
  node.methods.push({ name, ...chosen });
}

function usable(name: string): string {
  return unusable.includes(name) ? `${name}_` : name;
}

function createNode(path: readonly string[]): ResourceNode {
  return { path, children: new Map(), methods: [], scope: createNameScope() };
}

function nodeAt(root: ResourceNode, path: readonly string[]): ResourceNode {
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
