import { describe, expect, it } from "vitest";
import { createReport } from "../../../generator/diagnostics/report.js";
import type { JsonValue } from "../../../generator/ir/json.js";
import type { Dialect } from "../../../generator/lower/schema/dialect.js";
import { resourceAt } from "../../../generator/lower/schema/resources/index-document.js";
import { resolveReference } from "../../../generator/lower/schema/resources/resolve.js";
import {
  createResourceIndex,
  resourceWithin,
} from "../../../generator/lower/schema/resources/resource-index.js";
import { schemaTarget } from "../../../generator/lower/schema/resources/schema-target.js";
import { sourceOf } from "./source.js";

const tree: JsonValue = {
  $id: "https://x.test/tree",
  $defs: {
    node: {
      $id: "node",
      $dynamicAnchor: "node",
      $defs: { leaf: { $anchor: "leaf" } },
    },
  },
};

describe("the resource of a place", () => {
  const { index } = indexOf({ "tree.json": tree });
  const uriAt = (pointer: string): string =>
    resourceAt({ document: "tree.json", pointer }, index).uri;

  it("is what the nearest `$id` around it begins", () => {
    expect(uriAt("")).toBe("https://x.test/tree");
    expect(uriAt("/$defs")).toBe("https://x.test/tree");
    expect(uriAt("/$defs/node")).toBe("https://x.test/node");
    expect(uriAt("/$defs/node/$defs/leaf")).toBe("https://x.test/node");
  });

  it("is its document where nothing has an `$id`", () => {
    const { index: plain } = indexOf({ "a.json": { $defs: { b: {} } } });
    const at = { document: "a.json", pointer: "/$defs/b" };
    expect(resourceAt(at, plain).uri).toBe("document:///a.json");
  });

  it("is that of the schema around it unless it begins one itself", () => {
    const outer = resourceAt({ document: "tree.json", pointer: "" }, index);
    const within = (pointer: string): string =>
      resourceWithin(outer, { document: "tree.json", pointer }, index).uri;
    expect(within("/$defs/node")).toBe("https://x.test/node");
    expect(within("/not")).toBe("https://x.test/tree");
  });

  it("has the dialect that its `$schema` declares", () => {
    const draft4 = { $schema: "http://json-schema.org/draft-04/schema#" };
    const { index: mixed } = indexOf({ "a.json": draft4 });
    const at = { document: "a.json", pointer: "" };
    expect(resourceAt(at, mixed).language.dialect).toBe("draft4");
  });

  it("has the dialect that an OpenAPI document declares for all of its schemas", () => {
    const { index: openApi } = indexOf(
      {
        "a.json": {
          openapi: "3.1.0",
          jsonSchemaDialect: "http://json-schema.org/draft-04/schema#",
        },
      },
      "oas31",
    );
    const at = { document: "a.json", pointer: "/components/schemas/A" };
    expect(resourceAt(at, openApi).language.dialect).toBe("draft4");
  });
});

it("the index tells which schemas bear a dynamic anchor", () => {
  const { index } = indexOf({ "tree.json": tree });
  resourceAt({ document: "tree.json", pointer: "" }, index);
  expect(index.dynamicAnchors).toEqual([
    { name: "node", at: { document: "tree.json", pointer: "/$defs/node" } },
  ]);
});

describe("a reference", () => {
  it.each([
    ["by `$id`", "node", "/$defs/node"],
    ["by anchor", "node#leaf", "/$defs/node/$defs/leaf"],
    [
      "by pointer into a resource",
      "node#/$defs/leaf",
      "/$defs/node/$defs/leaf",
    ],
    ["by pointer into its own", "#/$defs/node", "/$defs/node"],
    ["by an encoded pointer", "#/%24defs/node", "/$defs/node"],
  ])("%s leads to a place, which is remembered", (_, text, pointer) => {
    const { target, index } = resolve(text, { "tree.json": tree });
    expect(target).toEqual({ document: "tree.json", pointer });
    expect([...index.settled.values()]).toEqual([target]);
  });

  it("by path alone is left to the source, where nothing has an `$id`", () => {
    const { target, index } = resolve("#/a", { "tree.json": { a: {} } });
    expect(target).toEqual({ document: "tree.json", pointer: "/a" });
    expect(index.settled.size).toBe(0);
  });

  it.each(["#nowhere", "#/nowhere", "node#nowhere"])(
    "to nothing, %s, is reported",
    (text) => {
      const { target, codes } = resolve(text, { "tree.json": tree });
      expect(target).toBeUndefined();
      expect(codes).toEqual(["schema-reference-dangling"]);
    },
  );

  it("may mean the whole description in spite of an `$id`, which is reported", () => {
    const components = { schemas: { A: { $id: "a" }, B: {} } };
    const { target, codes } = resolve(
      "#/components/schemas/B",
      { "tree.json": { openapi: "3.1.0", components } },
      "/components/schemas/A",
    );
    expect(target?.pointer).toBe("/components/schemas/B");
    expect(codes).toEqual(["schema-reference-beyond-id"]);
  });
});

describe("what a reference in an OpenAPI document leads to is a schema", () => {
  const document = {
    openapi: "3.1.0",
    info: { title: "t" },
    "x-elsewhere": { typed: { type: "string" } },
    components: { schemas: { Empty: {} } },
  };

  it.each([
    ["where schemas stand", "#/components/schemas/Empty", true],
    ["where it looks like one", "#/x-elsewhere/typed", true],
    ["but not just anywhere", "#/info", false],
    ["and no text", "#/info/title", false],
  ])("%s: %s", (_, text, isSchema) => {
    const { index, codes } = indexOf({ "a.json": document }, "oas31");
    const from = { document: "a.json", pointer: "/components/schemas/X" };
    const resource = resourceAt(from, index);
    const target = schemaTarget({ text, from, resource }, index);
    expect(target !== undefined).toBe(isSchema);
    expect(codes()).toEqual(isSchema ? [] : ["schema-reference-not-a-schema"]);
  });
});

function indexOf(
  documents: Readonly<Record<string, JsonValue>>,
  dialect: Dialect = "2020-12",
): {
  readonly index: ReturnType<typeof createResourceIndex>;
  readonly codes: () => readonly string[];
} {
  const report = createReport();
  return {
    index: createResourceIndex(sourceOf(documents), dialect, report),
    codes: () => report.diagnostics.map(({ code }) => code),
  };
}

function resolve(
  text: string,
  documents: Readonly<Record<string, JsonValue>>,
  pointer = "",
): {
  readonly target: ReturnType<typeof resolveReference>;
  readonly index: ReturnType<typeof createResourceIndex>;
  readonly codes: readonly string[];
} {
  const { index, codes } = indexOf(documents, "oas31");
  const from = { document: "tree.json", pointer };
  const resource = resourceAt(from, index);
  const target = resolveReference({ text, from, resource }, index);
  return { target, index, codes: codes() };
}
