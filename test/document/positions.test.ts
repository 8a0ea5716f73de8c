import { describe, expect, it } from "vitest";
import { jsonPositions } from "../../generator/document/json/positions.js";
import {
  type TextNode,
  walk,
} from "../../generator/document/text/positions.js";
import { linesOf } from "../../generator/document/text/text.js";
import { yamlPositions } from "../../generator/document/yaml/positions.js";
import { splitPointer } from "../../generator/ir/pointer.js";
import { expectCpuSeconds } from "../cpu.js";

/** `key > value` at a pointer, or at the nearest place around it. */
function textAt(text: string, root: TextNode | undefined, pointer: string) {
  if (root === undefined) return undefined;
  const { node } = walk(root, splitPointer(pointer));
  const key = node.key && `${text.slice(node.key.start, node.key.end)} > `;
  return `${key ?? ""}${text.slice(node.value.start, node.value.end).trim()}`;
}

describe("positions in JSON", () => {
  const text =
    '{ "a": [1, {"b~/": "x,]}"}, []], "c" : null,\n "\\u0064": {"e":-1.5e3}}';

  it.each([
    ["", text],
    ["/a/0", "1"],
    ["/a/1/b~0~1", '"b~/" > "x,]}"'],
    ["/a/2", "[]"],
    ["/c", '"c" > null'],
    ["/d/e", '"e" > -1.5e3'],
    ["/a/7", '"a" > [1, {"b~/": "x,]}"}, []]'],
    ["/d/e/f", '"e" > -1.5e3'],
  ])("%s", (pointer, expected) => {
    expect(textAt(text, jsonPositions(text), pointer)).toBe(expected);
  });

  it("of text that is no JSON come to an end", () => {
    for (const broken of ['{"a"', '{"a":}', "[}", '["a" "b"]', "[1,", "{,}"]) {
      expect(textAt(broken, jsonPositions(broken), "/a/0/b")).toBeDefined();
    }
  });
});

describe("positions in YAML that needs the full parser", () => {
  const text = `base: &base { x: 1, y: [2, 3] }
use: *base
both:
  <<: [*base, { z: 4 }]
  x: 5
1: one
? long
: value
quoted: { "<<": { x: 6 } }
`;

  it.each([
    ["/base/y/1", "3"],
    ["/use", "use > *base"],
    ["/use/y/0", "2"],
    ["/both/x", "x > 5"],
    ["/both/y", "y > [2, 3]"],
    ["/both/z", "z > 4"],
    ["/1", "1 > one"],
    ["/long", "long > value"],
    ["/base/y/length", "y > [2, 3]"],
    ["/quoted/x", 'quoted > { "<<": { x: 6 } }'],
  ])("%s", (pointer, expected) => {
    expect(textAt(text, yamlPositions(text), pointer)).toBe(expected);
  });

  it("lead from an alias to the last anchor of its name before it", () => {
    const again = "a: &x {y: 1}\nb: *x\nc: &x {y: 2}\nd: *x\ne: [*x]\n";
    const root = yamlPositions(again);
    expect(
      ["/b/y", "/d/y", "/e/0/y"].map((at) => textAt(again, root, at)),
    ).toEqual(["y > 1", "y > 2", "y > 2"]);
  });

  it("come to an end where an alias leads nowhere, or to what it stands in", () => {
    const odd = "a: &a\n  <<: *a\n  b: *a\nc: *none\nd:\n  <<: *none\n";
    const root = yamlPositions(odd);
    expect(textAt(odd, root, "/a/b/b/x")).toBe("b > *a");
    expect(textAt(odd, root, "/c/x")).toBe("c > *none");
    expect(textAt(odd, root, "/d/x")).toBe("d > <<: *none");
  });

  it("are found in one reading, however many aliases there are", async () => {
    const count = 10_000;
    const many = `a: &a { x: 1 }\n${Array.from({ length: count }, (_, index) => `a${index}: *a\n`).join("")}`;
    const root = yamlPositions(many);
    const find = () =>
      Array.from({ length: count }, (_, index) =>
        textAt(many, root, `/a${index}/x`),
      );
    // Walked through for each of them, the text took more than half a minute.
    await expectCpuSeconds(
      () => expect(new Set(find())).toEqual(new Set(["x > 1"])),
      1,
    );
  });
});

describe("lines", () => {
  const lines = linesOf("ab\n\ncd\n");

  it.each([
    [0, 1, 1],
    [2, 1, 3],
    [3, 2, 1],
    [4, 3, 1],
    [6, 3, 3],
    [7, 4, 1],
  ])("offset %i is %i:%i", (offset, line, column) => {
    expect(lines.lineColumn(offset)).toEqual({ line, column });
    expect(lines.offset({ line, column })).toBe(offset);
  });

  it("have their text", () => {
    expect([1, 2, 3, 4, 5].map((line) => lines.line(line))).toEqual([
      "ab",
      "",
      "cd",
      "",
      "",
    ]);
  });
});
