import type { Operation } from "../../../ir/api.js";
import { words } from "../../words.js";
import { mostFrequent } from "../frequent.js";
import { holdsForNearlyAll } from "../share.js";
import { isVerb } from "../vocabulary.js";
import { isSaidElsewhere } from "./said-elsewhere.js";

/** What fewer things have may be what they are things of. */
const fewest = 3;

/**
 * What nearly all ids of an API have behind their verbs, and neither paths nor tags say, is what the API is of, and names nothing in it:
 * `listKafkaTopics` is `listTopics`.
 */
export function withoutProductWord(
  operations: readonly Operation[],
): readonly Operation[] {
  const withId = operations.filter((each) => each.operationId !== undefined);
  const product = mostFrequent(withId.map((each) => behindVerb(each) ?? ""));
  // Of `batchCreateJobs`, both are verbs.
  if (product === undefined || product === "" || isVerb(product.toLowerCase()))
    return operations;
  const isOf = (each: Operation): boolean => behindVerb(each) === product;
  const verbs = new Set(withId.map((each) => words(each.operationId ?? "")[0]));
  const things = new Set(
    withId.map((each) => words(each.operationId ?? "")[2]),
  );
  const isNamed =
    verbs.size > 1 &&
    things.size >= fewest &&
    holdsForNearlyAll(withId, isOf) &&
    !operations.some((each) => isSaidElsewhere(each, product));
  return isNamed
    ? operations.map((each) => without(each, product))
    : operations;
}

/** The word behind the verb that an id begins with, where others follow, as it is written. */
function behindVerb({ operationId = "" }: Operation): string | undefined {
  const [first = "", second, ...rest] = words(operationId);
  return isVerb(first.toLowerCase()) && rest.length > 0 ? second : undefined;
}

function without(operation: Operation, word: string): Operation {
  const { operationId = "" } = operation;
  const at = operationId.indexOf(word);
  const own = words(operationId);
  if (!own.slice(1, -1).includes(word) || at <= 0) return operation;
  const behind = operationId.slice(at + word.length).replace(/^[_-]/, "");
  return { ...operation, operationId: operationId.slice(0, at) + behind };
}
