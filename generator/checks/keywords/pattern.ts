import { code } from "../../typescript/code.js";
import { literal } from "../../typescript/literal.js";
import { and, atom } from "../condition.js";
import { failIf } from "../emission.js";
import type { Keyword } from "../keyword.js";

/** `pattern` (2020-12 Validation, 6.3.3). What is too long anyway is not matched. */
export const pattern: Keyword = {
  applies: "string",
  emit(schema, subject, emission) {
    if (schema.pattern === undefined) return [];
    const { value } = subject;
    const mismatch = atom(
      code`!${emission.unit.pattern(schema.pattern)}.test(${value})`,
    );
    const short =
      schema.maxLength === undefined
        ? []
        : [atom(code`${value}.length <= ${literal(2 * schema.maxLength)}`)];
    return [
      failIf(
        emission,
        and([...short, mismatch]),
        subject,
        "pattern",
        `text that matches ${shortened(schema.pattern)}`,
      ),
    ];
  },
};

function shortened(source: string): string {
  return source.length > 100 ? `${source.slice(0, 99)}…` : source;
}
