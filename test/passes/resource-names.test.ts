import { describe, expect, it } from "vitest";
import type { JsonObject } from "../../generator/ir/json.js";
import type { Resource } from "../../generator/ir/sdk.js";
import { planned, type Surroundings } from "../sdk.js";
import { operation } from "./fragments.js";

interface Found {
  readonly resources: readonly Resource[];
  readonly names: readonly string[];
  readonly said: readonly string[];
  /** Of what is said, where. */
  readonly places: readonly (readonly string[])[];
}

/** What operations with these ids make: `get doors.list` is `GET /0` with the id `doors.list`. */
async function resourcesOf(
  ids: readonly string[],
  surroundings: Surroundings = {},
): Promise<Found> {
  const paths: JsonObject = Object.fromEntries(
    ids.map((each, index) => {
      const [verb = "", operationId = ""] = each.split(" ");
      return [`/${index}`, { [verb]: operation({ operationId }) }];
    }),
  );
  const { sdk, methods, diagnostics } = await planned({ paths }, surroundings);
  const told = diagnostics.filter(({ code }) => code !== "naming-decided");
  return {
    resources: sdk.resources,
    names: [...methods.keys()],
    said: told.map(({ code, message }) => `${code}: ${message}`),
    places: told.map(({ places }) =>
      places.map((each) =>
        each.kind === "location" ? each.location.pointer : each.kind,
      ),
    ),
  };
}

describe("a resource", () => {
  it("is named by its whole path, and holds those below it", async () => {
    const { resources } = await resourcesOf([
      "get acs/users/list",
      "get acs/entrances/list",
    ]);
    expect(
      resources.map((each) => [
        each.path.join("."),
        each.property,
        each.file,
        each.className,
        each.children.map(({ property }) => property),
        each.methods.map(({ name, paramsType }) => [name, paramsType]),
      ]),
    ).toEqual([
      ["", "", "root", "RootResource", ["acs"], []],
      ["acs", "acs", "acs", "Acs", ["users", "entrances"], []],
      [
        "acs.users",
        "users",
        "acs/users",
        "AcsUsers",
        [],
        [["list", "AcsUsersListParams"]],
      ],
      [
        "acs.entrances",
        "entrances",
        "acs/entrances",
        "AcsEntrances",
        [],
        [["list", "AcsEntrancesListParams"]],
      ],
    ]);
  });

  it("whose file another one has gets a number", async () => {
    const ids = ["get openapiResource/list", "get openapi/list"];
    const { resources } = await resourcesOf(ids);
    expect(resources.slice(1).map(({ file }) => file)).toEqual([
      "openapi-resource",
      "openapi-resource2",
    ]);
  });

  it.each(["openapi", "schemas"])(
    "that is called %s, as an entry of the package is, is another entry, which is told",
    async (name) => {
      const { resources, said } = await resourcesOf([`get ${name}/list`]);
      expect(resources[1]?.file).toBe(`${name}-resource`);
      expect(said).toEqual([
        `name-of-package: \`./${name}\` is an entry of the package's own: the resource is the entry \`./${name}-resource\`.`,
      ]);
    },
  );

  it("keeps the class and the file that it was given", async () => {
    const resources = new Map([
      ["doors", { className: "Door", file: "door" }],
      ["schemas", { className: "Schemas", file: "schemas-resource" }],
    ]);
    const found = await resourcesOf(
      ["get door/list", "get doors/list", "get schemas/list"],
      { published: { resources } },
    );
    expect(
      found.resources.slice(1).map((each) => [each.className, each.file]),
    ).toEqual([
      ["Door2", "door-resource"],
      ["Door", "door"],
      ["Schemas", "schemas-resource"],
    ]);
    expect(found.said).toEqual([]);
  });

  it("is no function's that stands beside it, in a script without capitals", async () => {
    const { resources } = await resourcesOf(["get 2fa/2fa", "get 注文/注文"]);
    expect(classesOf(resources)).toMatchObject({
      _2fa: "_2faResource",
      注文: "注文Resource",
    });
  });

  const list = ["get a/list", "get a/bC/list", "get aB/c/list"];

  it("that was there before chooses before new ones", async () => {
    const methods = new Map([
      ["get /0", "a.list"],
      ["get /2", "aB.c.list"],
    ]);
    const { resources } = await resourcesOf(list, { published: { methods } });
    expect(classesOf(resources)).toMatchObject({
      "a.bC": "ABC2",
      "aB.c": "ABC",
    });
  });

  it("that was given a name of its own chooses before all", async () => {
    const methods = new Map([
      ["get /1", "a.bC.list"],
      ["get /2", "aB.c.list"],
    ]);
    const own = { className: "ABC", file: "a-b/c" };
    const published = { methods, resources: new Map([["aB.c", own]]) };
    const { resources } = await resourcesOf(list, { published });
    expect(classesOf(resources)).toMatchObject({
      "a.bC": "ABC2",
      "aB.c": "ABC",
    });
  });
});

function classesOf(
  resources: readonly Resource[],
): Readonly<Record<string, string>> {
  return Object.fromEntries(
    resources.map((each) => [each.path.join("."), each.className]),
  );
}

describe("a name that is taken", () => {
  it("gets the verb, then a number, and both operations are shown", async () => {
    const ids = ["get doors/open", "post doors/open", "post doors/open"];
    const { names, said, places } = await resourcesOf(
      ids.map((each) => each.replace("/", ".")),
    );
    expect(names).toEqual(["doors.open", "doors.openPost", "doors.open2"]);
    expect(said.slice(-2)).toEqual([
      "name-shared: Two operations want the name `doors.open`; this one is called `openPost`.",
      "name-shared: Two operations want the name `doors.open`; this one is called `open2`.",
    ]);
    expect(places.slice(-2)).toEqual([
      ["/paths/~11/post", "/paths/~10/get"],
      ["/paths/~12/post", "/paths/~10/get"],
    ]);
  });

  it("gets its whole id, where that says more", async () => {
    const get = (operationId: string): JsonObject => ({
      get: { operationId, tags: ["Assets"], responses: {} },
    });
    const { sdk, diagnostics } = await planned(
      {
        paths: {
          "/assets": get("listAssets"),
          "/assets/blockchains": get("listTheAssets"),
          "/assets/owners": get("ListAsset[1]"),
        },
      },
      { config: { naming: { strategy: "tag" } } },
    );
    const [, resource] = sdk.resources;
    expect(resource?.methods.map(({ name }) => name)).toEqual([
      "list",
      "listTheAssets",
      "listAsset",
    ]);
    expect(diagnostics.map(({ message }) => message)).toContain(
      "Two operations want the name `assets.list`; this one is called `listTheAssets`.",
    );
  });

  it("of the client's, is free below it", async () => {
    const ids = ["get doors/request", "post doors/request"];
    const { names, said } = await resourcesOf(ids);
    expect(names).toEqual(["doors.request", "doors.requestPost"]);
    expect(said.slice(-1)).toEqual([
      "name-shared: Two operations want the name `doors.request`; this one is called `requestPost`.",
    ]);
  });

  it("by a resource, is the method's with its verb", async () => {
    const { names } = await resourcesOf([
      "get doors/locks",
      "get doors/locks/list",
    ]);
    expect(names).toEqual(["doors.locksGet", "doors.locks.list"]);
  });

  it("by a method that was there before, is the new resource's with an underscore, which is told", async () => {
    const methods = new Map([["get /0", "doors.locks"]]);
    const { names, said } = await resourcesOf(
      ["get doors/locks", "get doors/locks/list", "get doors/locks/find"],
      { published: { methods } },
    );
    expect(names).toEqual([
      "doors.locks",
      "doors.locks_.list",
      "doors.locks_.find",
    ]);
    expect(said).toEqual([
      "name-shared: A method is called `doors.locks` already; the resource is called `doors.locks_`.",
    ]);
  });

  it("by an operation that is gone, is another's with its verb, which is told", async () => {
    const methods = new Map([["get /gone", "doors.open"]]);
    const { names, said } = await resourcesOf(["post doors/open"], {
      published: { methods },
    });
    expect(names).toEqual(["doors.openPost"]);
    expect(said).toEqual([
      "name-kept: `doors.open` was given to `get /gone`, which the description has no more: this one is called `openPost`.",
    ]);
  });

  it("by the client, is the method's with its verb, which is told", async () => {
    const { names, said } = await resourcesOf(["get withOptions"]);
    expect(names).toEqual(["withOptionsGet"]);
    expect(said).toEqual([
      "name-of-client: `withOptions` is kept for a method that every client has: the API's is called `withOptionsGet`.",
    ]);
  });

  it.each(["then", "constructor", "toString"])(
    "by every object or by promises gets an underscore: %s",
    async (name) => {
      const { names } = await resourcesOf([
        `get doors/${name}`,
        `get ${name}/list`,
      ]);
      expect(names).toEqual([`doors.${name}_`, `${name}_.list`]);
    },
  );
});

it("methods stand in the author's order, whoever had names before", async () => {
  const methods = new Map([["get /1", "doors.b"]]);
  const { names } = await resourcesOf(
    ["get doors/a", "get doors/b", "get doors/c"],
    {
      published: { methods },
    },
  );
  expect(names).toEqual(["doors.a", "doors.b", "doors.c"]);
});
