import type { Operation } from "../../../ir/api.js";
import {
  isPrefix,
  isVersion,
  parameter,
  type Route,
  routeKey,
  routeOf,
} from "../route.js";

/** What fewer operations share may be what they are about. */
const fewest = 20;

/** What the paths of all operations begin with, as far as each has words left behind it. */
export function sharedLead(
  operations: readonly Operation[],
): readonly string[] {
  const routes = operations.map(routeOf);
  const [first] = routes;
  if (first === undefined) return [];
  let length = 0;
  const isShared = (end: number): boolean =>
    routes.every(
      ({ parts }) =>
        routeKey(parts.slice(0, end)) === routeKey(first.parts.slice(0, end)) &&
        parts.slice(end).some((part) => part !== parameter),
    );
  while (length < first.parts.length && isShared(length + 1)) length += 1;
  const lead = first.parts.slice(0, length);
  return routes.length < fewest ? baseOf(lead, routes) : lead;
}

/** A version stands behind no resource: of `/scim/v2/users`, `scim` is none, however few share it. */
function baseOf(
  lead: readonly string[],
  routes: readonly Route[],
): readonly string[] {
  const base = lead.slice(0, lead.findLastIndex(isVersion) + 1);
  const goesOn = routes.some(({ parts }) => parts.length > base.length + 1);
  return routes.length > 1 && goesOn && !base.every(isPrefix) ? base : [];
}
