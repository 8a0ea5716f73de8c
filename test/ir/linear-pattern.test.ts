import { describe, expect, it } from "vitest";
import {
  cautiousSteps,
  linearSteps,
} from "../../generator/ir/patterns/linear-pattern.js";
import { linearPattern } from "../../templates/runtime/linear-pattern.js";

/** Patterns that repeat repetitions or choices, in every form that the machine knows, and letters that tell such forms apart. */
const risky: readonly (readonly [pattern: string, letters: string])[] = [
  ["^(a+)+$", "ab"],
  ["^(\\w+\\s?)*$", "a !"],
  ["^(a|aa)+$", "ab"],
  ["^(?:[a-c]*b){2,3}(?:x|y)*$", "bcx"],
  ["^(?:(?:ab?){1,2}|c{0,2}d)*$", "abcd"],
  ["(?:a*)*$", "ab"],
  ["^(?:[^a]|a[^b])*$", "abc"],
  ["(?:a+)+b", "abc"],
  ["^(?:a{2,})+$", "ab"],
  ["^(?:ba{2,3})+$", "ab"],
  ["^(?:a{2}|b)+$", "ab"],
  ["^(?:a+?)+?b??$", "abc"],
  ["^(?:a{1,2}?b)*?$", "ab"],
  ["^(?:a?){2,}b{2}c{0}d{1,2}$", "abcd"],
  ["^(?:a|b|cd)+$", "abcd"],
  ["^(?:|a|b)+c$", "abc"],
  ["^a$|^(?:b+)+$|^c", "abc"],
  ["^(?:(?:a|b)+c){2}$", "abc"],
  ["^(?:(?:a|b)+c)?d$", "abcd"],
  ["(?:^a|b)+c", "abc"],
  ["(?:a|b$)+$", "abc"],
  ["(?<name>a|b?)+c", "abc"],
  ["^(?<name>(?:a+))+$", "a?<n"],
  ["^(?:.a?)+$", "a\n😀"],
  ["^(?:\\.|\\\\)+$", ".\\a"],
  ["^(?:\\(|\\)+)+$", "()a"],
  ["^(?:[\\]a]+|b)*$", "ab]\\"],
  ["^(?:[(|)]+[*+]?)+$", "(|)*a"],
  ["^(?:\\d|\\S)+$", "1a "],
  ["^(?:\\u{61}|\\x62|\\p{Lu})+$", "abAu"],
  ["^(?:\\P{Lu}|A{2})+$", "aA"],
  ["^(?:\\cA|\\u0062+)+$", "\u0001bcA"],
  ["^(?:\\u{1F600}|a)+$", "😀a😁"],
  ["^(?:\\uD83D\\uDE00|a?)+$", "😀a😁"],
  ["^(?:\\ud83d\\ude00+a?)+$", "😀a😁"],
  ["^(?:\\u0061\\u0062|c)+$", "abc"],
];

describe("a pattern that could take exponential time", () => {
  it.each(risky)("is matched as a RegExp would: %s", (pattern, letters) => {
    const steps = linearSteps(pattern);
    expect(steps?.at(-1)).toEqual(["match"]);
    const machine = linearPattern(steps ?? []);
    const native = new RegExp(pattern, "u");
    const wrong = words([...letters], 6).filter(
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

describe("whoever is cautious", () => {
  it.each([
    ...risky,
    ["^([ab]{1,2}:){2}[ab]{1,2}$", "ab:"],
    ["^(?:a+){2}b?$", "ab"],
    ["^a*a*b$", "ab"],
    ["^(?:a|ab)(?:b|c)$", "abc"],
  ] as const)("has a machine for %s", (pattern, letters) => {
    const machine = linearPattern(cautiousSteps(pattern) ?? []);
    const native = new RegExp(pattern, "u");
    const wrong = words([...letters], 6).filter(
      (text) => machine.test(text) !== native.test(text),
    );
    expect(wrong).toEqual([]);
  });

  it.each([
    "^[a-z]+$",
    "^(a|b)$",
    "(?:ab){3}",
    "^[a-z]{1,64}:\\d{2}$",
    "(?=a)b*c*",
  ])("has none for %s", (pattern) => {
    expect(cautiousSteps(pattern)).toBeUndefined();
  });
});

describe("no machine is made", () => {
  it.each([
    "^[a-z]+$",
    "a{2,3}b*",
    "^\\d{4}-\\d{2}$",
    "(?:ab)+",
    "(?:ab){2,}",
    "^(?:a{2}b{3})*$",
    "^(?:a+){3}$",
    "^(?:a+b|c){2,3}$",
    "^(?:a+)?$",
    "^(?:a|b)?c*$",
    "^(a|b)$",
    "^a+$|^b+$",
    "",
  ])("of a pattern without such a repetition: %s", (pattern) => {
    expect(linearSteps(pattern)).toBeUndefined();
  });

  it.each([
    "^(a+)+\\1$",
    "^(?<name>a+)+\\k<name>$",
    "(?=a+)(?:a+)+",
    "(?!a)(?:a+)+",
    "^(?:\\ba+)+$",
    "^(?:\\Ba+)+$",
    "(?<=a)(a*)*",
    "(?<!a)(a*)*",
    "(?:(?=a)a|b)+",
  ])("of what needs memory or looks around: %s", (pattern) => {
    expect(linearSteps(pattern)).toBeUndefined();
  });

  it.each(["^(?:a+)+\\-$", "^(?:a+)+]$", "^(?:a+)+{$"])(
    "of what is no pattern for code points: %s",
    (pattern) => {
      expect(linearSteps(pattern)).toBeUndefined();
    },
  );

  it.each([
    ["b{%d}", 1],
    ["b{0,%d}", 2],
    ["(?:b|c){%d}", 4],
  ])("that would have more than 2000 steps: ^(a+)+%s$", (tail, each) => {
    const machine = (count: number): number | undefined =>
      linearSteps(`^(a+)+${tail.replace("%d", String(count))}$`)?.length;
    const spare = 2000 - (machine(0) ?? 0);
    const most = Math.floor(spare / each);
    expect(machine(most)).toBe(2000 - spare + most * each);
    expect(machine(most + 1)).toBeUndefined();
  });
});

/** All texts of up to so many letters, as far as there are not too many. */
function words(letters: readonly string[], longest: number): readonly string[] {
  const found = [""];
  let last = found;
  for (let length = 1; length <= longest && found.length < 1500; length += 1) {
    last = last.flatMap((text) => letters.map((letter) => text + letter));
    found.push(...last);
  }
  return found;
}
