import { asDraft4 } from "./draft4.js";
import { random } from "../random.js";
import type { JsonValue } from "../../generator/ir/json.js";
import { createChoices } from "./choices.js";
import { createDocument } from "./document.js";
import type { Dialect, Verdict } from "./judge.js";
import { mutate } from "./mutate.js";
import { asOas30 } from "./oas30.js";
import { oracle } from "./oracle.js";
import { subject } from "./subject.js";
import { createValues } from "./values.js";

/** One pair, and what both say of it. */
export interface Comparison {
  readonly dialect: Dialect;
  readonly schema: JsonValue;
  readonly value: JsonValue;
  readonly ours: Verdict;
  readonly theirs: Verdict;
}

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

export async function compare({
  dialect,
  schema,
  values,
}: Sample): Promise<readonly Comparison[]> {
  const [ours, theirs] = [
    await subject(schema, dialect),
    await oracle(schema, dialect),
  ];
  return values.map((value) => ({
    dialect,
    schema,
    value,
    ours: ours(value),
    theirs: theirs(value),
  }));
}

/** A refusal is no verdict; whoever throws is wrong. */
export function disagrees({ ours, theirs }: Comparison): boolean {
  return !ours.startsWith("refused") && ours !== theirs;
}
