import type { Operation } from "../../../ir/api.js";
import type { SchemaRegistry } from "../../../ir/schema.js";
import { mostFrequent } from "../frequent.js";
import { lowercaseWords } from "../lowercase.js";
import {
  isPrefix,
  isVersion,
  literals,
  parameter,
  type Route,
  routeKey,
  routeOf,
} from "../route.js";

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

/** What fewer operations share may be what they are about. */
const fewest = 20;

/** What the paths of all operations begin with, as far as each has words left behind it. */
export function sharedLead(
  operations: readonly Operation[],
): readonly string[] {
  const routes = operations.map(routeOf);
  const [first] = routes;
  if (first === undefined || routes.length < fewest) return [];
  let length = 0;
  const isShared = (end: number): boolean =>
    routes.every(
      ({ parts }) =>
        routeKey(parts.slice(0, end)) === routeKey(first.parts.slice(0, end)) &&
        parts.slice(end).some((part) => part !== parameter),
    );
  while (length < first.parts.length && isShared(length + 1)) length += 1;
  return first.parts.slice(0, length);
}

/** The routes without what all share and without versions, but for operations that only a version tells from others. */
function plainRoutes(
  operations: readonly Operation[],
  lead: readonly string[],
): ReadonlyMap<Operation, Route> {
  const cut = operations.map((operation) => {
    const route = withoutLead(routeOf(operation), lead);
    return { operation, route, plain: withoutPrefix(route) };
  });
  const keyOf = ({ operation, plain }: (typeof cut)[number]): string =>
    `${operation.method} ${routeKey(plain.parts)} ${plain.selector ?? ""}`;
  const main = mostFrequent(cut.map(({ route }) => versionOf(route)));
  const inMain = new Set(
    cut.filter(({ route }) => versionOf(route) === main).map(keyOf),
  );
  return new Map(
    cut.map((each) => {
      const version = versionOf(each.route);
      const isTold =
        version === undefined || version === main || !inMain.has(keyOf(each));
      const { parts } = each.plain;
      const kept = isTold ? parts : [version, ...parts];
      return [each.operation, { ...each.plain, parts: kept }];
    }),
  );
}

function withoutLead(route: Route, lead: readonly string[]): Route {
  const begins = routeKey(route.parts.slice(0, lead.length)) === routeKey(lead);
  const parts = begins ? route.parts.slice(lead.length) : route.parts;
  return { ...route, parts: isNamed(parts) ? parts : route.parts };
}

/** `api` and `v1` at the beginning name nothing where something else does. */
function withoutPrefix(route: Route): Route {
  const start = route.parts.findIndex((part) => !isPrefix(part));
  const parts = start === -1 ? route.parts : route.parts.slice(start);
  return { ...route, parts: isNamed(parts) ? parts : route.parts };
}

function isNamed(parts: readonly string[]): boolean {
  return parts.some((part) => part !== parameter);
}

function versionOf(route: Route): string | undefined {
  const { parts } = withoutPrefix(route);
  const prefix = route.parts.slice(0, route.parts.length - parts.length);
  return literals({ parts: prefix }).find(isVersion)?.toLowerCase();
}
