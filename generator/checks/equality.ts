import type { JsonValue } from "../ir/json.js";
import { kindOfValue } from "../schema/kinds.js";
import { any, compare, type Condition, holds, not } from "./code/condition.js";
import { call, callOf, type Expression, literal } from "./code/expression.js";
import { runtime } from "./code/runtime.js";
import type { Statement } from "./code/statement.js";
import type { Emission } from "./emission.js";
import { fail, failIf } from "./issue.js";
import { valueConstant, valueSet } from "./program/module-constants.js";
import type { Subject } from "./subject.js";
import { valuesText } from "./value-text.js";

/** Statements that refuse all but these values. Those that the subject can't be, by what is known of its type, are left out. */
export function onlyValues(
  keyword: "const" | "enum",
  values: readonly JsonValue[],
  subject: Subject,
  emission: Emission,
): readonly Statement[] {
  const { known } = subject;
  const possible =
    known === undefined
      ? values
      : values.filter((each) => kindOfValue(each) === known);
  const expected = valuesText(values);
  if (possible.length === 0) return fail(keyword, expected, subject, emission);
  const condition = not(isOneOf(possible, subject.value, emission));
  return failIf(condition, keyword, expected, subject, emission);
}

/** Whether a value is one of these: equality of JSON, for scalars that of JavaScript. */
export function isOneOf(
  values: readonly JsonValue[],
  value: Expression,
  emission: Emission,
): Condition {
  const { scalars, compounds } = sorted(values);
  const scalarTests =
    scalars.length > 5
      ? [holds(callOf(valueSet(scalars, emission), "has", value))]
      : scalars.map((each) => compare(value, "===", literal(each)));
  const compoundTests = compounds.map((each) =>
    holds(call(runtime.deepEqual, [value, valueConstant(each, emission)])),
  );
  return any([...scalarTests, ...compoundTests]);
}

function sorted(values: readonly JsonValue[]): {
  readonly scalars: readonly JsonValue[];
  readonly compounds: readonly JsonValue[];
} {
  const isCompound = (value: JsonValue): boolean =>
    typeof value === "object" && value !== null;
  return {
    scalars: [...new Set(values.filter((each) => !isCompound(each)))],
    compounds: values.filter(isCompound),
  };
}
