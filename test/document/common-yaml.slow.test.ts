import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { walk } from "../../generator/document/text/positions.js";
import { normaliseText } from "../../generator/document/text/text.js";
import {
  positions,
  values,
} from "../../generator/document/yaml/common/builder.js";
import { readCommonYaml } from "../../generator/document/yaml/common/read.js";
import { parseYaml } from "../../generator/document/yaml/parse.js";
import { yamlPositions } from "../../generator/document/yaml/positions.js";
import type { JsonValue } from "../../generator/ir/json.js";
import { missing, shared, thorough } from "../shared.js";

/** What the full parser makes of a text; "wrong" if it finds errors. */
function parsedInFull(text: string): JsonValue | undefined | "wrong" {
  let isWrong = false;
  const value = parseYaml(text, (code) => {
    isWrong ||= code !== "yaml-tag";
  });
  return isWrong ? "wrong" : value;
}

/** `undefined` where the full parser is needed. */
function readFast(text: string):
  | {
      readonly node: JsonValue;
      readonly shallow: readonly number[];
    }
  | undefined {
  const read = readCommonYaml(text, values);
  return read !== undefined && "node" in read ? read : undefined;
}

const common = [
  "a: 1\nb:\n  - x\n  - y: z\n    w: v\nc: {a: 1, b: [x, 'y', \"z\"]}\n",
  "a: |\n  x\n   y\n\n  z\nb: >-\n  f g\n\n  h\n   i\nc: 'q\n  r'\nd: \"s\\n\n  t\"\ne: plain\n  more\n  # c\nf:\n- a\n-\n  - b\n- - c\n  - d\n",
  "- a\n- b: 1\n  c: 2\n-\n  d: 3\n- [a, b,\n   c]\n- {a: b,\n   c: d}\n# comment\n- e # f\n",
  '---\n\'a b\': ~\n"c": null # x\nf: .5\ng: 0x1F\nh: -1.5e3\ni: yes\nj: "\\x41\\u00e9\\/\\\n   k"\n',
  "x:\n  y:\n    z: |2\n       a\n      b\n    w: >+\n      c\n\n\n  v: # c\n    - 1\nu: a:b #c\n",
  "a: {\n  b: c\n}\nd: [\n]\n",
  "text: |\n  a\n   \n\nb: >\n\n  x\n  \n  y\n",
  'a: "\\U0001F6A7 \\ud83d \\U0000d83d"\n',
];

describe("YAML of the common kind", () => {
  it.each(common)("%j is read as the full parser reads it", (text) => {
    expect(readFast(text)?.node).toEqual(parsedInFull(text));
  });

  it.each([
    "a: &x 1",
    "a: *x",
    "a: !t 1",
    "? a\n: 1",
    "%YAML 1.2\n---\na: 1",
    "<<: {a: 1}",
    "a:\t1",
    "a: .inf",
    "a: 1\na: 2",
    "a: 1\n---\nb: 1",
    "a: b: c",
    "a: [1",
    "[a: 1]",
    'a: "\\U00110000"',
  ])("%j is left to the full parser", (text) => {
    expect(readFast(text)).toBeUndefined();
  });

  // As libyaml and js-yaml read them.
  it.each([
    ["a: 'q\nr'\n", { a: "q r" }],
    ['a:\n  b: "q\n  r\n\n  s"\n  c: 1\n', { a: { b: "q r\ns", c: 1 } }],
    ["a:\n  b: 'q\n\n'\n", { a: { b: "q\n" } }],
    ["a:\n  - 'q\n  r'\n", { a: ["q r"] }],
  ])("%j goes on in a line that is indented too little", (text, value) => {
    const read = readCommonYaml(text, values);
    expect(parsedInFull(text)).toBe("wrong");
    expect(read).toEqual({ node: value, shallow: [text.search(/['"]/)] });
  });

  it.each(["a: 'q\n---\nr'\n", "a: 'q\nb: 'r'\n", 'a: "q\nb: 1\n'])(
    "%j is left to the full parser, which finds no end of the text in quotes",
    (text) => {
      expect(readFast(text)).toBeUndefined();
      expect(parsedInFull(text)).toBe("wrong");
    },
  );

  it("has its values where the full parser finds them", () => {
    const [text = ""] = common;
    const read = readCommonYaml(text, positions);
    const full = yamlPositions(text);
    for (const tokens of [
      ["a"],
      ["b"],
      ["b", "1", "w"],
      ["c", "b", "2"],
      ["nothing"],
    ]) {
      const fast =
        read !== undefined && "node" in read
          ? walk(read.node, tokens).node
          : undefined;
      const slow = full && walk(full, tokens).node;
      expect([fast?.value.start, fast?.key]).toEqual([
        slow?.value.start,
        slow?.key,
      ]);
    }
  });
});

describe("changed at random", () => {
  it("is read as the full parser reads it, or not at all", () => {
    const random = generator(1);
    const rounds = thorough ? 6000 : 1500;
    let read = 0;
    for (let round = 0; round < rounds; round += 1) {
      const text = mutate(common[random(common.length)] ?? "", random);
      const fast = readFast(text);
      if (fast === undefined || fast.shallow.length > 0) continue;
      read += 1;
      expect(fast.node, JSON.stringify(text)).toEqual(parsedInFull(text));
    }
    expect(read).toBeGreaterThan(rounds / 6);
  });
});

const specs = shared("specs");
describe.skipIf(specs === undefined)(
  `published descriptions${specs === undefined ? ` (${missing("specs")})` : ""}`,
  () => {
    const files = (folder: string): readonly string[] =>
      readdirSync(folder, { recursive: true, encoding: "utf8" })
        .filter((name) => /\.ya?ml$/.test(name))
        .map((name) => join(folder, name));

    it("are of the common kind, and read as the full parser reads them", () => {
      const paths = files(join(specs ?? "", "digitalocean")).filter(
        (_, index) => index % 20 === 0,
      );
      expect(paths.length).toBeGreaterThan(100);
      for (const path of paths) {
        const text = normaliseText(readFileSync(path, "utf8"));
        expect(readFast(text)?.node, path).toEqual(parsedInFull(text));
      }
    });
  },
);

const pieces = [
  " ",
  "  ",
  "\n",
  "\n  ",
  "-",
  "- ",
  ":",
  ": ",
  "#",
  " #",
  ",",
  "[",
  "]",
  "{",
  "}",
  '"',
  "'",
  "|",
  "|-",
  "|+",
  ">",
  "&a ",
  "*a",
  "!",
  "?",
  "%",
  "\t",
  "a",
  "1",
  "é",
  "\u00a0",
  "\\",
  "---\n",
  "~",
  ".",
  "\0",
  "\u2028",
];

function mutate(text: string, random: (below: number) => number): string {
  let mutated = text;
  for (let count = 1 + random(3); count > 0; count -= 1) {
    const at = random(mutated.length + 1);
    const removed = random(3);
    const piece = random(2) === 0 ? "" : (pieces[random(pieces.length)] ?? "");
    mutated = mutated.slice(0, at) + piece + mutated.slice(at + removed);
  }
  return mutated;
}

/** Numbers from 0 up to a limit, the same ones for the same seed. */
function generator(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}
