import { describe, expect, it } from "vitest";
import type { NamingStrategy } from "../../generator/ir/config.js";
import type { JsonObject } from "../../generator/ir/json.js";
import { planned, sdkOf, type Surroundings } from "../sdk.js";
import { codes, operation } from "./fragments.js";

async function names(
  paths: JsonObject,
  surroundings?: Surroundings,
): Promise<readonly string[]> {
  return [...(await planned({ paths }, surroundings)).methods.keys()];
}

const strategy = (name: NamingStrategy): Surroundings => ({
  config: { naming: { strategy: name } },
});

describe("names of operations", () => {
  it("path: the last word is the method, those before it are resources, in camelCase", async () => {
    const paths = {
      "/acs/users/revoke_access_to_all_entrances": { post: operation() },
    };
    expect(await names(paths, strategy("path"))).toEqual([
      "acs.users.revokeAccessToAllEntrances",
    ]);
  });

  it("path: what lies very deep has one resource together", async () => {
    const deep = Array.from({ length: 2000 }, (_, index) => `a${index}`);
    const paths = { [`/${deep.join("/")}/open`]: { post: operation() } };
    const [name = ""] = await names(paths, strategy("path"));
    const parts = name.split(".");
    expect(parts).toHaveLength(21);
    expect(parts.slice(0, 19)).toEqual(deep.slice(0, 19));
    expect(parts[19]).toMatch(/^a19A20A21\w+A1999$/);
    expect(parts[20]).toBe("open");
  });

  it("operationId: separators tell the resource", async () => {
    const paths = {
      "/repos/{owner}": {
        get: operation({
          operationId: "repos/get-content",
          parameters: [owner],
        }),
      },
    };
    expect(await names(paths, strategy("operationId"))).toEqual([
      "repos.getContent",
    ]);
  });

  it("operationId: without separators the first tag is the resource", async () => {
    const paths = {
      "/pet": {
        post: operation({ operationId: "addPet", tags: ["pet store"] }),
      },
    };
    expect(await names(paths, strategy("operationId"))).toEqual([
      "petStore.addPet",
    ]);
  });

  it("rest: collections are listed and created in, items are got, updated and deleted, other words are actions", async () => {
    const item = { parameters: [owner] };
    const paths = {
      "/users": { get: operation(), post: operation() },
      "/users/{owner}": {
        ...item,
        get: operation(),
        patch: operation(),
        put: operation(),
        delete: operation(),
      },
      "/users/{owner}/suspend": { ...item, post: operation() },
    };
    expect(await names(paths, strategy("rest"))).toEqual([
      "users.list",
      "users.create",
      "users.get",
      "users.update",
      "users.replace",
      "users.delete",
      "users.suspend",
    ]);
  });

  it("fern and speakeasy: names that the author gave for SDKs", async () => {
    const paths = {
      "/a": {
        get: operation({
          "x-fern-sdk-group-name": ["one", "two"],
          "x-fern-sdk-method-name": "fetch_it",
        }),
      },
      "/b": {
        get: operation({
          "x-speakeasy-group": "three.four",
          "x-speakeasy-name-override": "take",
        }),
      },
    };
    expect(await names(paths, strategy("auto"))).toEqual([
      "one.two.fetchIt",
      "three.four.take",
    ]);
  });

  it("auto: an API of POST calls is named by its paths", async () => {
    const paths = {
      "/users/list": { post: operation({ operationId: "x" }) },
      "/users/get": { post: operation({ operationId: "y" }) },
    };
    expect(await names(paths, strategy("auto"))).toEqual([
      "users.list",
      "users.get",
    ]);
  });

  it("auto: operationIds that repeat verb and path give way to REST words", async () => {
    const collections = Array.from({ length: 20 }, (_, index) => [
      `/v1/things${index}/{owner}`,
      {
        parameters: [owner],
        get: operation({ operationId: `GetThings${index}Owner` }),
      },
    ]);
    const paths = Object.fromEntries(collections);
    expect((await names(paths, strategy("auto")))[0]).toBe("things0.get");
  });

  it("what would make a class odd gets an underscore", async () => {
    const paths = {
      "/x/then": { post: operation() },
      "/x/constructor": { post: operation() },
      "/x/__proto__": { post: operation() },
    };
    expect(await names(paths, strategy("path"))).toEqual([
      "x.then_",
      "x.constructor_",
      "x.proto",
    ]);
  });

  it("two operations that want one name get distinct ones, and a warning shows both", async () => {
    const paths = { "/a/b": { get: operation(), post: operation() } };
    const { methods, diagnostics } = await planned({ paths }, strategy("path"));
    expect([...methods.keys()]).toEqual(["a.b", "a.bPost"]);
    expect(codes(diagnostics)).toContain("name-shared");
    expect(diagnostics[0]?.places).toHaveLength(2);
  });

  it("pinned names come first, published ones stand", async () => {
    const paths = { "/a/b": { get: operation(), post: operation() } };
    const config = {
      naming: { strategy: "path" as const },
      names: new Map([["post /a/b", "a.send"]]),
    };
    expect(await names(paths, { config })).toEqual(["a.b", "a.send"]);
    const published = { methods: new Map([["post /a/b", "a.b"]]) };
    expect(await names(paths, { ...strategy("path"), published })).toEqual([
      "a.bGet",
      "a.b",
    ]);
  });

  it("a reserved word is a method's name, and its function is declared under another", async () => {
    const { methods } = await planned(
      { paths: { "/users/delete": { post: operation() } } },
      strategy("path"),
    );
    expect(methods.get("users.delete")).toMatchObject({
      name: "delete",
      functionName: "delete_",
      paramsType: "UsersDeleteParams",
    });
  });
});

describe("names of models", () => {
  const typed = async (
    schemas: Record<string, object>,
    surroundings?: Surroundings,
  ): Promise<Record<string, string>> => {
    const components = {
      schemas: Object.fromEntries(
        Object.keys(schemas).map((name) => [name, { type: "object" }]),
      ),
    };
    const { sdk } = await planned({ components }, surroundings);
    return Object.fromEntries(
      [...sdk.models.values()].map((model) => [
        model.id.split("/").at(-1) ?? "",
        model.response.type,
      ]),
    );
  };

  it("a component keeps a name that looks like a type's; others are written in PascalCase", async () => {
    expect(
      await typed({ Wrap: {}, acs_user: {}, "1st.thing-x": {}, naïve: {} }),
    ).toEqual({
      Wrap: "Wrap",
      acs_user: "AcsUser",
      "1st.thing-x": "_1stThingX",
      naïve: "Naive",
    });
  });

  it("the component that is spelt like a type keeps its name, wherever it stands", async () => {
    const schemas = { variant: {}, "vari-ant": {}, VARIANT: {}, Variant: {} };
    expect(await typed(schemas)).toEqual({
      variant: "Variant2",
      "vari-ant": "VariAnt",
      VARIANT: "VARIANT",
      Variant: "Variant",
    });
  });

  it.each<readonly [string, string]>([
    ["user", "User"],
    ["User", "user"],
  ])(
    "what is published stands: `%s`, to which `%s` is added",
    async (old, added) => {
      const published = {
        types: new Map([[`#/components/schemas/${old}`, "User"]]),
      };
      expect(await typed({ [added]: {}, [old]: {} }, { published })).toEqual({
        [added]: "User2",
        [old]: "User",
      });
    },
  );

  it("files are distinct on a disk that does not tell case apart", async () => {
    const components = {
      schemas: { User: {}, user: {}, USER: {}, "..": {}, index: {}, con: {} },
    };
    const sdk = await sdkOf({ components });
    const files = [...sdk.models.values()].map((model) => model.file);
    expect(new Set(files).size).toBe(files.length);
    expect(files.every((file) => /^[a-z0-9-]+$/.test(file))).toBe(true);
    expect(files).not.toContain("con");
  });

  it("a schema with a readOnly property has a type for requests, and so has what refers to it", async () => {
    const components = {
      schemas: {
        User: {
          type: "object",
          properties: { id: { type: "string", readOnly: true } },
        },
        Team: {
          type: "object",
          properties: { lead: { $ref: "#/components/schemas/User" } },
        },
        Other: { type: "object" },
      },
    };
    const sdk = await sdkOf({ components });
    expect(
      [...sdk.models.values()].map((model) => [
        model.response.type,
        model.request.type,
      ]),
    ).toEqual([
      ["User", "UserRequest"],
      ["Team", "TeamRequest"],
      ["Other", "Other"],
    ]);
  });
});

const owner = {
  name: "owner",
  in: "path",
  required: true,
  schema: { type: "string" },
};
