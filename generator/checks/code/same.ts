/** Whether two lists hold the same: what nothing was done to is kept as it is. */
export function areSame<Each>(a: readonly Each[], b: readonly Each[]): boolean {
  return a.length === b.length && a.every((each, index) => each === b[index]);
}
