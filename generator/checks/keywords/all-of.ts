import { decidingParts } from "../../schema/in-place.js";
import { requiredOn } from "../../schema/sides.js";
import { all } from "../code/condition.js";
import type { Keyword } from "../keyword.js";
import { toldOnce } from "../issue.js";
import { toldBy, toldByReferred } from "../properties/told.js";
import {
  isToldTwice,
  toldType,
  typeToldByReferred,
} from "../properties/twice.js";
import { conditionsOf, statementsOf } from "../subschema.js";

/** `allOf` (2020-12 Core, 10.2.1.1). */
export const allOf: Keyword = {
  applies: "any",
  emit(schema, subject, emission) {
    const parts = decidingParts(schema);
    if (parts.length === 0) return [];
    const told = new Set([
      ...(subject.told ?? []),
      ...requiredOn(emission.side, schema, emission.registry),
      ...toldByReferred(schema, emission),
    ]);
    let type = subject.toldType ?? typeToldByReferred(schema, emission);
    const statements = parts.flatMap((each) => {
      const inner = {
        ...subject,
        told: new Set(told),
        ...(type !== undefined && { toldType: type }),
        last: false,
      };
      for (const name of toldBy(each, emission)) told.add(name);
      type ??= toldType(each, emission.registry);
      return statementsOf(each, inner, emission);
    });
    return isToldTwice(parts, emission.registry)
      ? toldOnce(statements, emission)
      : statements;
  },
  conditions: {
    allOf(schema, subject, emission) {
      const parts = decidingParts(schema);
      const conditions = conditionsOf(parts, subject, emission);
      return conditions && all(conditions);
    },
  },
};
