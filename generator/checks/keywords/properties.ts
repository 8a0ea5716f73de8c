import { requiredOn } from "../../schema/sides.js";
import { all } from "../code/condition.js";
import type { Keyword } from "../keyword.js";
import { isPresent } from "../presence.js";
import { emitProperties } from "../properties/properties.js";
import { missingOf } from "../properties/required.js";

/** `properties` (2020-12 Core, 10.3.2.1) with `required` (Validation, 6.5.3). */
export const properties: Keyword = {
  applies: "object",
  emit(schema, subject, emission) {
    const required = new Set(
      requiredOn(emission.side, schema, emission.registry),
    );
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
