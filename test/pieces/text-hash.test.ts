import { describe, expect, it } from "vitest";
import { bytesHash, textHash } from "../../generator/pieces/text-hash.js";

describe("the hash of a text", () => {
  it("is the same for its text and its bytes", () => {
    const text = "ünïcode\r\n😀\n";
    expect(bytesHash(Buffer.from(text))).toBe(textHash(text));
  });

  it("does not depend on line endings", () => {
    expect(textHash("a: 1\r\nb: 2\r\n")).toBe(textHash("a: 1\nb: 2\n"));
    expect(textHash("a: 1\nb: 2\n")).not.toBe(textHash("a: 1\nb: 2"));
  });
});
