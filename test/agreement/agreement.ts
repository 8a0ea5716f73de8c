import type { JsonValue } from "../../generator/ir/json.js";
import type { Schema } from "../../generator/ir/schema.js";
import type { Model, Sdk, Side } from "../../generator/ir/sdk.js";
import { type Choices, createChoices } from "../fuzz/choices.js";
import { random } from "../random.js";
import { sidesOf } from "../sdk.js";
import { mutation } from "./mutations.js";
import { createSubject, type Row } from "./rows.js";
import { createSampler, type Extent } from "./sampler.js";

/** What the types and the validators of an API said of the same values. */
export interface Agreement {
  readonly types: number;
  /** Types for which no value was made that its validator accepts. */
  readonly without: readonly string[];
  readonly accepted: number;
  /** Accepted by the validator, refused by the compiler. */
  readonly narrow: readonly Row[];
  readonly mutations: number;
  readonly refused: number;
  /** Mutations that the compiler refuses and the validator accepts. */
  readonly lenient: readonly Row[];
}

export interface Amount {
  /** Values that are made for each type. */
  readonly samples: number;
  /** Mutations of them that are looked at. */
  readonly mutations: number;
}

const extents: readonly Extent[] = ["required", "all", "some"];

/** Types whose sampled values are this long in all are looked at no further. */
const longest = 12_000;

export async function agreement(
  base: string,
  sdk: Sdk,
  amount: Amount,
): Promise<Agreement> {
  const { checks, refused } = await createSubject(base, sdk);
  const choices = createChoices(random(1));
  const isValid = (type: string, value: JsonValue): boolean =>
    checks.get(type)?.(value) === true;
  const values = samplesOf(sdk, choices, amount.samples, isValid);
  const changed = [...values].flatMap(([type, all]) =>
    mutationsOf(all, amount.mutations, choices).map((value) => ({
      type,
      value,
      isValid: isValid(type, value),
    })),
  );
  const accepted = [...values].flatMap(([type, all]) =>
    all.map((value) => ({ type, value, isValid: true })),
  );
  const rows = [...accepted, ...changed];
  const verdicts = await refused(rows, "7");
  const wrong = rows.filter((row, index) => row.isValid && verdicts[index]);
  const sound = new Set<Row>(accepted);
  return {
    types: values.size,
    without: [...values].flatMap(([type, all]) => (all.length ? [] : [type])),
    accepted: accepted.length,
    narrow: wrong.filter((row) => sound.has(row)),
    mutations: changed.length,
    refused: verdicts.slice(accepted.length).filter(Boolean).length,
    lenient: wrong.filter((row) => !sound.has(row)),
  };
}

/** For each type the values that its validator accepts. */
function samplesOf(
  sdk: Sdk,
  choices: Choices,
  count: number,
  isValid: (type: string, value: JsonValue) => boolean,
): ReadonlyMap<string, readonly JsonValue[]> {
  const sampler = createSampler(sdk.api.schemas, choices.chance);
  const samples = (type: string, schema: Schema, side: Side) => {
    const made = Array.from({ length: count }, (_, index) =>
      sampler.value(schema, side, extents[index % 3] ?? "some"),
    );
    return distinct(made).filter((value) => isValid(type, value));
  };
  return new Map(
    [...sdk.models.values()].flatMap((model) =>
      sidesOf(model).map(
        ({ type }) =>
          [type, samples(type, model.schema, sideOf(type, model))] as const,
      ),
    ),
  );
}

function sideOf(type: string, { response }: Model): Side {
  return type === response.type ? "response" : "request";
}

/** None twice, and the short ones of them. */
function distinct(values: readonly JsonValue[]): readonly JsonValue[] {
  const texts = [...new Set(values.map((each) => JSON.stringify(each)))];
  const short = texts.toSorted((a, b) => a.length - b.length);
  let length = 0;
  return short
    .filter((text) => (length += text.length) < longest)
    .map((text): JsonValue => JSON.parse(text));
}

function mutationsOf(
  values: readonly JsonValue[],
  count: number,
  choices: Choices,
): readonly JsonValue[] {
  const [first, ...others] = values;
  if (first === undefined) return [];
  const made = Array.from({ length: count }, () =>
    mutation(choices.pick([first, ...others]), choices),
  );
  return distinct(made);
}
