/** CPU seconds that this process spends on something. Unlike a clock's they are the same whatever else the machine does. */
export async function cpuSeconds(run: () => unknown): Promise<number> {
  const before = process.cpuUsage();
  await run();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1e6;
}
