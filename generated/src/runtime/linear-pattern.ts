/**
 * A regular expression as a machine: one character class (in regular expression syntax), a fork to two places, an assertion
 * about the text's ends, or the end of a match.
 */
export type Step =
  | readonly ["class", string]
  | readonly ["fork", number, number]
  | readonly ["start"]
  | readonly ["end"]
  | readonly ["match"];

/** What is used of a RegExp. */
export interface Pattern {
  test(text: string): boolean;
}

/**
 * A pattern that takes time in proportion to the text, whatever the text: it keeps all places where it could be at once instead of trying
 * one after the other. For patterns whose nested repetition would make a RegExp take exponential time.
 */
export function linearPattern(steps: readonly Step[]): Pattern {
  const classes = steps.map((step) =>
    step[0] === "class" ? new RegExp(`^(?:${step[1]})$`, "u") : undefined,
  );
  return { test: (text) => matches(steps, classes, [...text]) };
}

function matches(
  steps: readonly Step[],
  classes: readonly (RegExp | undefined)[],
  characters: readonly string[],
): boolean {
  let places = new Set<number>();
  for (let at = 0; at <= characters.length; at += 1) {
    const isEnd = at === characters.length;
    enter(steps, 0, places, at === 0, isEnd);
    if (places.has(steps.length - 1)) return true;
    if (isEnd) return false;
    const next = new Set<number>();
    for (const place of places) {
      if (classes[place]?.test(characters[at] ?? "") === true) {
        enter(steps, place + 1, next, false, at + 1 === characters.length);
      }
    }
    places = next;
  }
  return false;
}

/** Adds a place and all that are reached from it without a character. */
function enter(
  steps: readonly Step[],
  place: number,
  places: Set<number>,
  isStart: boolean,
  isEnd: boolean,
): void {
  const pending = [place];
  for (let next = pending.pop(); next !== undefined; next = pending.pop()) {
    const step = steps[next];
    if (step === undefined || places.has(next)) continue;
    places.add(next);
    if (step[0] === "fork") pending.push(step[2], step[1]);
    if (step[0] === "start" && isStart) pending.push(next + 1);
    if (step[0] === "end" && isEnd) pending.push(next + 1);
  }
}
