/**
 * ` Did you mean "x"?` for the candidate that is spelt most like the word, with a leading space; empty if none is close.
 * The distance is Levenshtein's, case ignored, and may be a third of the word's length.
 */
export function didYouMean(
  word: string,
  candidates: readonly string[],
): string {
  let best: string | undefined;
  let least = Math.max(1, Math.floor(word.length / 3)) + 1;
  for (const candidate of candidates) {
    if (Math.abs(candidate.length - word.length) >= least) continue;
    const distance = editDistance(word.toLowerCase(), candidate.toLowerCase());
    if (distance >= least) continue;
    best = candidate;
    least = distance;
  }
  return best === undefined ? "" : ` Did you mean "${best}"?`;
}

function editDistance(left: string, right: string): number {
  let row = Array.from({ length: right.length + 1 }, (_, index) => index);
  for (let i = 0; i < left.length; i++) {
    const next = [i + 1];
    for (let j = 0; j < right.length; j++) {
      const substitute = (row[j] ?? 0) + (left[i] === right[j] ? 0 : 1);
      const remove = (row[j + 1] ?? 0) + 1;
      const insert = (next[j] ?? 0) + 1;
      next.push(Math.min(substitute, remove, insert));
    }
    row = next;
  }
  return row[right.length] ?? 0;
}
