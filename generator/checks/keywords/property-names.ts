import { code } from "../../typescript/code.js";
import { literal } from "../../typescript/literal.js";
import { and, compare } from "../condition.js";
import { below, fail } from "../emission.js";
import type { Keyword } from "../keyword.js";
import { decide, loopOverKeys } from "../statements.js";
import { invalidity } from "../validity.js";

/** `propertyNames` (2020-12 Core, 10.3.2.4). */
export const propertyNames: Keyword = {
  applies: "object",
  emit(schema, subject, emission) {
    if (schema.propertyNames === undefined) return [];
    const key = emission.names.fresh("key");
    const misfit = invalidity(
      schema.propertyNames,
      { value: key, path: [], secret: false, last: false, known: "string" },
      emission,
    );
    const failing = fail(
      emission,
      below(subject, key, key, schema),
      "propertyNames",
      literal("an allowed key"),
    );
    const present = compare(
      code`${subject.value}[${key}]`,
      "!==",
      code`undefined`,
    );
    const condition = and([present, misfit]);
    const body = decide([{ condition, body: failing }]);
    return body.length === 0 ? [] : [loopOverKeys(key, subject.value, body)];
  },
};
