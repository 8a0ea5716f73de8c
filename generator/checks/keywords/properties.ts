import { saysSomething } from "../../schema/assertions.js";
import { requiredOn } from "../../schema/sides.js";
import { all } from "../code/condition.js";
import type { Statement } from "../code/statement.js";
import type { Emission, Subject } from "../emission.js";
import type { Keyword } from "../keyword.js";
import { isPresent } from "../presence.js";
import {
  emitAlike,
  emitGiven,
  groupAlike,
  type Others,
} from "../properties-alike.js";
import { type DeclaredProperty, emitProperty } from "../property.js";
import { missingOf } from "../required-names.js";

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

/** A loop over what is given pays from so many properties on that may be left out; a long `switch` costs more than it saves. */
const fewOptional = 2;
const manyOptional = 60;

/**
 * Whether properties that may be left out are looked at by a loop over what is given.
 *
 * @param known where there has to be a loop anyway, for the keys that are none of these
 */
export function loopsOverGiven(
  declared: readonly DeclaredProperty[],
  known?: readonly string[],
): boolean {
  const { length } = optionalOf(declared);
  const least = known === undefined ? fewOptional + 1 : 1;
  return (
    length >= least && Math.max(length, known?.length ?? 0) <= manyOptional
  );
}

function optionalOf(
  declared: readonly DeclaredProperty[],
): readonly DeclaredProperty[] {
  return declared.filter(
    ({ required, schema }) => !required && saysSomething(schema),
  );
}

/**
 * The statements of an object's properties. Those that have to be given are looked at one by one; those that may be left out by a loop over
 * what is given, where they are more than a few: most are left out most of the time.
 *
 * @param others what that loop does with keys that are not declared
 */
export function emitProperties(
  declared: readonly DeclaredProperty[],
  subject: Subject,
  emission: Emission,
  others?: Others,
): readonly Statement[] {
  if (others !== undefined || loopsOverGiven(declared)) {
    const required = declared.filter((each) => each.required);
    return [
      ...required.flatMap((each) => emitProperty(each, subject, emission)),
      ...emitGiven(optionalOf(declared), subject, emission, others),
    ];
  }
  const { alike, others: rest } = groupAlike(declared, emission);
  return [
    ...alike.flatMap((group) => emitAlike(group, subject, emission)),
    ...emission.unit.inParts(rest, subject, emission, emitProperty),
  ];
}
