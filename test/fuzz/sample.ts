import type { JsonValue } from "../../generator/ir/json.js";
import { random } from "../random.js";
import { createChoices } from "./choices.js";
import { createDocument } from "./document.js";
import { asDraft4 } from "./draft4.js";
import type { Dialect } from "./judge.js";
import { mutate } from "./mutate.js";
import { asOas30 } from "./oas30.js";
import { createValues } from "./values.js";

const inDialect = {
  "2020-12": (schema: JsonValue): JsonValue => schema,
  draft4: asDraft4,
  oas30: (schema: JsonValue): JsonValue => asOas30(asDraft4(schema)),
} as const;

/** A schema and values for it. */
export interface Sample {
  readonly dialect: Dialect;
  readonly schema: JsonValue;
  readonly values: readonly JsonValue[];
}

/** The same for the same seed: about half of the values come near to the schema, the others have one or two changes. None comes twice. */
export function sample(seed: number, most: number, dialect: Dialect): Sample {
  const choices = createChoices(random(seed));
  const document = createDocument(choices, dialect === "2020-12");
  const values = createValues(document, choices);
  const change = (value: JsonValue): JsonValue =>
    mutate(value, choices, document.pool, values);
  const make = (): JsonValue => {
    const near = values.near();
    if (choices.chance(0.5)) return near;
    return choices.chance(0.7) ? change(near) : change(change(near));
  };
  const made = Array.from({ length: most }, make);
  const byText = new Map(made.map((each) => [JSON.stringify(each), each]));
  const { schema } = document;
  return {
    dialect,
    schema: inDialect[dialect](schema),
    values: [...byText.values()],
  };
}
