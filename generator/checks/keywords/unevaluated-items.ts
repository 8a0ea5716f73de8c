import { saysSomething } from "../../schema/assertions.js";
import { type Code, code, concat } from "../../typescript/code.js";
import { literal } from "../../typescript/literal.js";
import { below, fail, reading } from "../emission.js";
import { evaluatedBeside } from "../evaluated.js";
import type { Keyword } from "../keyword.js";
import { constant, ifStatement, loopOverIndexes } from "../statements.js";

/** `unevaluatedItems` (2020-12 Core, 11.2). */
export const unevaluatedItems: Keyword = {
  applies: "array",
  emit(schema, subject, emission) {
    const rule = schema.unevaluatedItems;
    if (rule === undefined || !saysSomething(rule)) return [];
    const seen = emission.names.fresh("evaluated");
    const evaluated = evaluatedBeside("items", schema, subject, seen, emission);
    if (evaluated.all) return [];
    const index = emission.names.fresh("index");
    const item = emission.names.fresh("item");
    const depends = evaluated.statements.length > 0;
    const inner = below(subject, index, item, rule);
    const statements = emission.unit.statements(rule, inner, emission);
    if (statements.length === 0) return [];
    const body: readonly Code[] =
      rule.never === true
        ? fail(
            emission,
            { ...inner, value: code`${subject.value}[${index}]` },
            "unevaluatedItems",
            literal("absent"),
          )
        : reading(constant(item, code`${subject.value}[${index}]`), statements);
    const skip = depends
      ? [
          ifStatement([
            {
              condition: concat(seen, code`.has(${index})`),
              body: [code`continue;`],
            },
          ]),
        ]
      : [];
    const start = depends
      ? [
          concat(code`const `, seen, code` = new Set<number>();`),
          ...evaluated.statements,
        ]
      : [];
    return [
      ...start,
      loopOverIndexes(index, evaluated.prefix, subject.value, [
        ...skip,
        ...body,
      ]),
    ];
  },
};
