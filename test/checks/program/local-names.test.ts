import { describe, expect, it } from "vitest";
import { runtime } from "../../../generator/checks/code/runtime.js";
import {
  createLocalNames,
  type LocalNames,
} from "../../../generator/checks/program/local-names.js";
import * as tellers from "../../../templates/runtime/expected.js";
import * as internationalFormats from "../../../templates/runtime/formats-international.js";
import * as formats from "../../../templates/runtime/formats.js";

/** The names in one function of what holds these properties, one after the other. */
function like(...properties: readonly string[]): readonly string[] {
  const names = createLocalNames();
  return properties.map((each) => names.like(each).name);
}

describe("a variable is called like the property it holds", () => {
  it.each([
    ["id"],
    ["acs_user_id"],
    ["fooBar"],
    ["is"],
    ["isolated"],
    ["notes"],
    ["keyset"],
    ["constants"],
    ["monkeys"],
    ["issues"],
    ["path"],
    ["keys"],
    ["values"],
    ["pattern"],
    ["constant"],
    ["x"],
    ["address2"],
    ["line_2"],
    ["sha256"],
    ["an_"],
    ["größe"],
    ["цена"],
  ])("as it is written: %s", (property) => {
    expect(like(property)).toEqual([property]);
  });

  it.each([
    ["_links", "links"],
    ["$ref", "ref"],
    ["@id", "id"],
    ["foo-bar", "fooBar"],
    ["foo.bar baz", "fooBarBaz"],
    ["x-rate-limit", "xRateLimit"],
    ["foo-Bar", "fooBar"],
    ["foo_bar-baz", "foo_barBaz"],
    ["sha-", "sha"],
    ["2fa", "fa"],
    ["_1st_line", "st_line"],
    ["foo-2", "foo2"],
    ["größe-é", "größeÉ"],
  ])("as far as that can be a name: %s as %s", (property, name) => {
    expect(like(property)).toEqual([name]);
  });

  it("with a number where the name is taken", () => {
    expect(like("id", "id", "id")).toEqual(["id", "id2", "id3"]);
    expect(like("_links", "links")).toEqual(["links", "links2"]);
    expect(like("foo-bar", "fooBar")).toEqual(["fooBar", "fooBar2"]);
  });

  it("each function has its own", () => {
    expect(like("id")).toEqual(like("id"));
  });
});

describe("it is called `property`, where another name", () => {
  it.each([
    ["would be a word of the language", ["class", "default", "await", "let"]],
    [
      "would hide a function that checks, tests or tells",
      [
        ...["checkUser", "isActive", "areUnique", "notString", "fitsAny"],
        ...["mustBe", "mustBeString", "checkAddressOfUser"],
      ],
    ],
    [
      "looks like a constant of the module",
      ["userKeys", "allValues", "urlPattern", "someConstant", "userKeys2"],
    ],
    ["would look like a type", ["Name", "URL", "Über"]],
    ["would be none", ["", "-", "_", "12", "名", "__"]],
    ["would be too long", ["x".repeat(41)]],
  ])("%s: %j", (_, properties) => {
    for (const each of properties)
      expect(like(each), each).toEqual(["property"]);
  });

  it("and with a number where that is taken", () => {
    expect(like("userKeys", "isActive", "property")).toEqual([
      "property",
      "property2",
      "property3",
    ]);
  });

  it("but not for a name of 40 letters", () => {
    expect(like("x".repeat(40))).toEqual(["x".repeat(40)]);
  });
});

describe("no variable is called like", () => {
  it.each(["value", "at", "undefined", "globalThis"])(
    "what every function has: %s",
    (name) => {
      const names = createLocalNames();
      expect(names.fresh(name).name).toBe(`${name}2`);
      expect(names.counter(name).name).toBe(`${name}3`);
      expect(names.like(name).name).toBe(`${name}4`);
    },
  );

  it.each([
    ...Object.keys(runtime),
    ...Object.keys({ ...tellers, ...formats, ...internationalFormats }).filter(
      (name) => !name.startsWith("has"),
    ),
  ])("a function or value of the runtime that checks use: %s", (name) => {
    expect(like(name)).not.toContain(name);
  });
});

describe("other variables", () => {
  const made: readonly (readonly [string, (names: LocalNames) => string])[] = [
    ["fresh", (names) => names.fresh("item").name],
    ["counter", (names) => names.counter("item").name],
    ["like a property", (names) => names.like("item").name],
  ];

  it.each(made)(
    "have no number but where their name is taken: %s",
    (_, make) => {
      const names = createLocalNames();
      expect([make(names), make(names)]).toEqual(["item", "item2"]);
    },
  );

  it("share their names with those of properties", () => {
    const names = createLocalNames();
    expect(made.map(([, make]) => make(names))).toEqual([
      "item",
      "item2",
      "item3",
    ]);
  });

  it("are what they say", () => {
    const names = createLocalNames();
    expect(names.fresh("key")).toEqual({
      kind: "name",
      name: "key",
      stem: "key",
    });
    expect(names.counter("count")).toEqual({
      kind: "counter",
      name: "count",
      stem: "count",
    });
    expect(names.like("id")).toEqual({ kind: "name", name: "id", stem: "id" });
    expect(names.like("id")).toEqual({ kind: "name", name: "id2", stem: "id" });
  });
});
