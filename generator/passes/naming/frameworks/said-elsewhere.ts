import type { Operation } from "../../../ir/api.js";
import { lowercaseWords } from "../lowercase.js";
import { literals, routeOf } from "../route.js";
import { isSame } from "../vocabulary.js";

/** Whether the path or a tag of an operation says a word of its id, too. */
export function isSaidElsewhere(operation: Operation, word: string): boolean {
  return [...literals(routeOf(operation)), ...operation.tags]
    .flatMap(lowercaseWords)
    .some((each) => isSame(each, word.toLowerCase()));
}
