import { type Code, code } from "../typescript/code.js";
import { call } from "../typescript/layout.js";
import { compare } from "./condition.js";
import type { Emission, Subject } from "./emission.js";
import { missingIfAbsent, tellMissing } from "./property.js";
import { runtime } from "./runtime.js";
import { ifStatement, loopOverItems } from "./statements.js";

/** From so many names on, a loop over them is no slower than a test for each, and much shorter. */
const manyRequired = 20;

/** The statements that tell which of the properties that have to be given are not, whatever they are. */
export function missingOf(
  names: readonly string[],
  subject: Subject,
  emission: Emission,
): readonly Code[] {
  if (names.length < manyRequired)
    return names.map((name) => missingIfAbsent(name, subject, emission));
  const key = emission.names.fresh("key");
  const value = call(runtime.own, [subject.value, key]);
  return [
    loopOverItems(key, emission.unit.nameSet(names), [
      ifStatement([
        {
          condition: compare(value, "===", code`undefined`),
          body: tellMissing(key, subject, emission),
        },
      ]),
    ]),
  ];
}
