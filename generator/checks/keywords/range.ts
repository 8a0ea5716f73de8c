import type { Schema } from "../../ir/schema.js";
import { type Code, code } from "../../typescript/code.js";
import { literal } from "../../typescript/literal.js";
import { atom } from "../condition.js";
import { failIf } from "../emission.js";
import type { Keyword } from "../keyword.js";

type Bound = "minimum" | "maximum" | "exclusiveMinimum" | "exclusiveMaximum";

const bounds: readonly {
  readonly name: Bound;
  readonly outside: Code;
  readonly words: string;
}[] = [
  { name: "minimum", outside: code`<`, words: "at least" },
  { name: "exclusiveMinimum", outside: code`<=`, words: "greater than" },
  { name: "maximum", outside: code`>`, words: "at most" },
  { name: "exclusiveMaximum", outside: code`>=`, words: "less than" },
];

/** `minimum`, `maximum` and the exclusive ones (2020-12 Validation, 6.2.2 to 6.2.5). */
export const range: Keyword = {
  applies: "number",
  emit: (schema: Schema, subject, emission) =>
    bounds.flatMap(({ name, outside, words }) => {
      const limit = schema[name];
      if (limit === undefined) return [];
      const condition = atom(
        code`${subject.value} ${outside} ${literal(limit)}`,
      );
      return [failIf(emission, condition, subject, name, `${words} ${limit}`)];
    }),
};
