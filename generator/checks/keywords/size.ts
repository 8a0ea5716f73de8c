import { type Code, code } from "../../typescript/code.js";
import { literal } from "../../typescript/literal.js";
import { atom } from "../condition.js";
import { type Emission, failIf, type Subject } from "../emission.js";
import type { Keyword } from "../keyword.js";
import { runtime } from "../runtime.js";

/** `minItems`, `maxItems`, `minProperties`, `maxProperties` (2020-12 Validation, 6.4 and 6.5). */
export const size: { readonly items: Keyword; readonly properties: Keyword } = {
  items: {
    applies: "array",
    emit: ({ minItems, maxItems }, subject, emission) =>
      limits(
        code`${subject.value}.length`,
        { least: minItems, most: maxItems, thing: "item", keyword: "Items" },
        subject,
        emission,
      ),
  },
  properties: {
    applies: "object",
    emit: ({ minProperties, maxProperties }, subject, emission) =>
      limits(
        code`${runtime.countKeys}(${subject.value})`,
        {
          least: minProperties,
          most: maxProperties,
          thing: "property",
          keyword: "Properties",
        },
        subject,
        emission,
      ),
  },
};

interface Limits {
  readonly least: number | undefined;
  readonly most: number | undefined;
  readonly thing: "item" | "property";
  readonly keyword: "Items" | "Properties";
}

function limits(
  count: Code,
  { least, most, thing, keyword }: Limits,
  subject: Subject,
  emission: Emission,
): readonly Code[] {
  const all = thing === "item" ? "items" : "properties";
  const words = (limit: number): string =>
    limit === 1 ? `1 ${thing}` : `${limit} ${all}`;
  const low =
    least === undefined || least === 0
      ? []
      : [
          failIf(
            emission,
            atom(code`${count} < ${literal(least)}`),
            subject,
            `min${keyword}`,
            `of at least ${words(least)}`,
          ),
        ];
  const high =
    most === undefined
      ? []
      : [
          failIf(
            emission,
            atom(code`${count} > ${literal(most)}`),
            subject,
            `max${keyword}`,
            `of at most ${words(most)}`,
          ),
        ];
  return [...low, ...high];
}
