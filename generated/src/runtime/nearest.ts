/** Words longer than this, and words after so many, are not compared: help has to come at once. */
const longest = 64;
const most = 2000;

/** The known word that `word` was most likely meant to be, if one is near. */
export function nearest(
  word: string,
  known: Iterable<string>,
): string | undefined {
  if (word.length > longest) return undefined;
  const lower = word.toLowerCase();
  let best: string | undefined;
  let least = Math.max(1, Math.floor(word.length / 3)) + 1;
  let count = 0;
  for (const candidate of known) {
    if ((count += 1) > most) break;
    if (Math.abs(candidate.length - word.length) >= least) continue;
    const steps = distance(lower, candidate.toLowerCase(), least);
    if (steps < least) [best, least] = [candidate, steps];
  }
  return best;
}

/**
 * Damerau-Levenshtein distance, in the form of optimal string alignment: insertions, deletions, substitutions, swaps of neighbours.
 *
 * @param limit from which on a distance need not be exact
 */
export function distance(
  a: string,
  b: string,
  limit: number = Infinity,
): number {
  let older: number[] = [];
  let old: number[] = [];
  let row = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1, least = 0; i <= a.length && least < limit; i += 1) {
    [older, old, row] = [old, row, [i]];
    least = i;
    for (let j = 1; j <= b.length; j += 1) {
      const isSame = a[i - 1] === b[j - 1];
      const isSwapped = a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
      const steps =
        Math.min(
          at(old, j),
          at(row, j - 1),
          at(old, j - 1) - (isSame ? 1 : 0),
          isSwapped ? at(older, j - 2) : Infinity,
        ) + 1;
      row.push(steps);
      least = Math.min(least, steps);
    }
  }
  return at(row, b.length);
}

function at(row: readonly number[], index: number): number {
  return row[index] ?? Infinity;
}
