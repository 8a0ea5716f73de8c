/**
 * ` Did you mean "x"?` for the candidate that is spelt most like the word, with a leading space; empty if none is close.
 * As emitted packages do it (`templates/runtime/nearest.ts`, whose code nobody else can import; a test holds both to the same
 * answers), but of nearly any length: an author's mistake may be in a long path, and help may take its time.
 */
export function didYouMean(
  word: string,
  candidates: readonly string[],
): string {
  let best: string | undefined;
  let least = Math.max(1, Math.floor(word.length / 3)) + 1;
  for (const candidate of mostAlike(word, candidates)) {
    if (Math.abs(candidate.length - word.length) >= least) continue;
    const steps = distance(word.toLowerCase(), candidate.toLowerCase(), least);
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
  candidates: readonly string[],
): string | undefined {
  const written = letters(word);
  let best: string | undefined;
  let least = Math.min(3, Math.floor(written.length / 4)) + 1;
  for (const candidate of mostAlike(word, candidates)) {
    const meant = letters(candidate);
    if (Math.abs(meant.length - written.length) >= least) continue;
    if (digits(meant) !== digits(written)) continue;
    const steps = distance(written, meant, least);
    if (steps < least) [best, least] = [candidate, steps];
  }
  return best;
}

/** What is longer is no word that anybody misspells. */
const longestWord = 500;

/**
 * Those of many candidates that begin and end most like a word: a slip of one letter leaves all others where they are. So many that comparing takes
 * time in proportion to the word, however many there are.
 */
function mostAlike(
  word: string,
  candidates: readonly string[],
): readonly string[] {
  if (word.length > longestWord) return [];
  const most = Math.max(10, Math.floor(800 / (word.length + 1)));
  if (candidates.length <= most) return candidates;
  const shared = candidates.map((each) => {
    const { first, last } = ends(word, each);
    return first + last;
  });
  const [least = 0] = Int32Array.from(shared).sort().subarray(-most);
  let room = most - shared.filter((each) => each > least).length;
  return candidates.filter((_, index) => {
    const each = shared[index] ?? 0;
    return each > least || (each === least && room-- > 0);
  });
}

/** How many letters two words have in common at their beginning and, besides these, at their end. */
function ends(
  a: string,
  b: string,
): { readonly first: number; readonly last: number } {
  const most = Math.min(a.length, b.length);
  let first = 0;
  while (first < most && a[first] === b[first]) first += 1;
  let last = 0;
  while (last < most - first && a.at(-1 - last) === b.at(-1 - last)) last += 1;
  return { first, last };
}

function letters(word: string): string {
  return word.toLowerCase().replace(/[-_. ]/g, "");
}

function digits(word: string): string {
  return word.replace(/\D/g, "");
}

/**
 * Damerau-Levenshtein distance, in the form of optimal string alignment: insertions, deletions, substitutions, swaps of neighbours.
 *
 * @param enough what is as far is not measured: the result is at least that then
 */
export function distance(
  a: string,
  b: string,
  enough: number = Infinity,
): number {
  const { first, last } = ends(a, b);
  return steps(
    a.slice(first, a.length - last),
    b.slice(first, b.length - last),
    enough,
  );
}

/** The same of two words that neither begin nor end alike. */
function steps(a: string, b: string, enough: number): number {
  let before: number[] = [];
  let above = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i += 1) {
    const row = [i];
    let nearest = i;
    for (let j = 1; j <= b.length; j += 1) {
      const cost = a[i - 1] === b[j - 1] ? 0 : 1;
      let least = Math.min(
        at(above, j) + 1,
        at(row, j - 1) + 1,
        at(above, j - 1) + cost,
      );
      const swapped =
        i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
      if (swapped) least = Math.min(least, at(before, j - 2) + 1);
      row.push(least);
      nearest = Math.min(nearest, least);
    }
    // A swap goes on from the row before, where it cost no more.
    if (nearest > enough) return nearest;
    [before, above] = [above, row];
  }
  return at(above, b.length);
}

function at(row: readonly number[], index: number): number {
  return row[index] ?? Infinity;
}
