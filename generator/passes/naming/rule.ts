import type { Operation } from "../../ir/api.js";
import type { NamingRule } from "../../ir/published.js";
import { areCalls } from "./calls.js";
import { plainOperations } from "./frameworks/index.js";
import { groupedIds } from "./groups.js";
import { separated } from "./ids.js";
import { saysNoMore } from "./repeats.js";
import { isNearlyAll } from "./share.js";

/** The rule that an API's names follow, and how it was found. */
export interface Decision {
  readonly rule: NamingRule;
  /** A sentence: what was counted, and what follows. */
  readonly reason: string;
}

/**
 * Decides how an API's operations are named: by ids that carry their resource, by paths that are calls, by ids that begin with a group, by
 * words of REST where ids say no more than paths, else by tag and id.
 */
export function decideRule(written: readonly Operation[]): Decision {
  const operations = plainOperations(written);
  const withId = operations.filter(
    ({ operationId }) => operationId !== undefined,
  );
  const ids = counted(withId, (each) => separated(each) !== undefined);
  if (ids.holds && isNearlyAll(withId.length, operations.length))
    return {
      rule: "operationId",
      reason: `${ids.text} carry their resource: \`resource/method\` or \`resource.method\`.`,
    };
  if (areCalls(operations))
    return {
      rule: "path",
      reason: "Paths are calls, as `POST /users/suspend`.",
    };
  const groups = counted(withId, groupedIds(withId));
  if (groups.holds && isNearlyAll(withId.length, operations.length))
    return {
      rule: "group",
      reason: `${groups.text} begin with their resource: \`resource_method\`.`,
    };
  const unnamed = written.filter(
    ({ operationId }) => operationId === undefined,
  ).length;
  const repeats = counted(operations, saysNoMore, unnamed);
  return repeats.holds
    ? {
        rule: "rest",
        reason:
          unnamed === operations.length
            ? "No operation has an operationId."
            : `${repeats.text} say nothing besides verbs that their paths don't.`,
      }
    : {
        rule: "tag",
        reason: `${repeats.text} only say nothing besides verbs that their paths don't.`,
      };
}

interface Counted {
  readonly holds: boolean;
  /** `259 of 288 operationIds (89.9 %)`, or `259 of 288 operations (89.9 %; 3 without operationId)` */
  readonly text: string;
}

/** @param unnamed how many of them their author gave no id */
function counted(
  operations: readonly Operation[],
  test: (operation: Operation) => boolean,
  unnamed = 0,
): Counted {
  const number = operations.filter(test).length;
  const all = operations.length;
  const percent = all === 0 ? 0 : Math.floor((1000 * number) / all) / 10;
  const what =
    unnamed === 0
      ? `operationIds (${percent} %)`
      : `operations (${percent} %; ${unnamed} without operationId)`;
  return {
    holds: all > 0 && isNearlyAll(number, all),
    text: `${number} of ${all} ${what}`,
  };
}
