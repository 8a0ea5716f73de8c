import { describe, expect, it } from "vitest";
import { createReport } from "../../generator/diagnostics/report.js";
import { descriptionOf } from "../../generator/document/load.js";
import type { JsonObject } from "../../generator/ir/json.js";
import {
  boolean,
  extensions,
  field,
  follow,
  givenTexts,
  items,
  object,
  type ObjectNode,
  objects,
  requiredText,
  text,
  texts,
} from "../../generator/lower/node.js";

describe("a field", () => {
  it("is read with its place", () => {
    expect(field(nodeOf({ "a/b": 1 }), "a/b")).toEqual({
      key: "a/b",
      value: 1,
      at: { document: "openapi.json", pointer: "/x-node/a~1b" },
    });
  });

  it("that is not given is absent, also if every object inherits one of that name", () => {
    expect(field(nodeOf({}), "toString")).toBeUndefined();
    expect(text(nodeOf({}), "a")).toBeUndefined();
  });

  it.each<readonly [string, (node: ObjectNode) => unknown, string]>([
    ["text", (node) => text(node, "a"), "a string"],
    ["yes or no", (node) => boolean(node, "a"), "true or false"],
    ["object", (node) => object(node, "a"), "an object"],
  ])("of the wrong type counts as no %s, and is reported", (_, read, type) => {
    const node = nodeOf({ a: [1] });
    expect(read(node)).toBeUndefined();
    expect(messages(node)).toEqual([`\`a\` must be ${type}, not an array.`]);
  });

  it("that is needed and missing is reported, and empty", () => {
    const node = nodeOf({});
    expect(requiredText(node, "a")).toBe("");
    expect(messages(node)).toEqual(["`a` is missing."]);
  });

  it("of several is there as far as it is given", () => {
    const node = nodeOf({ a: "x", b: {} });
    expect(givenTexts(node, "a", "b", "c")).toEqual({ a: "x" });
    expect(messages(node)).toEqual(["`b` must be a string, not an object."]);
  });
});

describe("the members of a field", () => {
  it("are objects by name, references followed, without the `x-` keys of what may be extended", () => {
    const node = nodeOf({
      responses: { one: { $ref: "#/x-target" }, "x-two": {} },
    });
    expect(
      objects(node, "responses").map(({ key, at }) => [key, at.pointer]),
    ).toEqual([["one", "/x-target"]]);
  });

  it("are items, those left out that are no objects", () => {
    const node = nodeOf({ a: [{}, 1, { $ref: "#/x-target" }] });
    const found = items(node, "a").map(({ at }) => at.pointer);
    expect(found).toEqual(["/x-node/a/0", "/x-target"]);
    expect(messages(node)).toEqual(["`a[1]` must be an object, not a number."]);
  });

  it("are texts", () => {
    expect(texts(nodeOf({ a: ["x", "y"] }), "a")).toEqual(["x", "y"]);
  });
});

describe("a node", () => {
  it("that is no reference is followed to itself", () => {
    const node = nodeOf({});
    expect(follow(node)).toBe(node);
  });

  it("that refers to what is no object is reported", () => {
    const node = nodeOf({ a: { b: { $ref: "#/openapi" } } });
    expect(objects(node, "a")).toEqual([]);
    expect(messages(node)).toEqual([
      "`$ref` must be a reference to an object, not a string.",
    ]);
  });

  it("has extensions", () => {
    const node = nodeOf({ "x-a": 1, b: 2 });
    expect([...extensions(node)]).toEqual([["x-a", 1]]);
  });
});

function nodeOf(value: JsonObject): ObjectNode {
  const report = createReport();
  const root = {
    openapi: "3.1.0",
    info: { title: "t", version: "1" },
    "x-node": value,
    "x-target": { is: "target" },
  };
  const description = descriptionOf(root, report);
  if (description === undefined) throw new Error("not a description");
  const at = { document: description.root, pointer: "/x-node" };
  return { value, at, description, report };
}

function messages({ report }: ObjectNode): readonly string[] {
  return report.diagnostics.map(({ message }) => message);
}
