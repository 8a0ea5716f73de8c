import type { Schema } from "../../ir/schema.js";
import { saysSomething } from "../../schema/assertions.js";
import { type Code, code, concat } from "../../typescript/code.js";
import { call } from "../../typescript/layout.js";
import { literal } from "../../typescript/literal.js";
import { atom, compare, type Condition, or } from "../condition.js";
import {
  below,
  type Emission,
  no,
  pathCode,
  type Subject,
} from "../emission.js";
import type { Keyword } from "../keyword.js";
import { runtime } from "../runtime.js";
import {
  constant,
  ifStatement,
  loopOverKeys,
  statement,
} from "../statements.js";

/** `patternProperties` and `additionalProperties` (2020-12 Core, 10.3.2.2 and 10.3.2.3): one loop over the keys that are there. */
export const otherProperties: Keyword = {
  applies: "object",
  emit(schema, subject, emission) {
    const rules = (schema.patternProperties ?? []).filter((each) =>
      saysSomething(each.schema),
    );
    const additional =
      schema.additionalProperties !== undefined &&
      saysSomething(schema.additionalProperties)
        ? schema.additionalProperties
        : undefined;
    if (rules.length === 0 && additional === undefined) return [];
    const key = emission.names.fresh("key");
    const item = emission.names.fresh("property");
    const inner = (each: Schema): readonly Code[] =>
      emission.unit.statements(each, below(subject, key, item, each), emission);
    const byPattern = rules.map((each) =>
      ifStatement([
        {
          condition: matches(emission, each.pattern, key),
          body: inner(each.schema),
        },
      ]),
    );
    const rest =
      additional === undefined
        ? []
        : additionalStatements(
            schema,
            additional,
            key,
            subject,
            emission,
            inner,
          );
    const reading = constant(item, code`${subject.value}[${key}]`);
    const skipAbsent = ifStatement([
      { condition: code`${item} === undefined`, body: [code`continue;`] },
    ]);
    return [
      loopOverKeys(key, subject.value, [
        reading,
        skipAbsent,
        ...byPattern,
        ...rest,
      ]),
    ];
  },
};

function matches(emission: Emission, pattern: string, key: Code): Code {
  return code`${emission.unit.pattern(pattern)}.test(${key})`;
}

function additionalStatements(
  schema: Schema,
  additional: Schema,
  key: Code,
  subject: Subject,
  emission: Emission,
  inner: (schema: Schema) => readonly Code[],
): readonly Code[] {
  const names = (schema.properties ?? []).map((each) => each.name);
  const body =
    additional.never === true
      ? refuseKey(names, key, subject, emission)
      : inner(additional);
  const patterns = (schema.patternProperties ?? []).map((each) =>
    atom(matches(emission, each.pattern, key)),
  );
  const known = or([...isOneOf(names, key, emission), ...patterns]);
  if (body.length === 0) return [];
  if (names.length + patterns.length === 0) return body;
  return [
    ifStatement([{ condition: known, body: [code`continue;`] }]),
    ...body,
  ];
}

/** Whether a key is one of these names; many are looked up in a Set. */
export function isOneOf(
  names: readonly string[],
  key: Code,
  emission: Emission,
): readonly Condition[] {
  if (names.length > 4)
    return [atom(concat(emission.unit.nameSet(names), code`.has(${key})`))];
  return names.map((name) => compare(key, "===", literal(name)));
}

/** Tells that a key is not known, and which one may be meant. */
export function refuseKey(
  names: readonly string[],
  key: Code,
  subject: Subject,
  emission: Emission,
  keyword = "additionalProperties",
): readonly Code[] {
  if (emission.kind === "is") return [no];
  const args = [
    code`issues`,
    pathCode(subject.path),
    literal(keyword),
    key,
    emission.unit.nameSet(names),
  ];
  return [statement(call(runtime.unknownKey, args))];
}
