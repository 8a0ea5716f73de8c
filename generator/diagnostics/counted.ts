/** `1 operation`, `2 operations`: of units that take an s. */
export function counted(number: number, unit: string): string {
  return `${number} ${unit}${number === 1 ? "" : "s"}`;
}
