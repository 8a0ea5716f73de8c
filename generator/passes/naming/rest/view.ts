import type { Operation } from "../../../ir/api.js";
import type { SchemaRegistry } from "../../../ir/schema.js";
import { lowercaseWords } from "../lowercase.js";
import { parameter, partKey, type Route, routeKey, routeOf } from "../route.js";
import { createSequences } from "./sequences.js";
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
  const paths = createSequences();
  const nouns = createSequences();
  for (const operation of operations) {
    const { parts } = routes.get(operation) ?? routeOf(operation);
    const key = routeKey(parts);
    const known = byKey.get(key) ?? new Map<string, Operation>();
    if (!known.has(operation.method))
      byKey.set(key, known.set(operation.method, operation));
    paths.add(parts.map(partKey));
    nouns.add(parts.filter((part) => part !== parameter).map(wordKey));
  }
  return {
    schemas,
    operations,
    routeOf: (operation) => routes.get(operation) ?? routeOf(operation),
    at: (parts) => byKey.get(routeKey(parts)) ?? new Map(),
    isContinued: (parts) => paths.goesOn(parts.map(partKey)),
    hasChild: (parent, word) => nouns.begins([...parent, word].map(wordKey)),
  };
}

/** The same for resources that are called the same. */
function wordKey(resource: string): string {
  return lowercaseWords(resource).join(" ");
}
