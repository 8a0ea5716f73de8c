import { describe, expect, it } from "vitest";
import type { JsonObject } from "../../generator/ir/json.js";
import { sdkTypes } from "../../generator/types/index.js";
import { planned } from "../sdk.js";
import { textOf, viewOf } from "./build.js";

const to = (name: string): JsonObject => ({
  $ref: `#/components/schemas/${name}`,
});

/** What a component stands for in responses. */
async function expanded(
  name: string,
  schemas: JsonObject,
): Promise<string | undefined> {
  const view = await viewOf(schemas);
  const type = view.expand(view.sdk.api.components.get(name) ?? "");
  return type && textOf(type, view);
}

describe("what a model stands for", () => {
  it("names other models, itself among them", async () => {
    const Tree = { type: "object", properties: { parent: to("Tree") } };
    expect(await expanded("Tree", { Tree })).toBe("{ parent?: Tree }");
  });

  it("comes to an end where two look into each other", async () => {
    const extended = { allOf: [to("A")], properties: { y: {} } };
    const schemas = {
      A: { allOf: [to("B")], properties: { x: {} } },
      B: { type: "object", properties: { a: extended } },
    };
    expect(await expanded("A", schemas)).toBe("B & { x?: unknown }");
    expect(await expanded("B", schemas)).toBe("{ a?: A & { y?: unknown } }");
  });

  it("is worked out once", async () => {
    const view = await viewOf({ A: { type: "object" } });
    const id = view.sdk.api.components.get("A") ?? "";
    expect(view.expand(id)).toBe(view.expand(id));
  });

  it("does not name what leads back to it about the same value", async () => {
    const schemas = {
      A: { anyOf: [{ not: to("B") }, { type: "string" }, to("B")] },
      B: { anyOf: [{ type: "null" }, to("A")] },
    };
    const { sdk } = await planned({ components: { schemas } });
    const { response } = sdkTypes(sdk);
    for (const id of sdk.api.components.values()) {
      const type = response.expand(id);
      expect(type && textOf(type, response)).not.toMatch(/\b[AB]\b/);
    }
  });

  it("differs by side", async () => {
    const properties = { id: { type: "string", readOnly: true } };
    const view = await viewOf({ Door: { type: "object", properties } });
    const { request, response } = sdkTypes(view.sdk);
    const id = view.sdk.api.components.get("Door") ?? "";
    const members = [request, response].map((side) => {
      const type = side.expand(id);
      return type && textOf(type, side);
    });
    expect(members).toEqual(["{ [key: string]: unknown }", "{ id?: string }"]);
  });

  it.each([
    [{ propertyNames: { enum: ["a", "b"] } }, "{ a?: unknown; b?: unknown }"],
    [{ propertyNames: { const: "a" } }, "{ a?: unknown }"],
  ])("has the names that %j lists", async (names, text) => {
    const view = await viewOf({ Door: { type: "object", ...names } });
    const type = view.expand(view.sdk.api.components.get("Door") ?? "");
    expect(type && textOf(type, view)).toBe(text);
  });
});
