import type { Operation } from "../../../ir/api.js";
import { lowercaseWords } from "../lowercase.js";
import { isPrefix, isVersion, literals, routeOf } from "../route.js";
import { holdsForNearlyAll } from "../share.js";

/** What modules are called that functions of an API lie in. */
const files: ReadonlySet<string> = new Set(
  "api apis views viewsets routes router routers endpoints controllers handlers".split(
    " ",
  ),
);

/** Django Ninja: `todo_api_list_tasks` is `list_tasks` of the module `todo.api`. Where nearly all ids of an API begin with modules, none says its own. */
export function withoutModules(
  operations: readonly Operation[],
): readonly Operation[] {
  const plain = new Map(operations.map((each) => [each, ownName(each)]));
  const withId = operations.filter((each) => each.operationId !== undefined);
  if (!holdsForNearlyAll(withId, (each) => plain.get(each) !== undefined))
    return operations;
  return operations.map((operation) => {
    const operationId = plain.get(operation);
    return operationId === undefined
      ? operation
      : { ...operation, operationId };
  });
}

/** What stands behind the module of an id: it has a name of its own, or a file in it. */
function ownName(operation: Operation): string | undefined {
  const tokens = operation.operationId?.split("_") ?? [];
  const isFile = (token = ""): boolean =>
    files.has(token) && !isSaid(token, operation);
  const start = tokens.findIndex(
    (token, index) => isFile(token) && (index > 0 || isFile(tokens[1])),
  );
  if (start === -1) return undefined;
  const rest = tokens.slice(start);
  const end = rest.findIndex((token) => !isFile(token) && !isVersion(token));
  return end === -1 ? undefined : rest.slice(end).join("_");
}

/** `views` at `/boards/{id}/views` are what an operation is of. */
function isSaid(token: string, operation: Operation): boolean {
  return literals(routeOf(operation)).some(
    (part) => !isPrefix(part) && lowercaseWords(part).includes(token),
  );
}
