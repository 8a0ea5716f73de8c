import { saysSomething } from "../../schema/assertions.js";
import { type Code, code, concat } from "../../typescript/code.js";
import { atom, or } from "../condition.js";
import { below, reading } from "../emission.js";
import { evaluatedBeside } from "../evaluated.js";
import type { Keyword } from "../keyword.js";
import { constant, ifStatement, loopOverKeys } from "../statements.js";
import { isOneOf, refuseKey } from "./other-properties.js";

/** `unevaluatedProperties` (2020-12 Core, 11.3). */
export const unevaluatedProperties: Keyword = {
  applies: "object",
  emit(schema, subject, emission) {
    const rule = schema.unevaluatedProperties;
    if (rule === undefined || !saysSomething(rule)) return [];
    const seen = emission.names.fresh("evaluated");
    const evaluated = evaluatedBeside(
      "properties",
      schema,
      subject,
      seen,
      emission,
    );
    if (evaluated.all) return [];
    const key = emission.names.fresh("key");
    const item = emission.names.fresh("property");
    const depends = evaluated.statements.length > 0;
    const done = or([
      ...isOneOf([...evaluated.names], key, emission),
      ...[...evaluated.patterns].map((pattern) =>
        atom(code`${emission.unit.pattern(pattern)}.test(${key})`),
      ),
      ...(depends ? [atom(concat(seen, code`.has(${key})`))] : []),
      atom(code`${subject.value}[${key}] === undefined`),
    ]);
    const names = [...evaluated.names];
    const statements = emission.unit.statements(
      rule,
      below(subject, key, item, rule),
      emission,
    );
    if (statements.length === 0) return [];
    const body: readonly Code[] =
      rule.never === true
        ? refuseKey(names, key, subject, emission, "unevaluatedProperties")
        : reading(constant(item, code`${subject.value}[${key}]`), statements);
    const skip = ifStatement([{ condition: done, body: [code`continue;`] }]);
    const start = depends
      ? [
          concat(code`const `, seen, code` = new Set<string>();`),
          ...evaluated.statements,
        ]
      : [];
    return [...start, loopOverKeys(key, subject.value, [skip, ...body])];
  },
};
