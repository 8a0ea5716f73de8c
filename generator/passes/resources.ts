import type { Report } from "../diagnostics/report.js";
import type { Api } from "../ir/api.js";
import type { SdkConfig } from "../ir/config.js";
import { createNameScope, type NameScope } from "../ir/name-scope.js";
import type { Resource } from "../ir/sdk.js";
import { accessorOf } from "./accessor.js";
import { fileName } from "./file-name.js";
import type { KnownNames } from "./known-names.js";
import { planMethods } from "./method.js";
import { chooseMethods } from "./methods.js";
import { namingOf } from "./naming.js";
import {
  growTree,
  type NamedOperation,
  type ResourceNode,
} from "./resource-tree.js";
import { nameSharedParameters } from "./shared-parameters.js";
import { titlesOf } from "./titles.js";
import { pascalCase } from "./words.js";

/** The tree of resources and their methods, each named once: depth first, parents before children. */
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
  const names: ResourceNames = {
    classes: createNameScope(),
    files: createNameScope({ fold: (name) => name.toLowerCase() }),
  };
  const inOrder = authorsOrder(api);
  const sharedTypeOf = nameSharedParameters(api);
  const tree = growTree(placed, report);
  const titles = titlesOf(tree);
  return planNode(tree, names, (operations, className, typePrefix) =>
    planMethods(
      inOrder(operations),
      { className, typePrefix, titles },
      api,
      sharedTypeOf,
      config,
      report,
    ),
  );
}

/** Names of a package's resources, each given out once. */
interface ResourceNames {
  readonly classes: NameScope;
  readonly files: NameScope;
}

type PlanMethods = (
  operations: readonly NamedOperation[],
  className: string,
  typePrefix: string,
) => Resource["methods"];

/** A resource and all below it. */
function planNode(
  node: ResourceNode,
  names: ResourceNames,
  methodsOf: PlanMethods,
): readonly [Resource, ...Resource[]] {
  const { path } = node;
  const isRoot = path.length === 0;
  const className = names.classes.claim(
    isRoot ? "RootResource" : pascalCase(path.join(" ")),
  );
  const file = names.files.claim(
    isRoot ? "root" : path.map(fileName).join("/"),
  );
  const methods = methodsOf(node.methods, className, isRoot ? "" : className);
  const below = [...node.children.values()].map((child) =>
    planNode(child, names, methodsOf),
  );
  const resource: Resource = {
    path,
    property: path.at(-1) ?? "",
    file,
    className,
    children: below.map(([child]) => child),
    methods,
  };
  return [resource, ...below.flat()];
}

function authorsOrder(
  api: Api,
): (operations: readonly NamedOperation[]) => readonly NamedOperation[] {
  const positions = new Map(
    api.operations.map((operation, index) => [operation.id, index]),
  );
  const position = ({ operation }: NamedOperation): number =>
    positions.get(operation.id) ?? 0;
  return (operations) =>
    [...operations].sort((a, b) => position(a) - position(b));
}
