/**
 * ` Did you mean "x"?` for the candidate that is spelt most like the word, with a leading space; empty if none is close.
 * As emitted packages do it (`templates/runtime/nearest.ts`, whose code nobody else can import; a test holds both to the same
 * answers), but of any length: an author's mistake may be in a long path, and help may take its time.
 */
export function didYouMean(
  word: string,
  candidates: readonly string[],
): string {
  let best: string | undefined;
  let least = Math.max(1, Math.floor(word.length / 3)) + 1;
  for (const candidate of candidates) {
    if (Math.abs(candidate.length - word.length) >= least) continue;
    const steps = distance(word.toLowerCase(), candidate.toLowerCase());
    if (steps < least) [best, least] = [candidate, steps];
  }
  return best === undefined ? "" : ` Did you mean "${best}"?`;
}

/**
 * What a word is a misspelling of that may as well be meant as it is: closer than `didYouMean` asks for, and no other number. Case and what
 * stands between words don't count: `max_length` and `maxlength` are `maxLength`.
 */
export function misspelt(
  word: string,
  candidates: Iterable<string>,
): string | undefined {
  const written = letters(word);
  let best: string | undefined;
  let least = Math.min(3, Math.floor(written.length / 4)) + 1;
  for (const candidate of candidates) {
    const meant = letters(candidate);
    if (Math.abs(meant.length - written.length) >= least) continue;
    if (digits(meant) !== digits(written)) continue;
    const steps = distance(written, meant);
    if (steps < least) [best, least] = [candidate, steps];
  }
  return best;
}

function letters(word: string): string {
  return word.toLowerCase().replace(/[-_. ]/g, "");
}

function digits(word: string): string {
  return word.replace(/\D/g, "");
}

/** Damerau-Levenshtein distance, in the form of optimal string alignment: insertions, deletions, substitutions, swaps of neighbours. */
export function distance(a: string, b: string): number {
  let before: number[] = [];
  let above = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i += 1) {
    const row = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const cost = a[i - 1] === b[j - 1] ? 0 : 1;
      let steps = Math.min(
        at(above, j) + 1,
        at(row, j - 1) + 1,
        at(above, j - 1) + cost,
      );
      const swapped =
        i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
      if (swapped) steps = Math.min(steps, at(before, j - 2) + 1);
      row.push(steps);
    }
    [before, above] = [above, row];
  }
  return at(above, b.length);
}

function at(row: readonly number[], index: number): number {
  return row[index] ?? Infinity;
}
