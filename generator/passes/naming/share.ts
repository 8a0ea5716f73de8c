/** Of all operations, as many have to agree. */
const share = 0.8;

/** Whether a test holds for nearly all, of which there are some. */
export function holdsForNearlyAll<Value>(
  values: readonly Value[],
  test: (value: Value) => boolean,
): boolean {
  return (
    values.length > 0 && isNearlyAll(values.filter(test).length, values.length)
  );
}

export function isNearlyAll(some: number, all: number): boolean {
  return some >= all * share;
}
