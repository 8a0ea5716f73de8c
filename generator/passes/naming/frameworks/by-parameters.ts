import type { Operation } from "../../../ir/api.js";
import { words } from "../../words.js";
import { byKey } from "../by-key.js";
import { lowercaseWords } from "../lowercase.js";

/**
 * ASP.NET: `GetTaskByProjectIdAndTaskId` is `GetTask` at `/projects/{projectId}/tasks/{taskId}`. Where most ids of an API end in their parameters,
 * none is told by them; of several that one tag would call the same, that with the fewest.
 */
export function withoutParameters(
  operations: readonly Operation[],
): readonly Operation[] {
  const onItems = operations.filter((each) => parametersOf(each).length > 0);
  const plain = onItems.flatMap((operation) => {
    const operationId = plainId(operation);
    return operationId === undefined ? [] : [{ operation, operationId }];
  });
  if (plain.length * 2 <= onItems.length) return operations;
  const named = new Set(operations.map((each) => each.operationId));
  const alike = byKey(
    plain.filter((each) => !isTaken(each, named)),
    ({ operation: { tags }, operationId }) =>
      [operationId, tags[0] ?? ""].join(" "),
  );
  const renamed = new Map(
    [...alike.values()].map((some) => {
      const { operation, operationId } = some.reduce(withFewest);
      return [operation, { ...operation, operationId }];
    }),
  );
  return operations.map((each) => renamed.get(each) ?? each);
}

/** Beside LoopBack's `Todo.find`, `Todo.findById` is called so: ids that carry their resource are the names. */
function isTaken(
  { operationId }: Plain,
  named: ReadonlySet<string | undefined>,
): boolean {
  return /[./:]/.test(operationId) && named.has(operationId);
}

interface Plain {
  readonly operation: Operation;
  readonly operationId: string;
}

function withFewest(one: Plain, other: Plain): Plain {
  const [length, others] = [one, other].map(
    ({ operation }) => words(operation.operationId ?? "").length,
  );
  return (others ?? 0) < (length ?? 0) ? other : one;
}

/** An id without the parameters behind its last `By`; `undefined` where no parameter of the path is among them. */
function plainId(operation: Operation): string | undefined {
  const id = words(operation.operationId ?? "");
  const by = id.findLastIndex((word) => word.toLowerCase() === "by");
  if (by < 1) return undefined;
  const said = id.slice(by + 1).map((word) => word.toLowerCase());
  const names = said.join(" ").split(" and ");
  const own = parametersOf(operation);
  const isOwn = names
    .map((name) => name.replaceAll(" ", ""))
    .some((name) => own.includes(name) || isIdOf(name, own));
  return isOwn ? beginning(operation.operationId ?? "", by) : undefined;
}

/** An id as it is written, up to the `By` behind its first words. */
function beginning(id: string, count: number): string {
  const at = [...id.matchAll(/by/gi)].findLast(
    ({ index }) => words(id.slice(0, index)).length === count,
  )?.index;
  return id.slice(0, at).replace(/[^\p{L}\p{M}\p{N}]+$/u, "");
}

/** `ById` of `{taskId}` */
function isIdOf(name: string, own: readonly string[]): boolean {
  return name === "id" && own.some((each) => each.endsWith(name));
}

/** The parameters of a path, each in one word. */
function parametersOf({ pathSegments }: Operation): readonly string[] {
  return pathSegments.flatMap((segment) =>
    segment.kind === "parameter" ? [lowercaseWords(segment.name).join("")] : [],
  );
}
