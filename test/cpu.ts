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
 * Holds what something costs to some times what a yardstick costs, which is measured right after, so that both have met the same machine. What
 * misses that is done again, twice at most: once must do.
 *
 * @param run gives what it cost
 * @param factor also the seconds that are free in any case
 */
export async function expectTimes(
  run: () => Promise<number>,
  factor: number,
  yardstick: Yardstick,
): Promise<void> {
  let least = Infinity;
  for (let tries = 0; tries < 3 && least >= factor; tries += 1) {
    const cost = await run();
    if (cost < factor) return;
    least = Math.min(least, cost / Math.max(1, await yardstick()));
  }
  expect(least).toBeLessThan(factor);
}
