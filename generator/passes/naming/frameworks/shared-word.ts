import type { Operation } from "../../../ir/api.js";
import { withoutFramework } from "../framework-ids.js";
import { mostFrequent } from "../frequent.js";
import { holdsForNearlyAll } from "../share.js";
import { isVerb } from "../vocabulary.js";
import { isSaidElsewhere } from "./said-elsewhere.js";

/**
 * What nearly all ids of an API begin with, and neither paths nor tags say, is the API, not a resource of it: `app_user_list` is `user_list`,
 * Google's `storage.buckets.list` is `buckets.list`.
 */
export function withoutSharedWord(
  operations: readonly Operation[],
): readonly Operation[] {
  const withId = operations.filter((each) => each.operationId !== undefined);
  const shared = mostFrequent(withId.map((each) => tokensOf(each)[0] ?? ""));
  const isOf = (each: Operation): boolean =>
    each.operationId?.startsWith(shared ?? "") === true &&
    tokensOf(each)[0] === shared &&
    tokensOf(each).length > 2;
  if (shared === undefined || isVerb(shared.toLowerCase())) return operations;
  const behind = new Set(withId.map((each) => tokensOf(each)[1]));
  // A word before one method of HTTP alone may be a verb of any language.
  const methods = new Set(withId.map(({ method }) => method));
  const names =
    Math.min(behind.size, methods.size) > 1 &&
    holdsForNearlyAll(withId, isOf) &&
    !operations.some((each) => isSaidElsewhere(each, shared));
  if (!names) return operations;
  return operations.map((operation) =>
    isOf(operation)
      ? {
          ...operation,
          operationId: operation.operationId?.slice(shared.length + 1) ?? "",
        }
      : operation,
  );
}

function tokensOf(operation: Operation): readonly string[] {
  return withoutFramework(operation).split(/[_.]/);
}
