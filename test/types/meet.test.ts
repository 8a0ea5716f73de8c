import { beforeAll, describe, expect, it } from "vitest";
import { keyOf } from "../../generator/types/type/key.js";
import {
  anyObjectType,
  neverType,
  nullType,
  numberType,
  stringType,
  type Type,
  unknownType,
} from "../../generator/types/type/type.js";
import type { View } from "../../generator/types/view.js";
import {
  both,
  ifObject,
  list,
  literal,
  model,
  object,
  oneOf,
  textOf,
  tuple,
  viewOf,
} from "./build.js";

let view: View;

beforeAll(async () => {
  const text = { type: "string" };
  view = await viewOf({
    Door: { type: "object", properties: { id: text }, required: ["id"] },
    Lock: { type: "object", properties: { key: text } },
    Size: { enum: ["small", "large"] },
    MaybeDoor: {
      anyOf: [{ $ref: "#/components/schemas/Door" }, { type: "null" }],
    },
  });
});

const a = { a: stringType };
const b = { b: numberType };
const nameable = oneOf(stringType, numberType, nullType);

describe("what two types have in common", () => {
  it.each<readonly [string, Type, Type, string]>([
    ["anything", unknownType, stringType, "string"],
    ["nothing", neverType, stringType, "never"],
    ["the same", stringType, stringType, "string"],
    ["a literal of a keyword", literal("a"), stringType, '"a"'],
    ["two kinds", stringType, numberType, "never"],
    ["two literals", literal("a"), literal("b"), "never"],
    [
      "the alternatives that are left",
      nameable,
      oneOf(nullType, stringType),
      "string | null",
    ],
    ["one of the alternatives", nameable, numberType, "number"],
    ["two objects", object(a), object(b), "{ a: string; b: number }"],
    [
      "a member of both",
      object({ "a?": nameable }),
      object(a),
      "{ a: string }",
    ],
    ["a member that can't be", object(a), object({ a: numberType }), "never"],
    [
      "an optional one that can't be",
      object({ "a?": stringType }),
      object({ "a?": numberType }),
      "{ a?: undefined }",
    ],
    ["two lists", list(nameable), list(stringType), "string[]"],
    [
      "a list and a tuple",
      tuple([nameable, nameable]),
      list(stringType),
      "[string, string]",
    ],
    [
      "tuples of two lengths",
      tuple([stringType], numberType),
      tuple([stringType, nameable]),
      "[string, number]",
    ],
    ["a list and an object", list(stringType), object(a), "never"],
  ])("%s", (_, one, other, expected) => {
    const met = view.meet(one, other);
    expect(textOf(met, view)).toBe(expected);
    expect(keyOf(view.meet(other, one))).toBe(keyOf(met));
  });
});

describe("a model", () => {
  it.each<readonly [string, string, Type, string]>([
    ["keeps its name", "Door", anyObjectType, "Door"],
    [
      "stands beside what is said besides",
      "Door",
      object(b),
      "Door & { b: number }",
    ],
    [
      "takes over what is said of its own member",
      "Door",
      object({ id: literal("x") }),
      'Door & { id: "x" }',
    ],
    [
      "wins over what contradicts it",
      "Door",
      object({ id: numberType }),
      "Door",
    ],
    ["is no scalar", "Door", stringType, "never"],
    [
      "of scalars keeps its name if all of it is left",
      "Size",
      stringType,
      "Size",
    ],
    ["of scalars is what is left of it", "Size", literal("small"), '"small"'],
    [
      "that may be null is not where an object is meant",
      "MaybeDoor",
      object(b),
      "MaybeDoor & { b: number }",
    ],
  ])("%s", (_, name, other, expected) => {
    expect(textOf(view.meet(model(name, view), other), view)).toBe(expected);
  });

  it("stands beside another one", () => {
    const [door, lock] = [model("Door", view), model("Lock", view)];
    expect(textOf(view.meet(door, lock), view)).toBe("Door & Lock");
    const again = view.meet(both(door, lock), door);
    expect(textOf(again, view)).toBe("Door & Lock");
  });
});

describe("keywords for objects without a type", () => {
  it.each<readonly [string, Type, string]>([
    ["leave scalars alone", nameable, "string | number | null"],
    ["leave lists alone", list(stringType), "string[]"],
    ["bind objects", object(b), "{ b: number; a: string }"],
    [
      "bind the objects among the alternatives",
      oneOf(nullType, object(b)),
      "{ b: number; a: string } | null",
    ],
  ])("%s", (_, other, expected) => {
    expect(textOf(view.meet(ifObject(a), other), view)).toBe(expected);
  });

  it.each([
    ["Door", "Door & { a: string }"],
    ["Size", "Size"],
    ["MaybeDoor", "(Door & { a: string }) | null"],
  ])("bind %s where it is a model of objects", (name, expected) => {
    const type = view.meet(ifObject(a), model(name, view));
    expect(textOf(type, view)).toBe(expected);
  });
});

describe("alternatives", () => {
  const members = (count: number, kind: string): Type =>
    object(
      Object.fromEntries([
        ...Array.from({ length: count }, (_, at) => [`m${at}`, stringType]),
        ["kind", literal(kind)],
      ]),
    );

  it("are spelt out with what is said of each of them", () => {
    const type = view.meet(
      object(b),
      oneOf(object(a), object({ c: nullType })),
    );
    expect(textOf(type, view)).toBe(
      "{ b: number; a: string } | { b: number; c: null }",
    );
  });

  it("stay beside what would be said too often", () => {
    const long = members(60, "any");
    const type = view.meet(long, oneOf(object(a), object({ c: nullType })));
    expect(type.kind).toBe("intersection");
  });

  it("of models stay beside each other", () => {
    const models = oneOf(model("Door", view), model("Lock", view));
    expect(textOf(view.meet(object(b), models), view)).toBe(
      "{ b: number } & (Door | Lock)",
    );
  });

  it("of two unions are combined, as long as that is short", () => {
    const [one, two] = [object(a), object(b)];
    const [three, four] = [object({ c: nullType }), object({ d: nullType })];
    expect(textOf(view.meet(oneOf(one, two), oneOf(three, four)), view)).toBe(
      "{ a: string; c: null } | { a: string; d: null } | { b: number; c: null } | { b: number; d: null }",
    );
    const many = oneOf(members(9, "x"), members(9, "y"));
    expect(view.meet(oneOf(one, two), many).kind).toBe("intersection");
  });
});
