import { util } from "prettier";
import { describe, expect, it } from "vitest";
import { width } from "../../generator/ir/width.js";
import { random } from "../random.js";
import { thorough } from "../shared.js";

const oracle = util.getStringWidth;

describe("the columns of a text", () => {
  it.each([
    ["text", 4],
    ["中文", 4],
    ["ｶﾅ", 2],
    ["e\u0301", 1],
    ["\u0007", 0],
    ["😀", 2],
    ["👨‍👩‍👧", 2],
    ["❤", 1],
    ["❤\ufe0f", 2],
    ["1\u20e3", 2],
  ])("%j takes %i", (text, columns) => {
    expect(width(text)).toBe(columns);
  });

  it("are prettier's for every character", () => {
    const different = Array.from({ length: 0x110000 }, (_, code) => code)
      .filter((code) => code < 0xd800 || code > 0xdfff)
      .map((code) => String.fromCodePoint(code))
      .filter((character) => width(character) !== oracle(character));
    expect(different).toEqual([]);
  });

  // prettier also knows joined emoji that lack a selector which the standard asks for.
  it("are prettier's for what joins into one emoji, or doesn't", () => {
    const parts =
      "a é 1 # 中 → 👩 💻 ❤\ufe0f ☝ 🏴 🏳\ufe0f 🌈 ☠\ufe0f ⚕\ufe0f ♂\ufe0f © ▶ 🇩 🇪 🏽 क ा ि \u200d \ufe0f \ufe0e \u20e3 \u0301 \u200c \u{e0067} \u{e007f}".split(
        " ",
      );
    const next = random(1);
    const texts = Array.from({ length: thorough ? 20_000 : 4_000 }, () =>
      Array.from(
        { length: 1 + Math.floor(next() * 5) },
        () => parts[Math.floor(next() * parts.length)] ?? "",
      ).join(""),
    );
    const different = texts.filter((text) => width(text) !== oracle(text));
    expect(different).toEqual([]);
  });
});
