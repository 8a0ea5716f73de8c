import type { Operation } from "../../../ir/api.js";
import { words } from "../../words.js";
import { lowercaseWords } from "../lowercase.js";
import { literals, parameter, routeOf } from "../route.js";
import { holdsForNearlyAll } from "../share.js";
import { isSame } from "../vocabulary.js";

/**
 * Where nearly all ids of items say that they are of one, none says it, nor that it is of several: API Platform's `getBookItem` and
 * `getBookCollection`, Directus' `readSingleItemsBooks`.
 */
export function withoutNumbers(
  operations: readonly Operation[],
): readonly Operation[] {
  const onItems = operations.filter(
    (each) => each.operationId !== undefined && isOnItem(each),
  );
  return holdsForNearlyAll(onItems, (each) => numbersOf(each).length > 0)
    ? operations.map(withoutNumber)
    : operations;
}

function withoutNumber(operation: Operation): Operation {
  const [number] = numbersOf(operation);
  if (number === undefined) return operation;
  const own = words(operation.operationId ?? "");
  const operationId = own.filter((word) => word !== number).join("_");
  return { ...operation, operationId };
}

/** The words of an id that only say whether it is of one thing. */
function numbersOf(operation: Operation): readonly string[] {
  const { operationId = "" } = operation;
  const numbers = isOnItem(operation) ? ["item", "single"] : ["collection"];
  const said = literals(routeOf(operation)).flatMap(lowercaseWords);
  return words(operationId).filter(
    (word) =>
      numbers.includes(word.toLowerCase()) &&
      !said.some((each) => isSame(each, word.toLowerCase())),
  );
}

function isOnItem(operation: Operation): boolean {
  return routeOf(operation).parts.at(-1) === parameter;
}
