import { beforeAll, describe, expect, it } from "vitest";
import { isAssignable } from "../../generator/types/type/assignable.js";
import {
  anyObjectType,
  nullType,
  numberType,
  stringType,
  type Type,
  unknownType,
} from "../../generator/types/type/type.js";
import type { View } from "../../generator/types/view.js";
import { both, list, literal, model, object, oneOf, viewOf } from "./build.js";

let view: View;

beforeAll(async () => {
  const text = { type: "string" };
  view = await viewOf({
    Door: { type: "object", properties: { id: text }, required: ["id"] },
    Tree: {
      type: "object",
      properties: { left: { $ref: "#/components/schemas/Tree" } },
    },
    Size: { enum: ["small", "large"] },
  });
});

const door = (): Type => model("Door", view);
const letters = oneOf(literal("a"), literal("b"));

describe("a type that TypeScript takes for another", () => {
  it.each<readonly [string, () => Type, () => Type]>([
    ["anything for unknown", () => numberType, () => unknownType],
    ["a model for itself", door, door],
    [
      "a model with more for it",
      () => both(door(), object({ a: stringType })),
      door,
    ],
    ["a literal for a text", () => literal("a"), () => stringType],
    ["some literals for more of them", () => literal("b"), () => letters],
    [
      "a model of literals, narrowed",
      () => both(model("Size", view), literal("small")),
      () => stringType,
    ],
    [
      "lists of what is taken",
      () => list(literal("a")),
      () => list(stringType),
    ],
    [
      "a required member for an optional one",
      () => object({ a: stringType }),
      () => object({ "a?": stringType }),
    ],
    ["a model for what it looks like", door, () => object({ id: stringType })],
    [
      "an object spelled out for any object",
      () => object({ a: stringType }),
      () => anyObjectType,
    ],
    [
      "a model that leads to itself for what looks like it",
      () => model("Tree", view),
      () => object({ "left?": model("Tree", view) }),
    ],
  ])("%s", (_, own, base) => {
    expect(isAssignable(own(), base(), view.expand)).toBe(true);
  });
});

describe("a type that TypeScript does not take for another", () => {
  it.each<readonly [string, () => Type, () => Type]>([
    ["a text for a number", () => stringType, () => numberType],
    ["a text for a literal", () => stringType, () => letters],
    ["null beside what is taken", () => oneOf(door(), nullType), door],
    [
      "a model for any object: interfaces have no index signature",
      door,
      () => anyObjectType,
    ],
    [
      "a model with more for any object",
      () => both(door(), object({ a: stringType })),
      () => anyObjectType,
    ],
    [
      "a list of models for a list of any objects",
      () => list(door()),
      () => list(anyObjectType),
    ],
    [
      "an optional member for a required one",
      () => object({ "a?": stringType }),
      () => object({ a: stringType }),
    ],
    [
      "any object for a member",
      () => anyObjectType,
      () => object({ "a?": stringType }),
    ],
  ])("%s", (_, own, base) => {
    expect(isAssignable(own(), base(), view.expand)).toBe(false);
  });
});
