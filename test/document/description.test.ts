import { describe, expect, it } from "vitest";
import { createReport } from "../../generator/diagnostics/report.js";
import { descriptionOf } from "../../generator/document/load.js";
import type { JsonValue } from "../../generator/ir/json.js";

const api = {
  openapi: "3.1.0",
  components: {
    schemas: {
      user: { type: "object" },
      "a/b~c": {},
      again: { $ref: "#/components/schemas/user" },
    },
    parameters: {
      one: { $ref: "#/components/parameters/two" },
      two: { $ref: "#/components/parameters/one" },
      self: { $ref: "#/components/parameters/self" },
      far: { $ref: "more/parts.yaml#/id" },
    },
  },
};
const parts = { id: { $ref: "other.yaml#/id" } };
const other = {
  id: { name: "id" },
  back: { $ref: "../openapi.json#/components/schemas/user" },
};

function open(value: JsonValue = api) {
  const report = createReport();
  const description = descriptionOf(value, report, {
    "more/parts.yaml": parts,
    "more/other.yaml": other,
  });
  if (description === undefined) throw new Error("This is no description.");
  const at = (pointer: string, document = description.root) => ({
    document,
    pointer,
  });
  const problems = (): readonly string[] =>
    report.diagnostics.map(({ code, message }) => `${code}: ${message}`);
  return { ...description, at, problems };
}

describe("resolving a reference", () => {
  it.each([
    ["#/components/schemas/user", "/components/schemas/user"],
    ["#/components/schemas/a~1b~0c", "/components/schemas/a~1b~0c"],
    ["#%2Fcomponents%2Fschemas/user", "/components/schemas/user"],
    ["openapi.json#/components", "/components"],
    ["#", ""],
  ])("%s", (reference, pointer) => {
    const { resolve, at, problems } = open();
    expect(resolve(at("/x"), reference)).toEqual(at(pointer));
    expect(problems()).toEqual([]);
  });

  it("takes one step; what it finds may be a reference itself", () => {
    const { resolve, get, at } = open();
    const target = resolve(at("/x"), "#/components/schemas/again");
    expect(target && get(target)).toEqual({
      $ref: "#/components/schemas/user",
    });
  });

  it("is relative to the document that it stands in", () => {
    const { resolve, at } = open();
    expect(resolve(at("/back", "more/other.yaml"), other.back.$ref)).toEqual(
      at("/components/schemas/user"),
    );
  });

  it.each([
    [
      "#/components/schemas/nobody",
      "ref-not-found: There is nothing at #/components/schemas/nobody.",
    ],
    [
      "#/constructor/prototype",
      "ref-not-found: There is nothing at #/constructor/prototype.",
    ],
    [
      "#/components/schemas/__proto__",
      "ref-not-found: There is nothing at #/components/schemas/__proto__.",
    ],
    [
      "more/parts.yaml#/nobody",
      "ref-not-found: There is nothing at more/parts.yaml#/nobody.",
    ],
    [
      "App\\Entity\\User",
      'ref-invalid: "App\\\\Entity\\\\User" is no URI reference: none has a backslash. Did you mean "#/components/schemas/user"?',
    ],
    [
      "#/definitions/api.User",
      'ref-not-found: There is nothing at #/definitions/api.User. Did you mean "#/components/schemas/user"?',
    ],
    [
      "#/components/parameters/User",
      "ref-not-found: There is nothing at #/components/parameters/User.",
    ],
    [
      "#/components/schema/User",
      'ref-not-found: There is nothing at #/components/schema/User. Did you mean "#/components/schemas/user"?',
    ],
    ["#anchor", "ref-not-a-pointer: #anchor is no JSON Pointer."],
    [
      "nowhere.yaml",
      "ref-unusable: nowhere.yaml was not read: no $ref names it.",
    ],
    [
      "../x.yaml",
      'ref-outside: "../x.yaml" leads out of the folder of the description.',
    ],
  ])("%s is reported", (reference, problem) => {
    const { resolve, at, problems } = open();
    expect(resolve(at("/x"), reference)).toBeUndefined();
    expect(problems()).toEqual([problem]);
  });
});

it("is told with the way to the component that is called like what it names", () => {
  const { resolve, at, problems } = open();
  expect(resolve(at("/x", "more/other.yaml"), "#/User")).toBeUndefined();
  expect(problems()).toEqual([
    'ref-not-found: There is nothing at #/User. Did you mean "../openapi.json#/components/schemas/user"?',
  ]);
});

describe("following Reference Objects", () => {
  it("goes on through documents until there is no $ref", () => {
    const { follow, at } = open();
    expect(follow(at("/components/parameters/far"))).toEqual({
      location: at("/id", "more/other.yaml"),
      value: { name: "id" },
    });
  });

  it("stays where there is none", () => {
    const { follow, at } = open();
    expect(follow(at("/components/schemas/user"))?.value).toEqual({
      type: "object",
    });
    expect(follow(at("/components/nothing"))).toBeUndefined();
  });

  it.each(["one", "self"])("reports a circle: %s", (name) => {
    const { follow, at, problems } = open();
    expect(follow(at(`/components/parameters/${name}`))).toBeUndefined();
    expect(problems()).toEqual([expect.stringMatching(/^ref-cycle: /)]);
  });
});

describe("the version", () => {
  const versionOf = (value: JsonValue): string => {
    const report = createReport();
    const description = descriptionOf(value, report);
    return (
      description?.version ??
      report.diagnostics
        .map(({ code, message }) => `${code}: ${message}`)
        .join()
    );
  };

  it.each([
    ["3.0.0", "3.0"],
    ["3.0.4", "3.0"],
    ["3.1.0", "3.1"],
    ["3.1.2", "3.1"],
    ["3.0.0-rc2", "3.0"],
  ])("%s is understood as %s", (openapi, version) => {
    expect(versionOf({ openapi })).toBe(version);
  });

  it.each([
    ["3.0", "3.0"],
    ["3.1", "3.1"],
    [3.1, "3.1"],
  ])("%j is read as it is meant, which is told", (openapi, version) => {
    const report = createReport();
    const description = descriptionOf({ openapi }, report);
    expect(description?.version).toBe(version);
    const told = report.diagnostics.map(({ message }) => message);
    expect(told).toEqual([
      `\`openapi\` is ${JSON.stringify(openapi)}: it is read as "${version}.0".`,
    ]);
  });

  it.each([
    [{ openapi: "3.2.0" }, "unsupported-version: This is OpenAPI 3.2.0."],
    [{ openapi: "4.0.0" }, "unsupported-version: This is OpenAPI 4.0.0."],
    [{ swagger: "2.0" }, "unsupported-version: This is Swagger 2.0."],
    [
      { openapi: 3 },
      'invalid-version: `openapi` must be a string such as "3.1.0".',
    ],
    [{ openapi: "3.2" }, "unsupported-version: This is OpenAPI 3.2."],
    [
      { openapi: "3.1.0*/x" },
      'invalid-version: "3.1.0*/x" is no version of OpenAPI.',
    ],
    [{ openapi: "3" }, 'invalid-version: "3" is no version of OpenAPI.'],
    [
      { openapi: null },
      'invalid-version: `openapi` must be a string such as "3.1.0".',
    ],
    [{ info: {} }, "not-openapi: The field `openapi` is missing."],
    [[], "not-openapi: The root is not an object."],
    ["text", "not-openapi: The root is not an object."],
    [null, "not-openapi: The root is not an object."],
  ])("%j is refused", (value, problem) => {
    expect(versionOf(value)).toBe(problem);
  });
});
