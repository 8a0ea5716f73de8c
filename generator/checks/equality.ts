import type { JsonValue } from "../ir/json.js";
import { kindOfValue } from "../schema/kinds.js";
import { type Code, code, concat } from "../typescript/code.js";
import { call } from "../typescript/layout.js";
import { literal } from "../typescript/literal.js";
import { and, asking, atom, compare, type Condition, or } from "./condition.js";
import { type Emission, fail, type Subject } from "./emission.js";
import { scalar as scalarAsked } from "./knowledge.js";
import { runtime } from "./runtime.js";
import { ifStatement } from "./statements.js";

/** Statements that refuse all but these values. Those that the subject can't be, by what is known of its type, are left out. */
export function onlyValues(
  keyword: "const" | "enum",
  values: readonly JsonValue[],
  subject: Subject,
  emission: Emission,
): readonly Code[] {
  const { known } = subject;
  const possible =
    known === undefined
      ? values
      : values.filter((each) => kindOfValue(each) === known);
  const failing = fail(emission, subject, keyword, listed(values));
  if (possible.length === 0) return failing;
  const condition = differs(possible, subject.value, emission);
  return [ifStatement([{ condition, body: failing }])];
}

/** Whether a value is none of these: equality of JSON, for scalars that of JavaScript. */
export function differs(
  values: readonly JsonValue[],
  value: Code,
  emission: Emission,
): Condition {
  const { scalars, compounds } = sorted(values);
  const many = scalars.length > 5;
  const scalarTests = many
    ? [
        atom(
          concat(
            code`!`,
            emission.unit.valueSet(scalars),
            code`.has(${value})`,
          ),
        ),
      ]
    : scalars.map((each) => compareScalar(value, "!==", each));
  const compoundTests = compounds.map((each) =>
    atom(
      concat(
        code`!`,
        call(runtime.deepEqual, [value, emission.unit.constant(each)]),
      ),
    ),
  );
  return and([...scalarTests, ...compoundTests]);
}

/** Whether a value is one of these few. */
export function equals(
  values: readonly JsonValue[],
  value: Code,
  emission: Emission,
): Condition {
  const { scalars, compounds } = sorted(values);
  const scalarTests = scalars.map((each) => compareScalar(value, "===", each));
  const compoundTests = compounds.map((each) =>
    atom(call(runtime.deepEqual, [value, emission.unit.constant(each)])),
  );
  return or([...scalarTests, ...compoundTests]);
}

function compareScalar(
  value: Code,
  operator: "===" | "!==",
  scalar: JsonValue,
): Condition {
  const condition = compare(value, operator, literal(scalar));
  return asking(condition, value, scalarAsked(scalar), operator === "===");
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

/** `"a"`, or `one of "a", "b", …`, as text for a message. */
function listed(values: readonly JsonValue[]): Code {
  const texts = values
    .slice(0, 20)
    .map((each) => shortened(JSON.stringify(each)));
  if (values.length === 1) return literal(texts[0] ?? "");
  const more = values.length > 20 ? `, … (${values.length} in all)` : "";
  return literal(
    values.length === 0 ? "absent" : `one of ${texts.join(", ")}${more}`,
  );
}

function shortened(text: string): string {
  return text.length > 60 ? `${text.slice(0, 59)}…` : text;
}
