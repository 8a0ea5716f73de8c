import type { Operation } from "../../../ir/api.js";
import type { SchemaRegistry } from "../../../ir/schema.js";
import { lowercaseWords } from "../lowercase.js";
import { parameter, type Route, routeKey, routeOf } from "../route.js";
import { plainRoutes } from "./plain-routes.js";

/** All paths of an API beside each other, as REST words need them. */
export interface RestView {
  readonly schemas: SchemaRegistry;
  readonly operations: readonly Operation[];
  /** The path of an operation without what says nothing. */
  routeOf(operation: Operation): Route;
  /** The operations at a path, by method. */
  at(parts: readonly string[]): ReadonlyMap<string, Operation>;
  /** Whether other paths go on behind this one. */
  isContinued(parts: readonly string[]): boolean;
  /** Whether a resource below another is called so by a path. */
  hasChild(parent: readonly string[], word: string): boolean;
}

/**
 * @param lead what all paths begin with, as `sharedLead` has it
 */
export function restView(
  operations: readonly Operation[],
  lead: readonly string[],
  schemas: SchemaRegistry,
): RestView {
  const routes = plainRoutes(operations, lead);
  const byKey = new Map<string, Map<string, Operation>>();
  const beginnings = new Set<string>();
  const children = new Set<string>();
  for (const operation of operations) {
    const { parts } = routes.get(operation) ?? routeOf(operation);
    const key = routeKey(parts);
    const known = byKey.get(key) ?? new Map<string, Operation>();
    if (!known.has(operation.method))
      byKey.set(key, known.set(operation.method, operation));
    for (let end = 1; end < parts.length; end += 1)
      beginnings.add(routeKey(parts.slice(0, end)));
    const named = parts.filter((part) => part !== parameter).map(wordKey);
    for (let end = 1; end <= named.length; end += 1)
      children.add(named.slice(0, end).join("/"));
  }
  return {
    schemas,
    operations,
    routeOf: (operation) => routes.get(operation) ?? routeOf(operation),
    at: (parts) => byKey.get(routeKey(parts)) ?? new Map(),
    isContinued: (parts) => beginnings.has(routeKey(parts)),
    hasChild: (parent, word) =>
      children.has([...parent, word].map(wordKey).join("/")),
  };
}

/** The same for resources that are called the same. */
function wordKey(resource: string): string {
  return lowercaseWords(resource).join(" ");
}
