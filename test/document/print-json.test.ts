import { describe, expect, it } from "vitest";
import { printJson } from "../../generator/document/json/print.js";

/** As readers read what is too large for a double. */
const read = (text: string): string => printJson(JSON.parse(text));

describe("JSON that is printed", () => {
  it.each([
    "9223372036854775807",
    '{\n  "minimum": -9223372036854775808,\n  "maximum": 18446744073709551615\n}',
    "[\n  9223372036854775807,\n  1\n]",
    '{\n  "a \\": 9223372036854775807": 9223372036854775807\n}',
  ])("has the limits of 64 bits as they are written: %s", (text) => {
    expect(read(text)).toBe(text);
  });

  it("leaves texts alone, and numbers that are read as they are written", () => {
    const value = {
      9223372036854776000: "9223372036854776000",
      text: '": 9223372036854776000,\n9223372036854776000',
      list: [1e21, 9007199254740991, -0.1, 9223372036854775807],
    };
    const rounded = JSON.stringify(value, null, 2);
    expect(printJson(value)).toBe(
      rounded.replace(/9223372036854776000(?=\n)/, "9223372036854775807"),
    );
  });
});
