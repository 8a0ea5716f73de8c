import { describe, expect, it } from "vitest";
import { createSourceFiles } from "../../generator/document/text/source-files.js";
import { parsed as parsedFile } from "./parsed.js";

const parsed = (text: string) => parsedFile(text, "spec.json");

describe("JSON", () => {
  it.each(["{}", '{"a": [1, -0.5e3, "\\u00e9\\n", true, null]}', "[[]]"])(
    "%s is what JSON.parse makes of it",
    async (text) => {
      const { value, problems } = await parsed(text);
      expect(value).toEqual(JSON.parse(text));
      expect(problems).toEqual([]);
    },
  );

  it("is told by content, not by the name of the file", async () => {
    expect((await parsed("{a: 1, b: [x, y]}")).value).toEqual({
      a: 1,
      b: ["x", "y"],
    });
  });

  it("keeps a member called __proto__ a member", async () => {
    const { value } = await parsed('{"__proto__": {"x": 1}}');
    expect(JSON.stringify(value)).toBe('{"__proto__":{"x":1}}');
  });

  it("refuses a key that is given twice, and shows both places", async () => {
    const { value, problems, messages } = await parsed(
      '{\n "a": {"b": 1, "c": "b",\n  "\\u0062": 2}\n}',
    );
    expect(value).toBeUndefined();
    expect(problems).toEqual(["duplicate-key 3:3 2:8"]);
    expect(messages).toEqual(['The key "b" is given twice in one object.']);
  });

  it("lets different objects have the same key", async () => {
    expect((await parsed('[{"a": 1}, {"a": "\\"a\\":"}]')).problems).toEqual(
      [],
    );
  });

  it.each([
    [
      '{"a": 1',
      "json-syntax 1:8",
      "The file ends where a comma or the closing bracket is expected.",
    ],
    ['{"a": 1,,}', "json-syntax 1:9", "Expected a key in double quotes here."],
    ['{ // ours\n"a": 1}', "json-syntax 1:3", "JSON has no comments."],
    ['{"a": /* ours */ 1}', "json-syntax 1:7", "JSON has no comments."],
    ['{"a" 1}', "json-syntax 1:6", "Expected a colon here."],
    ['{"a": tru}', "json-syntax 1:7", "Expected a value here."],
    [
      '{"a": [1 2]}',
      "json-syntax 1:10",
      "Expected a comma or the closing bracket here.",
    ],
    [
      '{"a": [1}',
      "json-syntax 1:9",
      "Expected a comma or the closing bracket here.",
    ],
    ['{"a": 1} x', "json-syntax 1:10", "Expected the end of the file here."],
    [
      '{"a": "x\n"}',
      "json-syntax 1:9",
      "A string can't hold a line break or another control character; escape it.",
    ],
    ['{"a": "\\x"', "json-syntax 1:8", "This is no escape sequence of JSON."],
    ['{"a": "x', "json-syntax 1:9", "The file ends within a string."],
  ])("tells where %j is wrong", async (text, problem, message) => {
    const { value, problems, messages } = await parsed(text);
    expect(value).toBeUndefined();
    expect([problems, messages]).toEqual([[problem], [message]]);
  });

  it("is not read as YAML, which would take the mistake for text", async () => {
    expect((await parsed('{"a": 1, # one\n "b": 3.1.0}')).problems).toEqual([
      "json-syntax 1:10",
    ]);
  });

  it("may stand in a file that is called YAML, where it is YAML if it is no JSON", async () => {
    const text = '{"a": 3.1.0, b: [x], # one\n "c": {"d": 1,}}';
    for (const name of ["spec.yaml", "spec.yml"])
      expect(await parsedFile(text, name)).toEqual({
        value: { a: "3.1.0", b: ["x"], c: { d: 1 } },
        problems: [],
        messages: [],
      });
    expect(
      (await parsedFile('{"a": [1.0, "\\/"]}', "spec.yaml")).value,
    ).toEqual({ a: [1, "/"] });
    expect(
      (await parsedFile('{"a": 1, "a": 2}', "spec.yaml")).problems,
    ).toEqual(["duplicate-key 1:10 1:2"]);
    expect(
      (await parsedFile('{"a": {"b": 1}', "spec.yaml")).problems[0],
    ).toMatch(/^yaml-/);
  });

  it.each(["spec.yaml", "spec.json"])(
    "is found again in a text that begins as JSON does, in %s",
    async (name) => {
      const files = createSourceFiles();
      const isYaml = name === "spec.yaml";
      const text = isYaml ? '{"a": {b: 1}} # one' : '{"a": {"b": 1}}';
      files.add(name, `/${name}`, text);
      const location = { document: name, pointer: "/a/b" };
      await files.prepare([{ kind: "location", location }]);
      const { at } = files.position({ kind: "location", location });
      expect(at?.column).toBe(isYaml ? 11 : 13);
    },
  );
});
