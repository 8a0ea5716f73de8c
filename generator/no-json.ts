/** A value on the way down, and whether all below it was seen. */
interface Visit {
  readonly value: unknown;
  readonly leaving: boolean;
}

/** What in a value of a program is no JSON, in a few words; `undefined` if all of it is. Takes values of any depth. */
export function noJsonIn(root: unknown): string | undefined {
  const above = new Set<object>();
  const seen = new Set<object>();
  const visits: Visit[] = [{ value: root, leaving: false }];
  for (let visit = visits.pop(); visit !== undefined; visit = visits.pop()) {
    const { value, leaving } = visit;
    if (typeof value !== "object" || value === null) {
      if (!isScalar(value)) return wordsOf(value);
    } else if (leaving) above.delete(value);
    else if (above.has(value)) return "an object that holds itself";
    else if (!seen.has(value)) {
      above.add(value);
      seen.add(value);
      visits.push({ value, leaving: true });
      for (const inner of Object.values(value))
        visits.push({ value: inner, leaving: false });
    }
  }
  return undefined;
}

function isScalar(value: unknown): boolean {
  return typeof value === "number"
    ? Number.isFinite(value)
    : value === null || ["string", "boolean"].includes(typeof value);
}

function wordsOf(value: unknown): string {
  if (value === undefined || typeof value === "number") return String(value);
  return `a ${typeof value}`;
}
