/** Long enough that the clock's grain and the loop do not count, short enough that a pause of the machine spoils few turns. */
export const turnMilliseconds = 1;
const warmUpMilliseconds = 200;
export const rounds = 201;

/**
 * Nanoseconds that each validator takes for one input, medians over rounds in which all take their turns, each round beginning with another, so
 * that whatever else the machine does befalls all alike.
 */
export function measure(validators, values) {
  const contestants = validators.map(({ name, issuesOf, input }) => {
    const inputs = values.map(input);
    return { name, issuesOf, inputs, passes: warmUp(issuesOf, inputs) };
  });
  const times = contestants.map(() => []);
  for (let round = 0; round < rounds; round += 1) {
    for (let place = 0; place < contestants.length; place += 1) {
      const at = (round + place) % contestants.length;
      const { issuesOf, inputs, passes } = contestants[at];
      times[at].push(turn(issuesOf, inputs, passes));
    }
  }
  return contestants.map(({ name, issuesOf, inputs }, at) => ({
    name,
    nanoseconds: median(times[at]),
    issues: count(issuesOf, inputs),
  }));
}

/** Runs until the engine has compiled what there is to compile; gives how many passes over the inputs fill a turn. */
function warmUp(issuesOf, inputs) {
  const end = performance.now() + warmUpMilliseconds;
  let passes = 0;
  while (performance.now() < end) {
    turn(issuesOf, inputs, 10);
    passes += 10;
  }
  const perTurn = passes * (turnMilliseconds / warmUpMilliseconds);
  return Math.max(1, Math.ceil(perTurn));
}

/** Nanoseconds for one input. */
function turn(issuesOf, inputs, passes) {
  const started = performance.now();
  for (let pass = 0; pass < passes; pass += 1) count(issuesOf, inputs);
  const elapsed = performance.now() - started;
  return (elapsed * 1e6) / (passes * inputs.length);
}

/** The count is used, so that no engine may leave the work out. */
function count(issuesOf, inputs) {
  let issues = 0;
  for (const input of inputs) issues += issuesOf(input).length;
  return issues;
}

function median(numbers) {
  return numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)];
}
