import type { Schema } from "../ir/schema.js";
import { assertions } from "../schema/assertions.js";
import { kindOf, testedTypes } from "../schema/kinds.js";
import { asSeenOn } from "../schema/open-enum.js";
import { all, always, any, type Condition, never } from "./code/condition.js";
import type { Emission } from "./emission.js";
import { conditions } from "./keywords/index.js";
import type { Subject } from "./subject.js";
import { isOfType } from "./type-test.js";

/** The condition under which a subject is valid: one for each keyword; `undefined` where a keyword takes more than a condition. */
export function schemaCondition(
  written: Schema,
  subject: Subject,
  emission: Emission,
): Condition | undefined {
  const schema = asSeenOn(emission.side, written);
  if (schema.never === true) return never;
  const parts: Condition[] = [];
  for (const keyword of assertions(schema)) {
    const part =
      keyword === "types"
        ? typeCondition(schema, subject)
        : conditions.get(keyword)?.(schema, subject, emission);
    if (part === undefined) return undefined;
    parts.push(part);
  }
  return all(parts);
}

function typeCondition(
  schema: Schema,
  { value, known }: Subject,
): Condition | undefined {
  if (schema.bytes !== undefined) return undefined;
  const types = testedTypes(schema);
  const isKnown =
    known !== undefined &&
    known !== "number" &&
    types?.some((type) => kindOf(type) === known) === true;
  if (types === undefined || isKnown) return always;
  const test = { narrow: false, exact: true };
  return any(types.map((type) => isOfType(type, value, test)));
}
