import { describe, expect, it } from "vitest";
import { isPointer, joinPointer, parentPointer, splitPointer, valueAt } from "../../generator/ir/pointer.js";

// RFC 6901 section 5
const example = {
  foo: ["bar", "baz"],
  "": 0,
  "a/b": 1,
  "c%d": 2,
  "e^f": 3,
  "g|h": 4,
  "i\\j": 5,
  'k"l': 6,
  " ": 7,
  "m~n": 8,
};

describe("a JSON Pointer", () => {
  it.each([
    ["", example],
    ["/foo", ["bar", "baz"]],
    ["/foo/0", "bar"],
    ["/", 0],
    ["/a~1b", 1],
    ["/c%d", 2],
    ["/e^f", 3],
    ["/g|h", 4],
    ["/i\\j", 5],
    ['/k"l', 6],
    ["/ ", 7],
    ["/m~0n", 8],
  ])("%j finds what RFC 6901 says", (pointer, value) => {
    expect(valueAt(example, pointer)).toEqual(value);
    expect(joinPointer("", ...splitPointer(pointer))).toBe(pointer);
  });

  it.each([
    "/foo/2",
    "/foo/00",
    "/foo/-",
    "/foo/length",
    "/foo/0/0",
    "/constructor",
    "/__proto__",
    "/foo/map",
    "/toString/name",
  ])("%s finds nothing", (pointer) => {
    expect(valueAt(example, pointer)).toBeUndefined();
  });

  it("finds own members whatever their name is", () => {
    const value = JSON.parse('{"__proto__": {"constructor": 1}}');
    expect(valueAt(value, "/__proto__/constructor")).toBe(1);
  });

  it("escapes ~ before /, so that ~1 in a name stays ~1", () => {
    expect(joinPointer("/paths", "/a~1b", 0)).toBe("/paths/~1a~01b/0");
    expect(splitPointer("/paths/~1a~01b/0")).toEqual(["paths", "/a~1b", "0"]);
  });

  it("knows its parent", () => {
    expect(parentPointer("/a/b~1c")).toBe("/a");
    expect(parentPointer("/a")).toBe("");
    expect(parentPointer("")).toBeUndefined();
  });

  it("begins with a slash and has no other escapes", () => {
    expect(["", "/", "/a~0~1"].every(isPointer)).toBe(true);
    expect(["a", "#/a", "/a~2", "/a~"].some(isPointer)).toBe(false);
  });
});
