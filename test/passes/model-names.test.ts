import { describe, expect, it } from "vitest";
import type { JsonObject } from "../../generator/ir/json.js";
import type { Model } from "../../generator/ir/sdk.js";
import { typeName } from "../../generator/passes/models/wanted-name.js";
import { to } from "../schema/meaning.js";
import { planned, type Surroundings } from "../sdk.js";
import { jsonBody, ok, operation } from "./fragments.js";

async function models(
  schemas: JsonObject,
  surroundings: Surroundings = {},
  paths: JsonObject = {},
): Promise<{ models: readonly Model[]; said: readonly string[] }> {
  const { sdk, diagnostics } = await planned(
    { components: { schemas }, paths },
    surroundings,
  );
  return {
    models: [...sdk.models.values()],
    said: diagnostics.map(({ code, message }) => `${code}: ${message}`),
  };
}

/** Something else is sent of it than comes back. */
const twoSided: JsonObject = {
  type: "object",
  properties: { id: { type: "string", readOnly: true } },
};

function typesOf({ models: all }: { models: readonly Model[] }): unknown {
  return all.map(({ response }) => response.type);
}

it.each([
  ["Door", "Door"],
  ["HTTPDoor_v2", "HTTPDoor_v2"],
  ["_Door", "_Door"],
  ["$Door", "$Door"],
  ["door", "Door"],
  ["Door.Lock", "DoorLock"],
  ["2fa", "_2fa"],
  ["--", "Model"],
])("the type of the component %s is %s", (component, type) => {
  expect(typeName(component)).toBe(type);
});

it("a type, its check and its file are named alike", async () => {
  const { models: found } = await models({ access_code: {} });
  expect(found).toMatchObject([
    {
      file: "access-code",
      response: { type: "AccessCode", check: "checkAccessCode" },
    },
  ]);
  expect(found[0]?.request).toBe(found[0]?.response);
});

describe("a schema that is no component, but is referred to, is named by its place:", () => {
  it("by the last words that are no keywords", async () => {
    const lock = { type: "object", properties: { code: { type: "string" } } };
    const Door = {
      type: "object",
      properties: {
        lock,
        spare: { $ref: "#/components/schemas/Door/properties/lock" },
      },
    };
    expect(typesOf(await models({ Door }))).toEqual(["Door", "DoorLock"]);
  });

  it("by four of them at most", async () => {
    const names = ["a", "b", "c", "d", "e", "f"];
    const deepest: JsonObject = { type: "object" };
    const Door = names.reduceRight(
      (within, name) => ({ properties: { [name]: within } }),
      deepest,
    );
    const pointer = names.map((name) => `/properties/${name}`).join("");
    const Same = { items: { $ref: `#/components/schemas/Door${pointer}` } };
    expect(typesOf(await models({ Door, Same }))).toContain("CDEF");
  });

  it("in an operation by its path and verb", async () => {
    const here = "/a/b/c/d/e";
    const place = `#/paths/${here.replaceAll("/", "~1")}/post/requestBody/content/application~1json/schema`;
    const { sdk } = await planned({
      paths: {
        [here]: {
          post: operation({ requestBody: jsonBody({ type: "object" }) }),
        },
        "/same": { get: operation({ responses: ok({ $ref: place }) }) },
      },
    });
    expect(typesOf({ models: [...sdk.models.values()] })).toEqual([
      "ABCDEPost",
    ]);
  });

  it.each([
    ["lock-state.yaml", "LockState"],
    ["parts/lock.state.json", "LockState"],
    ["---.yaml", "Model"],
  ])("in a document of its own by that: %s", async (document, type) => {
    const { sdk } = await planned(
      {
        paths: {
          "/x": { get: operation({ responses: ok({ $ref: document }) }) },
        },
      },
      { others: { [document]: { type: "object" } } },
    );
    expect(typesOf({ models: [...sdk.models.values()] })).toEqual([type]);
  });
});

describe("of two schemas that want one name", () => {
  it("the one that is spelt so has it, and both are shown", async () => {
    const found = await models({ door: {}, Door: {} });
    expect(typesOf(found)).toEqual(["Door2", "Door"]);
    expect(found.said).toEqual([
      "name-shared: Two schemas want the type name `Door`; this one is called `Door2`.",
    ]);
  });

  it("the one that sdk.yaml names so has it before one that was given it", async () => {
    const config = { names: new Map([["#/components/schemas/b", "Door"]]) };
    const published = { types: new Map([["#/components/schemas/a", "Door"]]) };
    const found = await models(
      { a: {}, b: {}, Door: {} },
      { config, published },
    );
    expect(typesOf(found)).toEqual(["Door2", "Door", "Door3"]);
  });

  it("neither has one that was given to a component that is gone, and that is told", async () => {
    const published = {
      types: new Map([["#/components/schemas/old", "Door"]]),
    };
    const found = await models({ Door: {} }, { published });
    expect(typesOf(found)).toEqual(["Door2"]);
    expect(found.said).toEqual([
      "name-kept: `Door` was given to `#/components/schemas/old`, which the description has no more: this one is called `Door2`.",
    ]);
  });
});

it.each([
  [
    "is there",
    "Sent",
    "`SentRequest` was given to what is sent of `#/components/schemas/Sent`",
  ],
  [
    "is gone",
    "Gone",
    "`SentRequest` was given to `#/components/schemas/Gone`, which the description has no more",
  ],
])(
  "a component that is called as what is sent of one that %s is told what it is called",
  async (_, owner, why) => {
    const requests = new Map([
      [`#/components/schemas/${owner}`, "SentRequest"],
    ]);
    const found = await models(
      { Sent: twoSided, SentRequest: {} },
      { published: { requests } },
    );
    expect(typesOf(found)).toContain("SentRequest2");
    expect(found.said).toEqual([
      expect.stringContaining(`${why}: this one is called \`SentRequest2\`.`),
    ]);
  },
);

it("what is sent is told what it is called where sdk.yaml gives its name away", async () => {
  const { said } = await models(
    { Sent: twoSided, Other: {} },
    {
      config: {
        names: new Map([["#/components/schemas/Other", "SentRequest"]]),
      },
      published: {
        requests: new Map([["#/components/schemas/Sent", "SentRequest"]]),
      },
    },
  );
  expect(said).toEqual([
    "name-changed: What is sent of `#/components/schemas/Sent` was called `SentRequest`: it is called `SentRequest2` now.",
  ]);
});

it("a name that two components had that are gone is kept once", async () => {
  const types = new Map([
    ["#/components/schemas/a", "Door"],
    ["#/components/schemas/b", "Door"],
  ]);
  const found = await models({ Door: {} }, { published: { types } });
  expect(typesOf(found)).toEqual(["Door2"]);
});

it.each(["names", "published"])(
  "a name in %s that is no identifier is as if it were not there",
  async (where) => {
    const names = new Map([["#/components/schemas/door", "no name"]]);
    const surroundings =
      where === "names"
        ? { config: { names } }
        : { published: { types: names } };
    expect(typesOf(await models({ door: {} }, surroundings))).toEqual(["Door"]);
  },
);

describe("what is sent of a schema that has two sides", () => {
  const id = { type: "string", readOnly: true };
  const Door = { type: "object", properties: { id } };

  async function requests(
    schemas: JsonObject,
    given: Readonly<Record<string, string>> = {},
  ): Promise<readonly string[]> {
    const published = {
      requests: new Map(
        Object.entries(given).map(([name, type]) => [
          `#/components/schemas/${name}`,
          type,
        ]),
      ),
    };
    const { models: found } = await models(schemas, { published });
    return found.map(({ request }) => request.type);
  }

  it("is a request, in the spelling that is free", async () => {
    expect(await requests({ Door })).toEqual(["DoorRequest"]);
    expect(await requests({ Door, DoorRequest: {} })).toEqual([
      "DoorRequest2",
      "DoorRequest",
    ]);
  });

  it("keeps the name that it was given, before new components", async () => {
    const given = { Door: "DoorInput" };
    expect(await requests({ Door, DoorInput: {} }, given)).toEqual([
      "DoorInput",
      "DoorInput2",
    ]);
  });

  it("leaves its name to nobody when it is gone, or has one side", async () => {
    const given = { Gone: "DoorRequest" };
    expect(await requests({ Door }, given)).toEqual(["DoorRequest2"]);
    expect(
      await requests({ Door: {}, DoorRequest: {} }, { Door: "DoorRequest" }),
    ).toEqual(["Door", "DoorRequest2"]);
  });

  it("has no name that is no identifier, or that a type has", async () => {
    expect(await requests({ Door }, { Door: "no name" })).toEqual([
      "DoorRequest",
    ]);
    const types = new Map([
      ["#/components/schemas/Door", "Door"],
      ["#/components/schemas/Lock", "Lock"],
    ]);
    const published = {
      types,
      requests: new Map([["#/components/schemas/Door", "Lock"]]),
    };
    const { models: found } = await models({ Door, Lock: {} }, { published });
    expect(found.map(({ request }) => request.type)).toEqual([
      "DoorRequest",
      "Lock",
    ]);
  });
});

describe("the sides on which methods use a schema", () => {
  const Part = { type: "object", properties: { whole: to("Whole") } };
  const Whole = { type: "object", properties: { part: to("Part") } };

  async function sides(fields: JsonObject): Promise<unknown> {
    const post = operation(fields);
    const { models: found } = await models(
      { Whole, Part },
      {},
      { "/x": { post } },
    );
    return found.map(({ usedIn }) => [...usedIn].toSorted().join());
  }

  const both = "request,response";

  it.each<readonly [string, JsonObject, string]>([
    ["sent", { requestBody: jsonBody(to("Whole")) }, "request"],
    [
      "sent in a parameter",
      { parameters: [{ name: "q", in: "query", schema: to("Whole") }] },
      "request",
    ],
    ["received", { responses: ok(to("Whole")) }, "response"],
    [
      "received with an error",
      {
        responses: {
          400: {
            description: "",
            content: { "application/json": { schema: to("Whole") } },
          },
        },
      },
      "response",
    ],
    [
      "both",
      { requestBody: jsonBody(to("Whole")), responses: ok(to("Whole")) },
      both,
    ],
    ["none: both could be", {}, both],
  ])("are those of what refers to it as well: %s", async (_, fields, side) => {
    expect(await sides(fields)).toEqual([side, side]);
  });

  it("are both where what no method uses refers to it", async () => {
    const paths = { "/x": { get: operation({ responses: ok(to("Whole")) }) } };
    const Unused = { allOf: [to("Part")] };
    const { models: found } = await models({ Whole, Part, Unused }, {}, paths);
    expect(found.map(({ usedIn }) => usedIn.size)).toEqual([2, 2, 2]);
  });

  it("are those of a base for what extends it", async () => {
    const Base = {
      type: "object",
      required: ["kind"],
      properties: { kind: { type: "string" } },
      discriminator: { propertyName: "kind" },
    };
    const paths = { "/x": { get: operation({ responses: ok(to("Base")) }) } };
    const all = { Base, Heir: { allOf: [to("Base"), Part] }, Whole, Part };
    const { models: found } = await models(all, {}, paths);
    const sidesUsed = found.map(({ usedIn }) => [...usedIn].join());
    expect(new Set(sidesUsed)).toEqual(new Set(["response"]));
  });
});

describe("the type of what is sent", () => {
  const Door = {
    type: "object",
    properties: { id: { type: "string", readOnly: true } },
  };

  it.each<readonly [string, JsonObject, string]>([
    ["what is sent", { requestBody: jsonBody(to("Door")) }, "DoorRequest"],
    ["what only comes back", { responses: ok(to("Door")) }, "Door"],
    ["what no method uses", {}, "DoorRequest"],
  ])("is another one of %s", async (_, fields, type) => {
    const paths = { "/x": { post: operation(fields) } };
    const { models: found } = await models({ Door }, {}, paths);
    expect(found.map(({ request }) => request.type)).toEqual([type]);
  });
});
