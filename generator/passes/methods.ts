import type { Report } from "../diagnostics/report.js";
import type { Operation } from "../ir/api.js";

/** An operation that the SDK offers, and the verbs left out in its favour. */
export interface ChosenOperation {
  readonly operation: Operation;
  readonly alternatives: readonly string[];
}

/**
 * Where a path offers the same operation under several verbs, the first of `ranking` is kept.
 *
 * @param ranking verbs in lower case, most wanted first; empty: every operation is kept
 */
export function chooseMethods(
  operations: readonly Operation[],
  ranking: readonly string[],
  report: Report,
): readonly ChosenOperation[] {
  if (ranking.length === 0)
    return operations.map((operation) => ({ operation, alternatives: [] }));
  const rank = (operation: Operation): number => {
    const index = ranking.indexOf(operation.method.toLowerCase());
    return index === -1 ? ranking.length : index;
  };
  return [...groupByPurpose(operations).values()].flatMap((group) => {
    const [kept, ...others] = [...group].sort((a, b) => rank(a) - rank(b));
    if (kept === undefined) return [];
    for (const other of others) {
      report.add(
        "method-left-out",
        `\`${other.id}\` is left out in favour of \`${kept.id}\`.`,
        other.at,
        kept.at,
      );
    }
    return [
      { operation: kept, alternatives: others.map((each) => each.method) },
    ];
  });
}

function groupByPurpose(
  operations: readonly Operation[],
): ReadonlyMap<string, readonly Operation[]> {
  const groups = new Map<string, Operation[]>();
  for (const operation of operations) {
    const key = `${operation.path} ${purpose(operation)}`;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [operation]);
    else group.push(operation);
  }
  return groups;
}

/** What an operation is for, apart from its verb: its operationId without the verb at the end. */
function purpose({ operationId, method }: Operation): string {
  if (operationId === undefined) return "";
  return operationId.toLowerCase().endsWith(method.toLowerCase())
    ? operationId.slice(0, -method.length)
    : operationId;
}
