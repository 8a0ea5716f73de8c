import type { Operation } from "../../../ir/api.js";
import { byKey } from "../by-key.js";
import { mostFrequent } from "../frequent.js";
import {
  isVersion,
  parameter,
  type Route,
  routeKey,
  routeOf,
  versionOf,
  withoutPrefix,
} from "../route.js";

/** The routes without what all share and without versions, but for operations that only a version tells from others. */
export function plainRoutes(
  operations: readonly Operation[],
  lead: readonly string[],
): ReadonlyMap<Operation, Route> {
  const cut = operations.map((operation) => ({
    ...withoutVersion(withoutLead(routeOf(operation), lead)),
    operation,
  }));
  const main = new Map(
    [...byKey(cut, ({ scope }) => scope)].map(([scope, some]) => [
      scope,
      mostFrequent(some.map(({ version }) => version)),
    ]),
  );
  const isMain = ({ scope, version }: Cut): boolean =>
    version === main.get(scope);
  const inMain = keysOf(cut.filter(isMain));
  const without = keysOf(cut.filter((each) => each.version === undefined));
  return new Map(
    cut.map((each) => {
      const { operation, plain, version, at } = each;
      const key = keyOf(each);
      const isAlone =
        (isMain(each) || !inMain.has(key)) && (at === 0 || !without.has(key));
      const parts =
        version === undefined || isAlone
          ? plain.parts
          : plain.parts.toSpliced(at, 0, version);
      return [operation, { ...plain, parts }];
    }),
  );
}

/** A route, and the version that it has. */
interface Cut {
  readonly plain: Route;
  readonly version?: string;
  /** Where that stands. */
  readonly at: number;
  /** What stands before it: versions of it are those of one thing. */
  readonly scope: string;
}

function keysOf(
  cut: readonly (Cut & { readonly operation: Operation })[],
): ReadonlySet<string> {
  return new Set(cut.map(keyOf));
}

function keyOf({
  operation,
  plain,
}: Cut & { readonly operation: Operation }): string {
  return `${operation.method} ${routeKey(plain.parts)} ${plain.selector ?? ""}`;
}

/** `api` and `v1` at the beginning name nothing where something else does, nor does the version in `/scim/v2/users`. */
function withoutVersion(route: Route): Cut {
  const plain = withoutBeginning(route);
  const { parts } = plain;
  const prefix = route.parts.slice(0, route.parts.length - parts.length);
  const version = versionOf(prefix);
  if (version !== undefined) return { plain, version, at: 0, scope: "" };
  const at = parts.findIndex((part) => part === parameter || isVersion(part));
  const inside = parts[at] ?? parameter;
  if (inside === parameter || at === 0 || at === parts.length - 1)
    return { plain, at: 0, scope: "" };
  // `/orders/v1/orders` names them once.
  const isAgain = parts[at + 1]?.toLowerCase() === parts[at - 1]?.toLowerCase();
  return {
    plain: { ...plain, parts: parts.toSpliced(at, isAgain ? 2 : 1) },
    version: inside.toLowerCase(),
    at,
    scope: routeKey(parts.slice(0, at)),
  };
}

function withoutLead(route: Route, lead: readonly string[]): Route {
  const begins = routeKey(route.parts.slice(0, lead.length)) === routeKey(lead);
  const parts = begins ? route.parts.slice(lead.length) : route.parts;
  return { ...route, parts: isNamed(parts) ? parts : route.parts };
}

/** `api` and `v1` at the beginning name nothing where something else does. */
function withoutBeginning(route: Route): Route {
  const parts = withoutPrefix(route.parts);
  return { ...route, parts: isNamed(parts) ? parts : route.parts };
}

function isNamed(parts: readonly string[]): boolean {
  return parts.some((part) => part !== parameter);
}
