import { describe, expect, it } from "vitest";
import { linearSteps } from "../../generator/emitters/validators/linear-pattern.js";
import { linearPattern } from "../../templates/runtime/linear-pattern.js";

/** Patterns that repeat repetitions or choices, in every form that the machine knows. */
const risky = [
  "^(a+)+$",
  "^(\\w+\\s?)*$",
  "^(a|aa)+$",
  "^(?:[a-c]*b){2,3}(?:x|y)*$",
  "(?<name>a|b?)+c",
  "^(?:\\u{61}|\\x62|\\p{Lu})+$",
  "^(?:(?:ab?){1,2}|c{0,2}d)*$",
  "(?:a*)*$",
  "^(?:[^a]|a[^b])*$",
];

describe("a pattern that could take exponential time", () => {
  it.each(risky)("is matched as a RegExp would: %s", (pattern) => {
    const steps = linearSteps(pattern);
    expect(steps).toBeDefined();
    const machine = linearPattern(steps ?? []);
    const native = new RegExp(pattern, "u");
    const texts = words("abcdA 😀", 5);
    const wrong = texts.filter(
      (text) => machine.test(text) !== native.test(text),
    );
    expect(wrong).toEqual([]);
  });

  it.each(["^(a+)+$", "^(\\w+\\s?)*$", "^(a|aa)+$"])(
    "takes no time on a text made to hurt: %s",
    (pattern) => {
      const machine = linearPattern(linearSteps(pattern) ?? []);
      const start = performance.now();
      expect(machine.test(`${"a".repeat(2000)}!`)).toBe(false);
      expect(performance.now() - start).toBeLessThan(100);
    },
  );
});

describe("no machine is made", () => {
  it.each(["^[a-z]+$", "a{2,3}b*", "^\\d{4}-\\d{2}$", "(?:ab)+"])(
    "of a pattern without such a repetition: %s",
    (pattern) => {
      expect(linearSteps(pattern)).toBeUndefined();
    },
  );

  it.each(["^(a+)\\1$", "(?=a+)(?:a+)+", "^(?:\\ba+)+$", "(?<!a)(a*)*"])(
    "of what needs memory or looks around: %s",
    (pattern) => {
      expect(linearSteps(pattern)).toBeUndefined();
    },
  );
});

/** Texts over an alphabet, pseudo-random but the same each time. */
function words(alphabet: string, longest: number): readonly string[] {
  const letters = [...alphabet];
  let seed = 7;
  const next = (below: number): number => {
    seed = (seed * 48271) % 2147483647;
    return seed % below;
  };
  return Array.from({ length: 2000 }, () =>
    Array.from(
      { length: next(longest + 1) },
      () => letters[next(letters.length)] ?? "",
    ).join(""),
  );
}
