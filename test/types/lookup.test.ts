import { beforeAll, describe, expect, it } from "vitest";
import {
  isObjectOnly,
  leavesOf,
  memberOf,
} from "../../generator/types/type/lookup.js";
import {
  nullType,
  numberType,
  stringType,
  type Type,
} from "../../generator/types/type/type.js";
import type { View } from "../../generator/types/view.js";
import {
  both,
  ifObject,
  list,
  model,
  object,
  oneOf,
  textOf,
  viewOf,
} from "./build.js";

let view: View;
let door: Type;
let maybe: Type;

beforeAll(async () => {
  view = await viewOf({
    Door: { type: "object", properties: { id: { type: "string" } } },
    Maybe: { oneOf: [{ $ref: "#/components/schemas/Door" }, { type: "null" }] },
  });
  door = model("Door", view);
  maybe = model("Maybe", view);
});

describe("the member of a type", () => {
  it.each<readonly [string, () => Type, string | undefined]>([
    ["of an object", () => object({ id: numberType }), "number"],
    [
      "of what is an object if anything",
      () => ifObject({ id: numberType }),
      "number",
    ],
    ["of a model", () => door, "string"],
    ["of an object that may be null", () => maybe, "string"],
    [
      "of a model and what narrows it, the narrower",
      () => both(door, object({ id: numberType })),
      "number",
    ],
    [
      "of one of several objects",
      () => oneOf(door, object({ id: numberType })),
      undefined,
    ],
    ["of a scalar", () => stringType, undefined],
  ])("%s", (_, type, expected) => {
    const member = memberOf(type(), "id", view.expand);
    expect(member && textOf(member.type, view)).toBe(expected);
  });
});

describe("a model that stands for itself", () => {
  const loop: Type = { kind: "reference", id: "Loop" };
  const expand = (): Type => loop;

  it("has no members, and is nothing in the end", () => {
    expect(memberOf(loop, "id", expand)).toBeUndefined();
    expect(leavesOf(loop, expand)).toEqual([]);
    expect(isObjectOnly(loop, expand)).toBe(false);
  });
});

describe("what a type may be in the end", () => {
  it("are its alternatives, and those of the models among them", () => {
    const leaves = leavesOf(oneOf(maybe, stringType), view.expand);
    expect(leaves.map((leaf) => textOf(leaf, view))).toEqual([
      "{ id?: string }",
      "null",
      "string",
    ]);
  });
});

describe("whether only an object can be meant", () => {
  it.each<readonly [string, () => Type, boolean]>([
    ["by an object", () => object({}), true],
    ["by a model of one", () => door, true],
    ["by several of them", () => oneOf(door, object({})), true],
    ["by keywords for objects", () => ifObject({}), true],
    ["by an object and more", () => both(door, maybe), true],
    ["where null may be meant", () => maybe, false],
    ["by a list", () => list(stringType), false],
    ["by null", () => nullType, false],
  ])("%s: %j", (_, type, expected) => {
    expect(isObjectOnly(type(), view.expand)).toBe(expected);
  });
});
