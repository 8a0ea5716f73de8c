import { decidingParts } from "../../schema/in-place.js";
import { requiredOn } from "../../schema/sides.js";
import { all } from "../code/condition.js";
import type { Keyword } from "../keyword.js";
import { toldBy, toldByReferred } from "../properties/told.js";
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
    return parts.flatMap((each) => {
      const inner = { ...subject, told: new Set(told), last: false };
      for (const name of toldBy(each, emission)) told.add(name);
      return statementsOf(each, inner, emission);
    });
  },
  conditions: {
    allOf(schema, subject, emission) {
      const parts = decidingParts(schema);
      const conditions = conditionsOf(parts, subject, emission);
      return conditions && all(conditions);
    },
  },
};
