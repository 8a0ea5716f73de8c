import { describe, expect, it } from "vitest";
import type { JsonObject } from "../../generator/ir/json.js";
import {
  isGivenOn,
  isOneSided,
  requiredOn,
  schemasWithSides,
} from "../../generator/schema/sides.js";
import { meaning, namesOf, to } from "./meaning.js";

const others = {
  Id: { type: "string", readOnly: true },
  Secret: { type: "string", writeOnly: true },
  Text: { type: "string" },
};

describe("a property", () => {
  it.each<readonly [JsonObject, boolean, boolean]>([
    [{}, true, true],
    [{ readOnly: true }, false, true],
    [{ writeOnly: true }, true, false],
    [{ readOnly: true, writeOnly: true }, true, true],
    [to("Id"), false, true],
    [to("Secret"), true, false],
    [to("Text"), true, true],
  ])(
    "of %j is given in requests: %j, in responses: %j",
    async (source, request, response) => {
      const { schema, registry } = await meaning(source, others);
      expect(isGivenOn("request", schema, registry)).toBe(request);
      expect(isGivenOn("response", schema, registry)).toBe(response);
      expect(isOneSided(schema, registry)).toBe(!request || !response);
    },
  );
});

describe("what `required` asks for", () => {
  it("is what is given on that side", async () => {
    const { schema, registry } = await meaning(
      {
        required: ["id", "name", "secret", "other"],
        properties: { id: to("Id"), name: {}, secret: to("Secret") },
      },
      others,
    );
    const on = (side: "request" | "response" | "both"): readonly string[] =>
      requiredOn(side, schema, registry);
    expect(on("request")).toEqual(["name", "secret", "other"]);
    expect(on("response")).toEqual(["id", "name", "other"]);
    expect(on("both")).toEqual(["id", "name", "secret", "other"]);
  });
});

describe("schemas whose sides differ", () => {
  it("have a property that is given on one side only, or refer to one that does", async () => {
    const { registry } = await meaning(
      {},
      {
        ...others,
        Door: { properties: { id: { readOnly: true } } },
        Doors: { items: to("Door") },
        House: { properties: { doors: to("Doors") } },
        User: { allOf: [{ properties: { key: to("Secret") } }] },
        Same: { properties: { name: to("Text"), id: { type: "string" } } },
      },
    );
    expect(namesOf(schemasWithSides(registry)).toSorted()).toEqual([
      "Door",
      "Doors",
      "House",
      "User",
    ]);
  });

  it("are found where they refer to each other in a circle", async () => {
    const { registry } = await meaning(
      {},
      {
        A: { properties: { b: to("B") } },
        B: { properties: { a: to("A"), id: { readOnly: true } } },
      },
    );
    expect(namesOf(schemasWithSides(registry)).toSorted()).toEqual(["A", "B"]);
  });
});
