import type { Schema } from "../../ir/schema.js";
import { type Code, code } from "../../typescript/code.js";
import { literal } from "../../typescript/literal.js";
import { atom } from "../condition.js";
import { below, type Emission, failIf, reading, type Subject } from "../emission.js";
import type { Keyword } from "../keyword.js";
import { constant, ifStatement, loopOverIndexes } from "../statements.js";

/** `prefixItems` and `items` (2020-12 Core, 10.3.1). */
export const items: Keyword = {
  applies: "array",
  emit: (schema, subject, emission) => [
    ...prefix(schema, subject, emission),
    ...rest(schema, subject, emission),
  ],
};

function prefix(
  schema: Schema,
  subject: Subject,
  emission: Emission,
): readonly Code[] {
  return (schema.prefixItems ?? []).flatMap((each, index) => {
    const item = emission.names.fresh("item");
    const body = emission.unit.statements(
      each,
      below(subject, literal(index), item, each),
      emission,
    );
    if (body.length === 0) return [];
    const read = constant(item, code`${subject.value}[${literal(index)}]`);
    return [
      ifStatement([
        {
          condition: code`${subject.value}.length > ${literal(index)}`,
          body: reading(read, body),
        },
      ]),
    ];
  });
}

function rest(
  schema: Schema,
  subject: Subject,
  emission: Emission,
): readonly Code[] {
  if (schema.items === undefined) return [];
  const start = schema.prefixItems?.length ?? 0;
  if (schema.items.never === true) {
    const condition = atom(code`${subject.value}.length > ${literal(start)}`);
    return [
      failIf(
        emission,
        condition,
        subject,
        "items",
        `an array of at most ${start} items`,
      ),
    ];
  }
  const index = emission.names.fresh("index");
  const item = emission.names.fresh("item");
  const body = emission.unit.statements(
    schema.items,
    below(subject, index, item, schema.items),
    emission,
  );
  if (body.length === 0) return [];
  const read = constant(item, code`${subject.value}[${index}]`);
  return [loopOverIndexes(index, start, subject.value, reading(read, body))];
}
