import { call } from "../code/expression.js";
import { runtime } from "../code/runtime.js";
import { type Statement, when } from "../code/statement.js";
import type { Emission } from "../emission.js";
import { isUndefined } from "../presence.js";
import { nameSet } from "../program/module-constants.js";
import type { Subject } from "../subject.js";
import { missingIfAbsent, tellMissing } from "./property.js";

/** From so many names on, a loop over them is no slower than a test for each, and much shorter. */
const manyRequired = 20;

/** The statements that tell which of the properties that have to be given are not, whatever they are. */
export function missingOf(
  names: readonly string[],
  subject: Subject,
  emission: Emission,
): readonly Statement[] {
  if (names.length < manyRequired)
    return names.flatMap((name) => missingIfAbsent(name, subject, emission));
  const item = emission.names.fresh("key");
  const value = call(runtime.own, [subject.value, item]);
  const array = nameSet(names, emission);
  const body = when(isUndefined(value), tellMissing(item, subject, emission));
  return [{ kind: "items", item, array, body }];
}
