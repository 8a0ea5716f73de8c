import { describe, expect, it } from "vitest";
import {
  feasible,
  isFeasible,
} from "../../generator/types/type/combinations.js";
import { numberType, type Type } from "../../generator/types/type/type.js";
import { both, list, object, oneOf } from "./build.js";

/** A union of so many objects. */
function alternatives(count: number, name: string): Type {
  const members = Array.from({ length: count }, (_, at) =>
    object({ [`${name}${at}`]: numberType }),
  );
  return oneOf(...members);
}

const unknown = (): undefined => undefined;
const ten = alternatives(10, "a");
const hundred = alternatives(100, "b");
const thousand = alternatives(1000, "c");

describe("an intersection of unions", () => {
  it("has all members where TypeScript can combine them", () => {
    expect(feasible([ten, hundred], unknown)).toEqual([ten, hundred]);
  });

  it("leaves out the largest where it can't", () => {
    expect(feasible([thousand, ten], unknown)).toEqual([ten]);
    expect(feasible([thousand, ten, object({})], unknown)).toEqual([
      ten,
      object({}),
    ]);
  });

  it("counts the alternatives of models, each model once", () => {
    const reference: Type = { kind: "reference", id: "Many" };
    const expand = (): Type => oneOf(thousand, list(reference), reference);
    expect(feasible([ten, reference], expand)).toEqual([ten]);
  });
});

describe("whether all of a type can be said", () => {
  const tooMany = both(thousand, ten);

  it.each<readonly [string, Type, boolean]>([
    ["of combinations that are few", both(ten, hundred), true],
    ["of too many", tooMany, false],
    ["of too many within a property", object({ a: list(tooMany) }), false],
    [
      "of too many within a tuple",
      { kind: "tuple", elements: [{ type: tooMany, optional: false }] },
      false,
    ],
    ["of many alternatives", thousand, true],
  ])("%s: %j", (_, type, expected) => {
    expect(isFeasible(type, unknown)).toBe(expected);
  });
});
