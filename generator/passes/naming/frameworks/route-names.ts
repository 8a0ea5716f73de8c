import type { Operation } from "../../../ir/api.js";
import { lowercaseWords } from "../lowercase.js";
import { holdsForNearlyAll } from "../share.js";
import { isVerb } from "../vocabulary.js";

/** Nelmio: `get_app_user_list` is the route `app_user_list`, `get_get_user` the route `get_user`. Where names of routes have verbs, the method before them says nothing. */
export function withoutMethods(
  operations: readonly Operation[],
): readonly Operation[] {
  const withId = operations.filter((each) => each.operationId !== undefined);
  const isNamed = (each: Operation): boolean => hasVerb(routeName(each) ?? "");
  if (!holdsForNearlyAll(withId, isNamed)) return operations;
  return operations.map((operation) => {
    const operationId = routeName(operation);
    return operationId === undefined
      ? operation
      : { ...operation, operationId };
  });
}

/** What stands behind the method of HTTP. */
function routeName({
  operationId = "",
  method,
}: Operation): string | undefined {
  const start = `${method.toLowerCase()}_`;
  return operationId.startsWith(start) && operationId.length > start.length
    ? operationId.slice(start.length)
    : undefined;
}

/** What Symfony's controllers do besides verbs. */
const actions: ReadonlySet<string> = new Set(["index", "new"]);

/** Whether a name of several words begins or ends in what is done. */
function hasVerb(name: string): boolean {
  const own = lowercaseWords(name);
  return (
    own.length > 1 &&
    [own[0] ?? "", own.at(-1) ?? ""].some(
      (word) => isVerb(word) || actions.has(word),
    )
  );
}
