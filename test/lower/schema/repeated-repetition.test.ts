import { expect, it } from "vitest";
import { repeatsRepetition } from "../../../generator/lower/schema/redos/repeated-repetition.js";

it.each([
  ["^(a+)+$", true],
  ["^((a|b+))*$", true],
  ["^(x(a*){2,})$", true],
  ["^(ab+)*$", false],
  ["^(a{3})*$", false],
  ["^(a+){2}$", false],
])("whether %s repeats what is a repetition alone: %s", (pattern, repeats) => {
  expect(repeatsRepetition(pattern)).toBe(repeats);
});
