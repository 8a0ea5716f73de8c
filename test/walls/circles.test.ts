import { describe, expect, it } from "vitest";
import { type Graph, graphOf, inCircles } from "./circles.js";
import { typeScriptFiles } from "./source.js";

describe("the files of the generator", () => {
  it("import each other in no circle, imports of types counted", () => {
    const graph = graphOf(typeScriptFiles("generator"));
    expect(inCircles(graph)).toEqual([]);
  });
});

describe("a circle", () => {
  it("is a file that imports itself, or the files between two imports of it", () => {
    expect(inCircles(graph({ a: ["a"], b: [] }))).toEqual(["a"]);
    expect(inCircles(graph({ a: ["b"], b: ["c"], c: ["a"] }))).toEqual([
      "a",
      "b",
      "c",
    ]);
  });

  it("is not what leads into it or out of it", () => {
    const files = { into: ["a"], a: ["b"], b: ["a", "out"], out: [] };
    expect(inCircles(graph(files))).toEqual(["a", "b"]);
  });
});

function graph(imports: Readonly<Record<string, readonly string[]>>): Graph {
  return new Map(
    Object.entries(imports).map(([file, targets]) => [file, new Set(targets)]),
  );
}
