import { expect, it } from "vitest";
import { firstSentence } from "../../generator/markdown/sentence.js";

it.each([
  ["", ""],
  ["One", "One"],
  ["One. Two.", "One."],
  ["One! `two`", "One!"],
  ["Version 1.2 of it. Two.", "Version 1.2 of it."],
  ["Such as e.g. Berlin. Two.", "Such as e.g. Berlin."],
  ["Ends etc. Two.", "Ends etc. Two."],
  ["As J. Doe says. Two.", "As J. Doe says."],
  [
    "See [one. Two](https://a.example). Three.",
    "See [one. Two](https://a.example).",
  ],
  ["The (first. Second) one. Two.", "The (first. Second) one."],
  ["The `a. B` one. Two.", "The `a. B` one."],
  ["**One. Two.** Three. Four.", "**One. Two.** Three."],
  ["one. two", "one. two"],
])("the first sentence of %j is %j", (text, sentence) => {
  expect(firstSentence(text)).toBe(sentence);
});
