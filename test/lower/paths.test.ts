import { describe, expect, it } from "vitest";
import type { Operation } from "../../generator/ir/api.js";
import type { JsonObject } from "../../generator/ir/json.js";
import { lowered } from "../sdk.js";

const responses = { "204": { description: "Done." } };
const parameter = (
  name: string,
  place: string,
  type = "string",
): JsonObject => ({
  name,
  in: place,
  required: true,
  schema: { type },
});
const get = (...parameters: readonly JsonObject[]): JsonObject => ({
  get: { responses, parameters },
});

interface Read {
  readonly operations: readonly Operation[];
  readonly codes: readonly string[];
}

async function read(paths: JsonObject): Promise<Read> {
  const { api, diagnostics } = await lowered({ paths });
  return {
    operations: api.operations,
    codes: diagnostics.map(({ severity, code }) => `${severity} ${code}`),
  };
}

/** A template as it is sent. */
function sent({ pathSegments }: Operation): string {
  return pathSegments
    .map((each) => (each.kind === "text" ? each.text : `<${each.name}>`))
    .join("");
}

describe("the fragment of a path", () => {
  it.each([
    ["/files/{id}#add_link", "/files/<id>", "add_link"],
    ["/files/{id}#", "/files/<id>", ""],
    ["/a#b/{id}#c", "/a", "b/{id}#c"],
    ["/files/{id}/{a#b}", "/files/<id>/<a#b>", undefined],
  ])("%s is sent as %s and names %s", async (path, template, fragment) => {
    const given = [parameter("id", "path"), parameter("a#b", "path")];
    const { operations } = await read({ [path]: get(...given) });
    expect(operations.map(sent)).toEqual([template]);
    expect(operations[0]?.fragment).toBe(fragment);
    expect(operations[0]?.path).toBe(path);
  });

  it("makes paths no duplicates of each other", async () => {
    const item = get(parameter("id", "path"));
    const { codes } = await read({ "/f/{id}": item, "/f/{id}#a": item });
    expect(codes).toEqual([]);
  });
});

describe("what stands beside a parameter's name", () => {
  it.each([
    "{id:.+}",
    "{id:[0-9]{3}}",
    "{id:int}",
    "{id=1}",
    "{id+}",
    "{*id}",
    "{+id}",
    "{id*}",
    "{id?}",
  ])("is not honoured, and told: %s", async (expression) => {
    const item = get(parameter("id", "path"));
    const { operations, codes } = await read({ [`/a/${expression}/b`]: item });
    expect(operations.map(sent)).toEqual(["/a/<id>/b"]);
    expect(operations[0]?.parameters.map(({ name }) => name)).toEqual(["id"]);
    expect(codes).toEqual(["warning path-parameter-pattern"]);
  });

  it("belongs to the name where that is declared so", async () => {
    const item = get(parameter("id:.+", "path"));
    const { operations, codes } = await read({ "/a/{id:.+}": item });
    expect(operations.map(sent)).toEqual(["/a/<id:.+>"]);
    expect(codes).toEqual([]);
  });

  it.each(["{?q}", "{/a}", "{a{b}c}", "{id=1}"])(
    "is no name where none is declared: %s",
    async (expression) => {
      const { operations, codes } = await read({ [`/a/${expression}`]: get() });
      expect(operations.map(sent)).toEqual([`/a/${expression}`]);
      expect(codes.join()).toMatch(/odd-path-expression|bad-path-template/);
    },
  );
});

describe("a path parameter that nothing declares", () => {
  it("is a required string, with one warning for each path", async () => {
    const { operations, codes } = await read({
      "/rooms/{room}/beds/{bed}": {
        parameters: [parameter("room", "path", "integer")],
        get: { responses },
        put: { responses },
      },
    });
    for (const { parameters } of operations)
      expect(parameters).toMatchObject([
        { name: "room", schema: { types: ["integer"] } },
        {
          name: "bed",
          in: "path",
          required: true,
          schema: { types: ["string"] },
        },
      ]);
    expect(codes).toEqual(["warning undeclared-path-parameter"]);
  });

  it("is not declared by a query parameter of that name", async () => {
    const item = get(parameter("id", "query"));
    const { operations, codes } = await read({ "/a/{id}": item });
    expect(operations[0]?.parameters.map((each) => each.in)).toEqual([
      "query",
      "path",
    ]);
    expect(codes).toEqual(["warning undeclared-path-parameter"]);
  });

  it("may be one of several", async () => {
    const { operations, codes } = await read({ "/a/{b}/{c:\\d+}": get() });
    const [b, c] = operations[0]?.parameters ?? [];
    expect([b?.name, c?.name]).toEqual(["b", "c"]);
    expect(b?.schema.id).not.toBe(c?.schema.id);
    expect(codes.length).toBe(3);
  });
});

describe("paths that differ in their parameters' names only", () => {
  const item = get();

  it.each([
    ["/a/{b}", "/a/{c}", true],
    ["/a/{b:.+}", "/a/{c}", true],
    ["/a/{b}#x", "/a/{c}#x", true],
    ["/a/{b}#x", "/a/{c}#y", false],
    ["/a/{b}", "/a/{c}/", false],
    ["/a/{b}", "/A/{c}", false],
    ["/a/{b}", "/a/b", false],
  ])("%s and %s: %s", async (one, other, isSame) => {
    const { codes } = await read({ [one]: item, [other]: item });
    expect(codes.includes("warning equal-paths")).toBe(isSame);
  });
});

describe("what stands beside a path's $ref", () => {
  it("is added to what that leads to", async () => {
    const { operations, codes } = await read({
      "/foo": { summary: "Foo", ...get(parameter("q", "query")) },
      "/foo2": {
        $ref: "#/paths/~1foo",
        parameters: [parameter("X-Extra", "header")],
        post: { responses },
      },
    });
    const seen = operations.map(({ id, summary, parameters }) => [
      id,
      summary,
      parameters.map(({ name }) => name),
    ]);
    expect(seen).toEqual([
      ["get /foo", "Foo", ["q"]],
      ["get /foo2", "Foo", ["X-Extra", "q"]],
      ["post /foo2", "Foo", ["X-Extra"]],
    ]);
    expect(codes).toEqual([]);
  });

  it("counts where both say the same, and a warning tells", async () => {
    const { operations, codes } = await read({
      "/foo": {
        parameters: [parameter("X-A", "header"), parameter("b", "query")],
        get: { responses, operationId: "far" },
      },
      "/foo2": {
        $ref: "#/paths/~1foo",
        parameters: [parameter("x-a", "header", "integer")],
        get: { responses, operationId: "near" },
      },
    });
    expect(operations[1]?.operationId).toBe("near");
    const types = operations[1]?.parameters.map(({ name, schema }) => [
      name,
      schema.types,
    ]);
    expect(types).toEqual([
      ["b", ["string"]],
      ["x-a", ["integer"]],
    ]);
    expect(codes).toEqual([
      "warning path-item-field-shared",
      "warning path-item-field-shared",
    ]);
  });

  it("is read along a chain, and a circle is reported", async () => {
    const { operations } = await read({
      "/a": { $ref: "#/paths/~1b", get: { responses } },
      "/b": { $ref: "#/paths/~1c", put: { responses } },
      "/c": { post: { responses } },
    });
    expect(operations.map(({ id }) => id).slice(0, 3)).toEqual([
      "post /a",
      "put /a",
      "get /a",
    ]);
    const circle = await read({
      "/a": { $ref: "#/paths/~1b" },
      "/b": { $ref: "#/paths/~1a" },
    });
    expect(circle.codes).toEqual(["error ref-cycle", "error ref-cycle"]);
  });

  it("may be an operation that several paths have", async () => {
    const { operations, codes } = await read({
      "/a": { get: { responses, operationId: "one" } },
      "/b": { $ref: "#/paths/~1a" },
    });
    expect(operations.map(({ id }) => id)).toEqual(["get /a", "get /b"]);
    expect(codes).toEqual([]);
  });
});

describe("header parameters", () => {
  it("are the same whatever their case, others are not", async () => {
    const { operations, codes } = await read({
      "/a": {
        parameters: [parameter("X-Trace", "header"), parameter("Q", "query")],
        ...get(
          parameter("x-trace", "header", "integer"),
          parameter("q", "query"),
        ),
      },
    });
    expect(operations[0]?.parameters.map(({ name }) => name)).toEqual([
      "Q",
      "x-trace",
      "q",
    ]);
    expect(codes).toEqual([]);
  });

  it("may not be declared twice in different cases", async () => {
    const item = get(parameter("X-A", "header"), parameter("x-a", "header"));
    expect((await read({ "/a": item })).codes).toEqual([
      "error duplicate-parameter",
    ]);
  });
});
