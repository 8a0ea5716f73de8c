import { compare, type Comparison, disagrees } from "./compare.js";
import { reductions } from "./reductions.js";

/** The smallest pair that is reached by leaving out one thing after the other, as long as both still disagree in the same way. */
export async function shrink(found: Comparison): Promise<Comparison> {
  let smallest = found;
  let smaller: Comparison | undefined = found;
  while (smaller !== undefined) {
    smallest = smaller;
    smaller = await nextSmaller(smallest);
  }
  return smallest;
}

async function nextSmaller(from: Comparison): Promise<Comparison | undefined> {
  for (const { schema, value } of smallerPairs(from)) {
    const [found] = await compare({ ...from, schema, values: [value] });
    if (found !== undefined && isAlike(found, from)) return found;
  }
  return undefined;
}

function* smallerPairs({
  schema,
  value,
}: Comparison): Generator<Pick<Comparison, "schema" | "value">> {
  for (const each of reductions(value)) yield { schema, value: each };
  for (const each of reductions(schema)) yield { schema: each, value };
}

/** Not any disagreement: a schema that was broken on the way may make one of them throw. */
function isAlike(found: Comparison, from: Comparison): boolean {
  return (
    disagrees(found) &&
    kindOf(found.ours) === kindOf(from.ours) &&
    kindOf(found.theirs) === kindOf(from.theirs)
  );
}

function kindOf(verdict: string): string {
  return verdict.split(":")[0] ?? "";
}
