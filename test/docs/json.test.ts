import { format } from "prettier";
import { expect, it } from "vitest";
import { printJson } from "../../generator/emitters/docs/json.js";

it.each([50, 58, 59, 60, 61, 62, 63, 64, 65, 70, 80])(
  "JSON is laid out as prettier does, with lists %d columns long",
  async (length) => {
    const list = ["a".repeat(length - 6), "b"];
    const value = {
      only: list,
      more: { list, last: list },
      lists: [list, list],
    };
    const text = printJson(value);
    expect(text).toBe(await format(text, { parser: "json" }));
  },
);
