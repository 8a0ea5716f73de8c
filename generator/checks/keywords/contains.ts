import { code, concat } from "../../typescript/code.js";
import { literal } from "../../typescript/literal.js";
import { always, atom } from "../condition.js";
import { failIf } from "../emission.js";
import type { Keyword } from "../keyword.js";
import { decide, loopOverItems } from "../statements.js";
import { validity } from "../validity.js";

/** `contains`, `minContains`, `maxContains` (2020-12 Core, 10.3.1.3; Validation, 6.4.4 and 6.4.5). */
export const contains: Keyword = {
  applies: "array",
  emit(schema, subject, emission) {
    if (schema.contains === undefined) return [];
    const least = schema.minContains ?? 1;
    const most = schema.maxContains;
    if (least === 0 && most === undefined) return [];
    const count = emission.names.fresh("count");
    const item = emission.names.fresh("item");
    const fits = validity(
      schema.contains,
      { value: item, path: [], secret: false, last: false },
      emission,
    );
    const counting = decide([
      { condition: fits, body: [concat(count, code` += 1;`)] },
    ]);
    const loop =
      fits === always
        ? [code`${count} = ${subject.value}.length;`]
        : [loopOverItems(item, subject.value, counting)];
    const few =
      least === 0
        ? []
        : [
            failIf(
              emission,
              atom(code`${count} < ${literal(least)}`),
              subject,
              "minContains",
              `an array with ${words("at least", least)}`,
            ),
          ];
    const many =
      most === undefined
        ? []
        : [
            failIf(
              emission,
              atom(code`${count} > ${literal(most)}`),
              subject,
              "maxContains",
              `an array with ${words("at most", most)}`,
            ),
          ];
    return [
      concat(code`let `, count, code` = 0;`),
      ...(counting.length === 0 ? [] : loop),
      ...few,
      ...many,
    ];
  },
};

function words(bound: string, count: number): string {
  return `${bound} ${count} fitting ${count === 1 ? "item" : "items"}`;
}
