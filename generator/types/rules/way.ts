import type { JsonValue } from "../../ir/json.js";

/** One way to satisfy a rule. */
export interface Way {
  readonly required: ReadonlySet<string>;
  readonly excluded: ReadonlySet<string>;
  /** Of a few values, or absent. */
  readonly values: ReadonlyMap<string, readonly JsonValue[]>;
}

/** The way on which nothing is asked for. */
export const anyWay: Way = {
  required: new Set(),
  excluded: new Set(),
  values: new Map(),
};

/** Both ways at once; `undefined` if they contradict each other. */
export function merge(a: Way, b: Way): Way | undefined {
  const required = new Set([...a.required, ...b.required]);
  const excluded = new Set([...a.excluded, ...b.excluded]);
  const values = mergeValues(a.values, b.values);
  for (const [name, allowed] of values)
    if (allowed.length === 0) excluded.add(name);
  for (const name of excluded) {
    if (required.has(name)) return undefined;
    values.delete(name);
  }
  return { required, excluded, values };
}

function mergeValues(
  a: Way["values"],
  b: Way["values"],
): Map<string, readonly JsonValue[]> {
  const values = new Map(a);
  for (const [name, allowed] of b) {
    const known = values.get(name) ?? allowed;
    values.set(
      name,
      known.filter((value) => allowed.includes(value)),
    );
  }
  return values;
}

/** The ways that no other of them covers. */
export function withoutCovered(ways: readonly Way[]): readonly Way[] {
  return ways.filter(
    (each, index) =>
      !ways.some(
        (other, at) =>
          at !== index &&
          covers(other, each) &&
          !(covers(each, other) && index < at),
      ),
  );
}

/** Whether whatever fits `narrow` fits `wide` as well. */
function covers(wide: Way, narrow: Way): boolean {
  return (
    [...wide.required].every((name) => narrow.required.has(name)) &&
    [...wide.excluded].every((name) => narrow.excluded.has(name)) &&
    [...wide.values].every(
      ([name, values]) =>
        narrow.excluded.has(name) ||
        narrow.values.get(name)?.every((value) => values.includes(value)) ===
          true,
    )
  );
}
