import { expect } from "vitest";

/** CPU seconds that this process spends on something. A clock's depend on what else the machine does; these do a little, by a third or so. */
export async function cpuSeconds(run: () => unknown): Promise<number> {
  const before = process.cpuUsage();
  await run();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1e6;
}

/**
 * Holds what something costs to a number of CPU seconds. Others on the machine can only make it dearer, so what misses the limit is done
 * again, twice at most: once must do.
 */
export async function expectCpuSeconds(
  run: () => unknown,
  limit: number,
): Promise<void> {
  let least = await cpuSeconds(run);
  for (let again = 0; again < 2 && least >= limit; again += 1)
    least = Math.min(least, await cpuSeconds(run));
  expect(least).toBeLessThan(limit);
}

/** What is known to cost one CPU second at most on a machine that does nothing else. */
export type Yardstick = () => Promise<number>;

/**
 * Does something that can't be done again, and holds what it costs to some times what a yardstick costs: that is measured right before and,
 * where it is missed, twice right after, so that both have met the same machine. The median counts.
 *
 * @param run gives what it cost
 * @param factor also the seconds that are free in any case
 */
export async function expectTimes(
  run: () => Promise<number>,
  factor: number,
  yardstick: Yardstick,
): Promise<void> {
  const measured = [await yardstick()];
  const cost = await run();
  const limit = (): number => factor * Math.max(1, median(measured));
  if (cost >= limit()) measured.push(await yardstick(), await yardstick());
  expect(cost).toBeLessThan(limit());
}

/** Of an odd number of values. */
function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[(sorted.length - 1) / 2] ?? NaN;
}
