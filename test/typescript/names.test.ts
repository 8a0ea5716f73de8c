import { describe, expect, it } from "vitest";
import {
  identifier,
  isIdentifier,
  isReserved,
  member,
  propertyKey,
} from "../../generator/typescript/identifier.js";
import { printed, text } from "./prettier.js";

describe("identifier", () => {
  it.each(["a", "$", "_1", "AcsUser", "naïve", "日本"])("takes %s", (name) => {
    expect(printed(identifier(name))).toBe(name);
  });

  it.each([
    "",
    "1a",
    "a-b",
    "a b",
    "delete",
    "await",
    "a;",
    "a\u2028",
    "𠮷",
    "注・文",
  ])("throws on %j: names are chosen in a pass", (name) => {
    expect(isIdentifier(name)).toBe(false);
    expect(() => identifier(name)).toThrow(/identifier/);
  });

  it("knows the words of strict code", () => {
    expect(["yield", "static", "eval", "enum"].every(isReserved)).toBe(true);
    expect(["async", "type", "of"].some(isReserved)).toBe(false);
  });
});

describe("propertyKey and member", () => {
  it.each([
    ["a", "a", "x.a"],
    ["delete", "delete", "x.delete"],
    ["a-b", '"a-b"', 'x["a-b"]'],
    ["1", '"1"', 'x["1"]'],
    ["", '""', 'x[""]'],
    ['"];alert(1)//', "'\"];alert(1)//'", "x['\"];alert(1)//']"],
  ])("%j", (name, key, access) => {
    expect(printed(propertyKey(name))).toBe(key);
    expect(printed(member(text("x"), name))).toBe(access);
  });
});
