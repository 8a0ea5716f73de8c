import type { JsonValue } from "../../generator/ir/json.js";
import type { Dialect, MakeJudge, Verdict } from "./judge.js";
import { oracle } from "./oracle.js";
import type { Sample } from "./sample.js";
import { subject } from "./subject.js";

/** One pair, and what both say of it. */
export interface Comparison {
  readonly dialect: Dialect;
  readonly schema: JsonValue;
  readonly value: JsonValue;
  readonly ours: Verdict;
  readonly theirs: Verdict;
}

export interface Judges {
  readonly ours: MakeJudge;
  readonly theirs: MakeJudge;
}

export const judges: Judges = { ours: subject, theirs: oracle };

export async function compare(
  { dialect, schema, values }: Sample,
  judges: Judges,
): Promise<readonly Comparison[]> {
  const ours = await judges.ours(schema, dialect);
  const theirs = await judges.theirs(schema, dialect);
  return values.map((value) => ({
    dialect,
    schema,
    value,
    ours: ours(value),
    theirs: theirs(value),
  }));
}

export function isRefused({ ours }: Comparison): boolean {
  return ours.startsWith("refused");
}

/** A refusal is no verdict; whoever throws is wrong. */
export function disagrees(comparison: Comparison): boolean {
  return !isRefused(comparison) && comparison.ours !== comparison.theirs;
}
