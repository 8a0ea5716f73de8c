import type { Report } from "../diagnostics/report.js";
import type { Location } from "../ir/json.js";
import {
  createNameScope,
  type NameScope,
  underscored,
} from "../ir/name-scope.js";
import { claimMethod, isClients, usable } from "./method-name.js";
import type { ChosenOperation } from "./methods.js";
import type { Accessor } from "./naming/accessor.js";
import { type KeptName, precedences } from "./naming/known.js";

/** An operation and where it wants to stand: `["acs", "users", "suspend"]`. */
export interface PlacedOperation extends ChosenOperation {
  readonly accessor: Accessor;
  readonly precedence: number;
}

/** A resource while the tree grows: what stands on it is named, what it is called itself is not. */
export interface ResourceNode {
  readonly path: readonly string[];
  /** By the names that were asked for. */
  readonly children: Map<string, ResourceNode>;
  readonly methods: NamedOperation[];
  /** Properties of the resource's class: children and methods. */
  readonly scope: NameScope;
}

/** An operation with its name on its resource. */
export interface NamedOperation extends ChosenOperation {
  readonly name: string;
}

/**
 * The tree that operations make, each in its place. Those that have a name already come first, then names that are kept, then new ones: there
 * resources come before methods.
 *
 * @param operations by precedence
 */
export function growTree(
  operations: readonly PlacedOperation[],
  kept: readonly KeptName[],
  report: Report,
): ResourceNode {
  const isKnown = ({ precedence }: PlacedOperation): boolean =>
    precedence < precedences.none;
  const known = operations.filter(isKnown);
  const fresh = operations.filter((each) => !isKnown(each));
  const reserved = reservedNames(known, kept);
  const root = createNode([], reserved);
  const place = (some: readonly PlacedOperation[]): void => {
    for (const { accessor, operation } of some)
      nodeAt(root, accessor.slice(0, -1), operation.at, reserved, report);
    for (const each of some) addMethod(root, each, reserved, report);
  };
  place(known);
  place(fresh);
  return root;
}

/** Names of operations that are gone, with these; but for those that others have got by now. */
type Reserved = ReadonlyMap<string, string>;

function reservedNames(
  known: readonly PlacedOperation[],
  kept: readonly KeptName[],
): Reserved {
  const given = new Set(known.map(({ accessor }) => accessor.join(".")));
  return new Map(
    kept
      .map(
        ({ operation, accessor }) => [accessor.join("."), operation] as const,
      )
      .filter(([name]) => !given.has(name)),
  );
}

function addMethod(
  root: ResourceNode,
  { accessor, ...chosen }: PlacedOperation,
  reserved: Reserved,
  report: Report,
): void {
  const { operation } = chosen;
  const node = nodeAt(
    root,
    accessor.slice(0, -1),
    operation.at,
    reserved,
    report,
  );
  const asked = accessor.at(-1) ?? operation.method.toLowerCase();
  const wanted = usable(asked);
  const other = node.methods.find((each) => each.name === wanted);
  const name = claimMethod(node, wanted, operation, other?.operation);
  if (name !== wanted) {
    const path = [...node.path, wanted].join(".");
    const former = reserved.get(path);
    if (former !== undefined)
      reportKept(path, former, name, operation.at, report);
    else if (isClients(node, wanted))
      reportOwn(path, name, operation.at, report);
    else
      report.add(
        "name-shared",
        `Two operations want the name \`${path}\`; this one is called \`${name}\`.`,
        operation.at,
        ...(other === undefined ? [] : [other.operation.at]),
      );
  }
  node.methods.push({ name, operation, alternatives: chosen.alternatives });
}

function reportOwn(
  wanted: string,
  name: string,
  at: Location,
  report: Report,
): void {
  report.add(
    "name-of-client",
    `\`${wanted}\` is kept for a method that every client has: the API's is called \`${name}\`.`,
    at,
  );
}

function createNode(path: readonly string[], reserved: Reserved): ResourceNode {
  const scope = createNameScope({
    reserved: { has: (name) => reserved.has([...path, name].join(".")) },
  });
  return { path, children: new Map(), methods: [], scope };
}

/** The resource at a path, which is made where there is none. Where a method has its name, it gets an underscore. */
function nodeAt(
  root: ResourceNode,
  path: readonly string[],
  at: Location,
  reserved: Reserved,
  report: Report,
): ResourceNode {
  return path.map(usable).reduce((node, part) => {
    const known = childOf(node, part);
    if (known !== undefined) return known;
    const name = freeName(node.scope, part);
    if (name !== part) reportAside(node, part, name, at, report);
    const created = createNode([...node.path, name], reserved);
    node.children.set(name, created);
    node.scope.claim(name);
    return created;
  }, root);
}

function childOf(node: ResourceNode, part: string): ResourceNode | undefined {
  return node.children.get(part) ?? node.children.get(`${part}_`);
}

function freeName(scope: NameScope, part: string): string {
  let turn = 1;
  while (scope.has(underscored(part, turn))) turn += 1;
  return underscored(part, turn);
}

function reportAside(
  { path }: ResourceNode,
  part: string,
  name: string,
  at: Location,
  report: Report,
): void {
  const wanted = [...path, part].join(".");
  const called = [...path, name].join(".");
  report.add(
    "name-shared",
    `A method is called \`${wanted}\` already; the resource is called \`${called}\`.`,
    at,
  );
}

function reportKept(
  wanted: string,
  former: string,
  name: string,
  at: Location,
  report: Report,
): void {
  report.add(
    "name-kept",
    `\`${wanted}\` was given to \`${former}\`, which the description has no more: this one is called \`${name}\`.`,
    at,
  );
}
