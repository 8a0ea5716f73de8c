import { describe, expect, it } from "vitest";
import type { JsonObject } from "../../generator/ir/json.js";
import type { Schema } from "../../generator/ir/schema.js";
import { to } from "../schema/meaning.js";
import { type Planned, planned } from "../sdk.js";
import { codes, jsonBody, ok, operation } from "./fragments.js";

// What passes mark in schemas, wherever these stand.

const everywhere = (schema: JsonObject): JsonObject => ({
  parameters: [{ name: "q", in: "query", schema }],
  requestBody: jsonBody(schema),
  responses: {
    200: {
      description: "",
      headers: { "X-Of": { schema } },
      content: { "application/json": { schema } },
    },
  },
});

/** The schemas of an operation's parameters, bodies and headers. */
function schemasOf({ sdk }: Planned): readonly (Schema | undefined)[] {
  return sdk.api.operations.flatMap((each) => [
    ...each.parameters.map(({ schema }) => schema),
    ...(each.requestBody?.content ?? []).map(({ schema }) => schema),
    ...each.responses.flatMap(({ headers, content }) =>
      [...headers, ...content].map(({ schema }) => schema),
    ),
  ]);
}

function component({ sdk }: Planned, name: string): Schema | undefined {
  return sdk.api.schemas.get(sdk.api.components.get(name) ?? "");
}

describe("an enum that may get more values", () => {
  const state = { enum: ["open", "shut"] };

  it("is marked wherever it stands, if sdk.yaml says that enums are open", async () => {
    const fragment = {
      paths: { "/x": { post: operation(everywhere(state)) } },
      components: { schemas: { State: state } },
    };
    const open = await planned(fragment, { config: { enums: "open" } });
    expect(schemasOf(open).map((each) => each?.openEnum)).toEqual([
      true,
      true,
      true,
      true,
    ]);
    expect(component(open, "State")?.openEnum).toBe(true);
    const closed = await planned(fragment, { config: { enums: "closed" } });
    expect(component(closed, "State")).not.toHaveProperty("openEnum");
  });
});

describe("what is said of values that can't be", () => {
  const name = { type: "string", maximum: 9, minLength: 1 };

  it("is left out wherever it stands, and told of once", async () => {
    const plan = await planned({
      paths: { "/x": { post: operation(everywhere(name)) } },
      components: { schemas: { Name: name, Other: { items: name } } },
    });
    const all = [...schemasOf(plan), component(plan, "Name")];
    expect(all).toHaveLength(5);
    for (const each of [...all, component(plan, "Other")?.items]) {
      expect(each).toMatchObject({ types: ["string"], minLength: 1 });
      expect(each).not.toHaveProperty("maximum");
    }
    expect(plan.diagnostics).toMatchObject([
      {
        code: "keyword-without-effect",
        message:
          "`maximum` has no effect where no number can stand. It stands in 6 places.",
      },
    ]);
  });
});

describe("what is excluded", () => {
  const config = { exclude: ["x-internal", "x-hidden"] };
  const hidden = { type: "string", "x-hidden": true };
  const shown = { type: "string" };
  const object = {
    type: "object",
    required: ["hidden", "shown"],
    properties: { hidden, shown },
  };

  it("is left out wherever it stands", async () => {
    const fragment = {
      paths: { "/x": { post: operation(everywhere(object)) } },
      components: { schemas: { Door: object } },
    };
    const plan = await planned(fragment, { config });
    for (const schema of [...schemasOf(plan), component(plan, "Door")]) {
      expect(schema?.properties?.map(({ name }) => name)).toEqual(["shown"]);
      expect(schema?.required).toEqual(["shown"]);
    }
  });

  it("leaves other objects as they are", async () => {
    const { required: _, ...optional } = object;
    const plan = await planned(
      {
        components: {
          schemas: {
            Optional: optional,
            Text: shown,
            Bare: { required: ["hidden"] },
          },
        },
      },
      { config },
    );
    expect(component(plan, "Optional")).not.toHaveProperty("required");
    expect(component(plan, "Text")).not.toHaveProperty("properties");
    expect(component(plan, "Bare")?.required).toEqual(["hidden"]);
  });

  it("is any operation that bears one of the keywords", async () => {
    const paths = {
      "/a": { get: operation({ "x-internal": "yes" }) },
      "/b": { get: operation({ "x-hidden": null }) },
      "/c": { get: operation({ "x-internal": false }) },
      "/d": { get: operation({ "x-other": true }) },
    };
    const { sdk } = await planned({ paths }, { config });
    expect(sdk.api.operations.map(({ path }) => path)).toEqual(["/c", "/d"]);
  });

  it("is any parameter that bears one of them, itself or in its schema, but for those of the path", async () => {
    const id = { name: "id", in: "path", required: true, schema: hidden };
    const limit = { name: "limit", in: "query", schema: shown };
    const trace = { name: "trace", in: "header", schema: hidden };
    const debug = { ...limit, name: "debug", "x-internal": true };
    const parameters = [id, limit, trace, debug];
    const paths = { "/a/{id}": { get: operation({ parameters }) } };
    const { sdk } = await planned({ paths }, { config });
    const [only] = sdk.api.operations;
    expect(only?.parameters.map(({ name }) => name)).toEqual(["id", "limit"]);
  });
});

describe("an object that is known by what it lacks", () => {
  const Gone = {
    type: "object",
    required: ["deleted"],
    properties: { deleted: { const: true } },
  };
  const Door = { type: "object", properties: { name: { type: "string" } } };

  async function absent(
    schemas: JsonObject,
  ): Promise<readonly string[] | undefined> {
    const plan = await planned({ components: { schemas } });
    return component(plan, "Door")?.absent;
  }

  it("is marked with that, for all unions that it is in", async () => {
    const Either = { anyOf: [to("Door"), to("Gone")] };
    expect(await absent({ Door, Gone, Either })).toEqual(["deleted"]);
    const Lost = {
      type: "object",
      required: ["lost"],
      properties: { lost: { const: true } },
    };
    const Other = { anyOf: [to("Door"), to("Lost")] };
    expect(await absent({ Door, Gone, Lost, Either, Other })).toEqual([
      "deleted",
      "lost",
    ]);
  });

  it("is so in an operation, too", async () => {
    const either = { oneOf: [to("Door"), to("Gone")] };
    const plan = await planned({
      paths: { "/x": { get: operation({ responses: ok(either) }) } },
      components: { schemas: { Door, Gone } },
    });
    expect(component(plan, "Door")?.absent).toEqual(["deleted"]);
  });

  it.each<readonly [string, JsonObject]>([
    ["in an allOf", { allOf: [to("Door"), { properties: { deleted: {} } }] }],
    ["beside a reference", { ...to("Door"), properties: { deleted: {} } }],
  ])("is not where another one extends it: %s", async (_, Extended) => {
    const Either = { anyOf: [to("Door"), to("Gone")] };
    expect(await absent({ Door, Gone, Either, Extended })).toBeUndefined();
  });

  it("is where another one only refers to it", async () => {
    const Either = { anyOf: [to("Door"), to("Gone")] };
    const Same = { ...to("Door"), description: "A door." };
    expect(await absent({ Door, Gone, Either, Same })).toEqual(["deleted"]);
  });
});

describe("a mark that another part of an `allOf` makes", () => {
  const id = { type: "string", readOnly: true };
  const secret = { type: "string", writeOnly: true };
  const Marks = { type: "object", properties: { id, secret } };

  async function parts(
    schema: JsonObject,
    more: JsonObject = {},
  ): Promise<readonly Schema[]> {
    const schemas = { Marks, ...more, Whole: schema };
    const plan = await planned({ components: { schemas } });
    const whole = component(plan, "Whole");
    return [...(whole ? [whole] : []), ...(whole?.allOf ?? [])];
  }

  /** By property, how it is marked. */
  function marksOf(schema: Schema | undefined): unknown {
    return Object.fromEntries(
      (schema?.properties ?? []).map(({ name, schema: each }) => [
        name,
        [each.readOnly, each.writeOnly],
      ]),
    );
  }

  it("is on each property of that name, which keeps what it says itself", async () => {
    const part = { properties: { id: { minLength: 1 }, secret: {}, name: {} } };
    const [, , told] = await parts({ allOf: [to("Marks"), part] });
    expect(marksOf(told)).toEqual({
      id: [true, undefined],
      secret: [undefined, true],
      name: [undefined, undefined],
    });
    expect(told?.properties?.[0]?.schema.minLength).toBe(1);
  });

  it("is on a property that is required and not declared", async () => {
    const part = { required: ["id", "secret", "name"] };
    const [, , told] = await parts({ allOf: [to("Marks"), part] });
    expect(marksOf(told)).toEqual({
      id: [true, undefined],
      secret: [undefined, true],
    });
  });

  it("may be made by what a property refers to", async () => {
    const Id = { type: "string", readOnly: true };
    const marks = { type: "object", properties: { id: to("Id") } };
    const [, , told] = await parts(
      { allOf: [marks, { required: ["id"] }] },
      { Id },
    );
    expect(told?.properties?.[0]?.schema.ref).toContain("Id");
  });

  it("leaves the component as it is by itself: what refers to it has a copy that is told", async () => {
    const Asks = { required: ["id"] };
    const plan = await planned({
      components: {
        schemas: { Marks, Asks, Whole: { allOf: [to("Marks"), to("Asks")] } },
      },
    });
    expect(component(plan, "Asks")).not.toHaveProperty("properties");
    const [marks, asks] = component(plan, "Whole")?.allOf ?? [];
    expect(marks?.ref).toContain("Marks");
    expect(asks).not.toHaveProperty("ref");
    const [copy] = asks?.allOf ?? [];
    expect(copy).toMatchObject({ required: ["id"], derived: "mark" });
    expect(marksOf(copy)).toEqual({ id: [true, undefined] });
  });

  it("copies nothing that asks for nothing", async () => {
    const Free = { type: "object", properties: { name: {} } };
    const [whole] = await parts({ allOf: [to("Marks"), to("Free")] }, { Free });
    expect(whole?.allOf?.map(({ ref }) => ref?.split("/").at(-1))).toEqual([
      "Marks",
      "Free",
    ]);
  });

  it("is told along a circle of references once, though that is an error", async () => {
    const Asks = { required: ["id"], allOf: [to("Asks")] };
    const Whole = { allOf: [to("Marks"), to("Asks")] };
    const { diagnostics } = await planned({
      components: { schemas: { Marks, Asks, Whole } },
    });
    expect(codes(diagnostics)).toEqual(["schema-reference-loop"]);
  });

  it("is none where no part makes one", async () => {
    const plain = { allOf: [{ properties: { a: {} } }, { required: ["a"] }] };
    const [, , told] = await parts(plain);
    expect(told).not.toHaveProperty("properties");
  });
});
