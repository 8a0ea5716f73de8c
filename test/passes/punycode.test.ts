import { domainToASCII, domainToUnicode } from "node:url";
import { expect, it } from "vitest";
import { punycode } from "../../generator/passes/letters/punycode.js";

/** RFC 3492, 7.1, and what tests each branch. */
const samples = [
  ["注文", "7dv27n"],
  ["ليهمابتكلموشعربي؟", "egbpdaj6bu4bxfgehfvwxn"],
  ["他们为什么不说中文", "ihqwcrb4cv8a8dqg056pqjye"],
  ["почемужеонинеговорятпорусски", "b1abfaaepdrnnbgefbadotcwatmq2g4l"],
  ["3年b組金八先生", "3b-ww4c5e180e575a65lsy2b"],
  ["ひとつ屋根の下2", "2-u9tlzr9756bt3uc0v"],
  ["そのスピードで", "d9juau41awczczp"],
  ["注注注", "6wwaa"],
] as const;

it.each(samples)("%s is %s", (text, written) => {
  expect(punycode(text)).toBe(written);
});

it("is read back by what reads domains", () => {
  const words = ["注文一覧", "заказы", "사용자", "aビb", "é1", "ผู้ใช้"];
  for (const word of words) {
    const composed = word.normalize("NFC");
    expect(`xn--${punycode(composed)}`).toBe(domainToASCII(word));
    expect(domainToUnicode(`xn--${punycode(composed)}`)).toBe(composed);
  }
});
