/** Words longer than this, and words after so many, are not compared: help has to come at once. */
const longest = 64;
const most = 2000;

/** The known word that `word` was most likely meant to be, if one is near. */
export function nearest(
  word: string,
  known: Iterable<string>,
): string | undefined {
  if (word.length > longest) return undefined;
  let best: string | undefined;
  let least = Math.max(1, Math.floor(word.length / 3)) + 1;
  let count = 0;
  for (const candidate of known) {
    if ((count += 1) > most) break;
    if (Math.abs(candidate.length - word.length) >= least) continue;
    const steps = distance(word.toLowerCase(), candidate.toLowerCase());
    if (steps < least) [best, least] = [candidate, steps];
  }
  return best;
}

/** Damerau-Levenshtein distance, in the form of optimal string alignment: insertions, deletions, substitutions, swaps of neighbours. */
export function distance(a: string, b: string): number {
  const rows: number[][] = [];
  const at = (i: number, j: number): number => rows[i]?.[j] ?? Infinity;
  for (let i = 0; i <= a.length; i += 1) {
    const row: number[] = [];
    rows.push(row);
    for (let j = 0; j <= b.length; j += 1) {
      const isSame = a[i - 1] === b[j - 1];
      const isSwapped = a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
      const steps = Math.min(
        at(i - 1, j) + 1,
        at(i, j - 1) + 1,
        at(i - 1, j - 1) + (isSame ? 0 : 1),
        isSwapped ? at(i - 2, j - 2) + 1 : Infinity,
      );
      row.push(i + j === 0 ? 0 : steps);
    }
  }
  return at(a.length, b.length);
}
