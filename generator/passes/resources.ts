import type { Report } from "../diagnostics/report.js";
import type { Api } from "../ir/api.js";
import type { SdkConfig } from "../ir/config.js";
import type { NamingBasis } from "../ir/published.js";
import type { Resource } from "../ir/sdk.js";
import { inAuthorsOrder } from "./authors-order.js";
import { planMethods } from "./method.js";
import { type ChosenOperation, chooseMethods } from "./methods.js";
import { basisOf } from "./naming/basis.js";
import { namingOf } from "./naming/index.js";
import {
  accessorOf,
  givenResources,
  type KnownNames,
  keptNames,
} from "./naming/known.js";
import { reportRenamed } from "./naming/renamed.js";
import { nameResources, type ResourceNames } from "./resource-names.js";
import {
  growTree,
  type NamedOperation,
  type ResourceNode,
} from "./resource-tree.js";
import { nameSharedParameters } from "./shared-parameters.js";
import { titlesOf } from "./titles.js";

/** Resources with their methods, and what their names follow. */
export interface PlannedResources {
  readonly basis: NamingBasis;
  readonly resources: readonly Resource[];
}

/** The tree of resources and their methods, each named once: depth first, parents before children. */
export function planResources(
  api: Api,
  config: SdkConfig,
  known: KnownNames,
  report: Report,
): PlannedResources {
  const chosen = chooseMethods(api.operations, config.methods, report);
  const operations = chosen.map((each) => each.operation);
  const basis = basisOf(operations, config.naming, known.published, report);
  const naming = namingOf(
    operations,
    config.naming,
    basis,
    api.schemas,
    givenResources(known.published),
  );
  const grown = treeOf(chosen, naming, known, report);
  const tree = inAuthorsOrder(grown, operations);
  const names = nameResources(tree, known.published, report);
  const sharedTypeOf = nameSharedParameters(api);
  const titles = titlesOf(tree);
  const resources = planNode(tree, names, (named, own) =>
    planMethods(named, { ...own, titles }, api, sharedTypeOf, config, report),
  );
  reportRenamed(resources, known, report);
  return { basis, resources };
}

/** Who has a name already chooses first. */
function treeOf(
  chosen: readonly ChosenOperation[],
  naming: ReturnType<typeof namingOf>,
  known: KnownNames,
  report: Report,
): ResourceNode {
  const placed = chosen
    .map((each) => ({ ...each, ...accessorOf(each, naming, known) }))
    .sort((a, b) => a.precedence - b.precedence);
  return growTree(placed, keptNames(chosen, known), report);
}

type PlanMethods = (
  operations: readonly NamedOperation[],
  names: ResourceNames,
) => Resource["methods"];

/** A resource and all below it. */
function planNode(
  node: ResourceNode,
  names: ReadonlyMap<ResourceNode, ResourceNames>,
  methodsOf: PlanMethods,
): readonly Resource[] {
  const own = names.get(node);
  if (own === undefined) return [];
  const { path } = node;
  const methods = methodsOf(node.methods, own);
  const below = [...node.children.values()].map((child) =>
    planNode(child, names, methodsOf),
  );
  const resource: Resource = {
    path,
    property: path.at(-1) ?? "",
    file: own.file,
    className: own.className,
    children: below.flatMap(([child]) => child ?? []),
    methods,
  };
  return [resource, ...below.flat()];
}
