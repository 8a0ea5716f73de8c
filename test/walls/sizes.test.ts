import ts from "typescript";
import { describe, expect, it } from "vitest";
import {
  fileSize,
  folderSizes,
  functionsOf,
  largerThan,
  percentile,
} from "./sizes.js";
import { parse, typeScriptFiles } from "./source.js";

/** One file for each keyword, beside the table of them. */
const isOfKeywords = ({ name }: { readonly name: string }): boolean =>
  name.endsWith("/keywords");

describe("the generator", () => {
  const sources = typeScriptFiles("generator").map(parse);
  const functions = sources.flatMap(functionsOf);
  const files = sources.map(fileSize);
  const folders = folderSizes(files.map(({ name }) => name));

  it("has small functions: half of them of 10 lines at most, nine tenths of 25", () => {
    expect(percentile(functions, 0.5)).toBeLessThanOrEqual(10);
    expect(percentile(functions, 0.9)).toBeLessThanOrEqual(25);
  });

  it("has small files: half of them of 80 lines at most, nine tenths of 200", () => {
    expect(percentile(files, 0.5)).toBeLessThanOrEqual(80);
    expect(percentile(files, 0.9)).toBeLessThanOrEqual(200);
  });

  it("has no function of more than 100 lines and no folder of more than 25 files", () => {
    expect([
      ...largerThan(100, functions),
      ...largerThan(
        25,
        folders.filter((folder) => !isOfKeywords(folder)),
      ),
    ]).toEqual([]);
  });
});

describe("what is counted as a function", () => {
  const sizesOf = (text: string): readonly string[] =>
    functionsOf(
      ts.createSourceFile("a.ts", text, ts.ScriptTarget.Latest, true),
    ).map(({ name, size }) => `${name} ${size}`);

  it("is a declaration, a method, an accessor or a constructor, with its head", () => {
    expect(sizesOf("function one(\n) {\n}")).toEqual(["a.ts one 3"]);
    expect(
      sizesOf("class A { constructor() {}\nget b() { return 1; }\nc() {} }"),
    ).toEqual(["a.ts constructor 1", "a.ts b 1", "a.ts c 1"]);
  });

  it("is what a variable, a property or a field is given", () => {
    expect(
      sizesOf(
        "const one = () => 1; const two = { three: function () {} };\nclass A { four = () => {\n}; }",
      ),
    ).toEqual(["a.ts one 1", "a.ts three 1", "a.ts four 2"]);
  });

  it("is not what has no body, and not what is passed on", () => {
    expect(sizesOf("declare function one(): void;")).toEqual([]);
    expect(sizesOf("[1].map((each) => each);")).toEqual([]);
  });
});

describe("a percentile", () => {
  const sizes = [4, 1, 3, 2].map((size) => ({ name: `${size}`, size }));

  it("is a size that so many do not exceed", () => {
    expect(percentile(sizes, 0.5)).toBe(2);
    expect(percentile(sizes, 0.9)).toBe(4);
    expect(largerThan(3, sizes)).toEqual(["4"]);
  });
});
