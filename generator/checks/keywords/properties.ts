import type { Schema } from "../../ir/schema.js";
import { requiredOn } from "../../schema/sides.js";
import { all } from "../code/condition.js";
import type { Emission } from "../emission.js";
import type { Keyword } from "../keyword.js";
import { isPresent } from "../presence.js";
import { emitProperties } from "../properties/properties.js";
import { missingOf } from "../properties/required.js";
import { toldByReferred } from "../properties/told.js";
import type { Subject } from "../subject.js";

/** `properties` (2020-12 Core, 10.3.2.1) with `required` (Validation, 6.5.3). */
export const properties: Keyword = {
  applies: "object",
  emit(schema, subject, emission) {
    const required = untold(schema, subject, emission);
    const declared = (schema.properties ?? []).map((each) => ({
      ...each,
      required: required.delete(each.name),
    }));
    return [
      ...missingOf([...required], subject, emission),
      ...emitProperties(declared, subject, emission),
    ];
  },
  conditions: {
    required: (schema, { value, known }, { side, registry }) =>
      known === "object"
        ? all(
            requiredOn(side, schema, registry).map((name) =>
              isPresent(value, name),
            ),
          )
        : undefined,
  },
};

/** What is required, without what another schema for the same value tells already: that is one issue, and one is enough to refuse it. */
function untold(
  schema: Schema,
  { told }: Subject,
  emission: Emission,
): Set<string> {
  const names = requiredOn(emission.side, schema, emission.registry);
  if (names.length === 0 || emission.kind === "is") return new Set(names);
  const elsewhere = toldByReferred(schema, emission);
  return new Set(
    names.filter((name) => !elsewhere.has(name) && told?.has(name) !== true),
  );
}
