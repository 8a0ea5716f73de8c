import { compare, type Comparison, disagrees, isRefused, type Judges } from "./compare.js";
import type { Dialect } from "./judge.js";
import { sample } from "./sample.js";
import { shrink } from "./shrink.js";

export interface Options {
  readonly dialect: Dialect;
  readonly seed: number;
  /** How many pairs of a schema and a value; the last schema's are taken whole. */
  readonly pairs: number;
  readonly judges: Judges;
  progress?(tally: Tally): void;
}

/** What was seen. */
export interface Tally {
  readonly schemas: number;
  readonly pairs: number;
  readonly valid: number;
  /** How many schemas were refused, by what was said. */
  readonly refusals: Readonly<Record<string, number>>;
}

export interface Outcome extends Tally {
  /** The first disagreement, as it was made and as small as it gets. */
  readonly disagreement?: {
    readonly seed: number;
    readonly found: Comparison;
    readonly smallest: Comparison;
  };
}

/** Compiling a schema takes as long as asking about hundreds of values. */
const valuesOfSchema = 200;

/** Compares until there are enough pairs or one disagrees. Each schema has a seed of its own, one after the other. */
export async function fuzz({
  dialect,
  seed,
  pairs,
  judges,
  progress,
}: Options): Promise<Outcome> {
  let tally: Tally = { schemas: 0, pairs: 0, valid: 0, refusals: {} };
  while (tally.pairs < pairs) {
    const own = seed + tally.schemas;
    const comparisons = await compare(
      sample(own, valuesOfSchema, dialect),
      judges,
    );
    tally = counted(tally, comparisons);
    const found = comparisons.find(disagrees);
    if (found !== undefined) {
      const smallest = await shrink(found, judges);
      return { ...tally, disagreement: { seed: own, found, smallest } };
    }
    progress?.(tally);
  }
  return tally;
}

function counted(tally: Tally, comparisons: readonly Comparison[]): Tally {
  const judged = comparisons.filter((each) => !isRefused(each));
  const refusal = comparisons.find(isRefused)?.ours;
  return {
    schemas: tally.schemas + 1,
    pairs: tally.pairs + judged.length,
    valid:
      tally.valid + judged.filter(({ theirs }) => theirs === "valid").length,
    refusals: {
      ...tally.refusals,
      ...(refusal !== undefined && {
        [refusal]: 1 + (tally.refusals[refusal] ?? 0),
      }),
    },
  };
}
