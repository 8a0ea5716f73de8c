import type { JsonValue } from "../../generator/ir/json.js";
import { compare, type Comparison, disagrees, type Judges } from "./compare.js";
import { reductions } from "./reductions.js";

/** The smallest pair that is reached by leaving out one thing after the other, as long as both still disagree in the same way. */
export async function shrink(
  found: Comparison,
  judges: Judges,
): Promise<Comparison> {
  let smallest = found;
  let smaller: Comparison | undefined = found;
  while (smaller !== undefined) {
    smallest = smaller;
    smaller = await nextSmaller(smallest, judges);
  }
  return smallest;
}

async function nextSmaller(
  from: Comparison,
  judges: Judges,
): Promise<Comparison | undefined> {
  for (const { schema, value } of smallerPairs(from)) {
    const [found] = await compare({ ...from, schema, values: [value] }, judges);
    if (found !== undefined && isAlike(found, from)) return found;
  }
  return undefined;
}

function* smallerPairs({
  schema,
  value,
}: Comparison): Generator<Pick<Comparison, "schema" | "value">> {
  for (const below of inner(value))
    for (const each of [...inner(schema), ...inner(schema).flatMap(inner)])
      yield { schema: each, value: below };
  for (const each of reductions(value)) yield { schema, value: each };
  for (const each of reductions(schema)) yield { schema: each, value };
}

function inner(value: JsonValue): readonly JsonValue[] {
  return typeof value === "object" && value !== null
    ? Object.values(value)
    : [];
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
