/** Choices drawn from one stream of random numbers. */
export interface Choices {
  chance(likelihood: number): boolean;
  /** A whole number from 0 to `limit - 1`. */
  below(limit: number): number;
  pick<Choice>(choices: readonly [Choice, ...Choice[]]): Choice;
  some<Choice>(
    choices: readonly Choice[],
    likelihood: number,
  ): readonly Choice[];
  /** One, or a few more. */
  several<Made>(most: number, make: () => Made): readonly Made[];
}

/** @param next gives numbers between 0 and 1 */
export function createChoices(next: () => number): Choices {
  const chance = (likelihood: number): boolean => next() < likelihood;
  const below = (limit: number): number => Math.floor(next() * limit);
  return {
    chance,
    below,
    pick(choices) {
      const found = choices[below(choices.length)];
      return found === undefined ? choices[0] : found;
    },
    some: (choices, likelihood) => choices.filter(() => chance(likelihood)),
    several: (most, make) => Array.from({ length: 1 + below(most) }, make),
  };
}
