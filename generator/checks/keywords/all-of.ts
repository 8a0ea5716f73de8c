import type { Keyword } from "../keyword.js";

/** `allOf` (2020-12 Core, 10.2.1.1). */
export const allOf: Keyword = {
  applies: "any",
  emit: (schema, subject, emission) =>
    (schema.allOf ?? []).flatMap((each) =>
      emission.unit.statements(each, { ...subject, last: false }, emission),
    ),
};
