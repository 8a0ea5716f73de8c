/**
 * Runs tasks in turns, so that whatever else the machine does befalls all alike; the first round warms up and does not count.
 *
 * @param tasks functions that give `{ cpu, megabytes }`, by name
 * @param step told what runs now
 * @returns what each task used, by name, one entry a round
 */
export function inTurns(tasks, rounds, step = () => undefined) {
  const used = Object.fromEntries(Object.keys(tasks).map((name) => [name, []]));
  for (let round = 0; round <= rounds; round += 1)
    for (const [name, task] of Object.entries(tasks)) {
      step(
        `${round === 0 ? "warm-up" : `round ${round} of ${rounds}`}: ${name}`,
      );
      const result = task();
      if (round > 0) used[name].push(result);
    }
  return used;
}

/** A short task several times over, as one: its means. */
export function several(task, times = 5) {
  return () => {
    const all = Array.from({ length: times }, task);
    const mean = (key) =>
      all.reduce((sum, each) => sum + each[key], 0) / all.length;
    return { cpu: mean("cpu"), megabytes: mean("megabytes") };
  };
}

/** The ratios of each round, of what was used beyond what doing nothing uses, if that is given. */
export function ratios(ours, theirs, nothing = []) {
  return ours.map(({ cpu }, round) => {
    const idle = nothing[round]?.cpu ?? 0;
    return (cpu - idle) / (theirs[round].cpu - idle);
  });
}

export function median(numbers) {
  return numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)];
}

export function medianOf(used, key) {
  return median(used.map((each) => each[key]));
}
