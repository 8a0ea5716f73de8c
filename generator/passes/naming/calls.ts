import type { Operation } from "../../ir/api.js";
import { words } from "../words.js";
import type { Accessor } from "./accessor.js";
import { literals, parameter, routeOf } from "./route.js";

/** The words of a path: `/acs/users/suspend` is acs, users, suspend; `/chat.postMessage` is chat, postMessage. What follows `#` comes last. */
export function byPath(operation: Operation): Accessor {
  const route = routeOf(operation);
  const parts = literals(route).flatMap((part) =>
    part.split(".").filter((each) => words(each).length > 0),
  );
  return route.selector === undefined ? parts : [...parts, route.selector];
}

/** Paths that are calls: no parameters in them, and POST nearly everywhere, or a dot before the method. */
export function areCalls(operations: readonly Operation[]): boolean {
  const routes = operations.map(routeOf);
  if (routes.some(({ parts }) => parts.includes(parameter))) return false;
  const paths = new Set(operations.map((operation) => operation.path));
  const posts = operations.filter(
    (operation) => operation.method === "POST" && byPath(operation).length > 1,
  );
  const dotted = routes.filter(({ parts }) =>
    /\p{L}\.\p{L}/u.test(parts.at(-1) ?? ""),
  );
  return (
    posts.length >= paths.size * 0.8 || dotted.length >= routes.length * 0.8
  );
}
