import { compare, type Comparison, disagrees, sample } from "./compare.js";
import type { Dialect } from "./judge.js";
import { shrink } from "./shrink.js";

export interface Options {
  readonly dialect: Dialect;
  readonly seed: number;
  /** How many pairs of a schema and a value; the last schema's are taken whole. */
  readonly pairs: number;
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
  progress,
}: Options): Promise<Outcome> {
  let tally: Tally = { schemas: 0, pairs: 0, valid: 0, refusals: {} };
  while (tally.pairs < pairs) {
    const own = seed + tally.schemas;
    const comparisons = await compare(sample(own, valuesOfSchema, dialect));
    tally = counted(tally, comparisons);
    const found = comparisons.find(disagrees);
    if (found !== undefined) {
      const smallest = await shrink(found);
      return { ...tally, disagreement: { seed: own, found, smallest } };
    }
    progress?.(tally);
  }
  return tally;
}

function counted(tally: Tally, comparisons: readonly Comparison[]): Tally {
  const refusal = comparisons.find(({ ours }) => ours.startsWith("refused"));
  const known = refusal && (tally.refusals[refusal.ours] ?? 0);
  return {
    schemas: tally.schemas + 1,
    pairs: tally.pairs + comparisons.length,
    valid:
      tally.valid +
      comparisons.filter(({ theirs }) => theirs === "valid").length,
    refusals: {
      ...tally.refusals,
      ...(refusal && { [refusal.ours]: 1 + (known ?? 0) }),
    },
  };
}
