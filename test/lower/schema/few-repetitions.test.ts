import { describe, expect, it } from "vitest";
import { repeatsFew } from "../../../generator/lower/schema/redos/few-repetitions.js";

/** Names that begin alike, as those of time zones do. */
const names = Array.from({ length: 600 }, (_, index) => `Etc/Zone_${index}`);

describe("a pattern whose ways repeat nothing, or one thing from the beginning of the text", () => {
  it.each([
    `^(?:${names.join("|")}|Etc/GMT+1)$`,
    `${names.join("|")}|Etc/GMT\\+1`,
    "^a+$",
    "^(ab)+c?$|^ab*$",
    "^[a-z]{2,4}(?:x|[a-z]+)$",
  ])("is quick: %.40s", (pattern) => {
    expect(repeatsFew(pattern)).toBe(true);
  });
});

describe("no proof is given", () => {
  it.each([
    ["of what is repeated within a repetition", "^(a+)+$"],
    ["of choices that are repeated", "^(a|a)+$"],
    ["of several repetitions on one way", "^a*(b|a*)$"],
    ["of one that begins at any place", "a+b"],
    ["of one that may begin at any place", "^a|b+c"],
    ["of one behind a beginning that is repeated", "^(a?){30}a+$"],
    ["of one that is repeated a number of times", "^(a*){2}$"],
    ["of more ways than anybody waits for", `^${"(a|a)".repeat(20)}$`],
    ["of what looks around", "^(?=a)a+$"],
  ])("%s", (_, pattern) => {
    expect(repeatsFew(pattern)).toBe(false);
  });
});
