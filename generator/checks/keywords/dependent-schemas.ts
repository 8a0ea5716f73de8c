import type { Keyword } from "../keyword.js";
import { isPresent } from "../presence.js";
import { ifStatement } from "../statements.js";

/** `dependentSchemas` (2020-12 Core, 10.2.2.4). */
export const dependentSchemas: Keyword = {
  applies: "object",
  emit: (schema, subject, emission) =>
    (schema.dependentSchemas ?? []).flatMap(({ name, schema: each }) => {
      const body = emission.unit.statements(
        each,
        { ...subject, last: false },
        emission,
      );
      return body.length === 0
        ? []
        : [ifStatement([{ condition: isPresent(subject.value, name), body }])];
    }),
};
