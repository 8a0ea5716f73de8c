import { beforeAll, describe, expect, it } from "vitest";
import { meetAlternatives } from "../../generator/types/meet/alternatives.js";
import {
  neverType,
  nullType,
  numberType,
  objectWith,
  type ObjectType,
  stringType,
  type Type,
  unknownType,
} from "../../generator/types/type/type.js";
import type { View } from "../../generator/types/view.js";
import { list, literal, object, oneOf, textOf, viewOf } from "./build.js";

let view: View;

beforeAll(async () => {
  view = await viewOf();
});

/** A base of that many properties beside `a` and `b`. */
function base(count: number, others: Record<string, Type> = {}): ObjectType {
  const names = Array.from({ length: count }, (_, index) => `p${index}`);
  return object({
    ...Object.fromEntries(names.map((name) => [name, stringType])),
    "a?": stringType,
    "b?": stringType,
    ...others,
  });
}

const a = object({ a: unknownType });
const b = object({ b: unknownType });
const c = object({ c: unknownType });
const onlyA = object({ a: unknownType, "b?": neverType });
const onlyB = object({ b: unknownType, "a?": neverType });

function met(own: Type, ...besides: readonly Type[]): string {
  return textOf(meetAlternatives(own, besides, view), view);
}

/** What comes behind the base. */
function added(own: Type, ...besides: readonly Type[]): string {
  return met(own, ...besides).replace(/^\{[^]*?;? \} & /, "");
}

describe("alternatives are", () => {
  it("copies as long as these repeat thirty lines", () => {
    expect(met(base(28), oneOf(a, b))).not.toContain("&");
    expect(met(base(29), oneOf(a, b))).toContain("&");
  });

  it("counted with all that would be repeated: each copy, each line of a comment, what is inside", () => {
    const text = { description: "One.\nTwo.\nThree." };
    const withDoc = objectWith(
      [...base(3).members.values()].map((each) => ({ ...each, doc: text })),
    );
    expect(met(withDoc, oneOf(a, b))).not.toContain("&");
    expect(met(withDoc, oneOf(a, b, c))).toContain("&");
    const inside = { deep: list(base(26)) };
    expect(met(base(0, inside), oneOf(a, b))).toContain("&");
  });

  it("not counted for what only one of them has", () => {
    expect(met(base(29), oneOf(onlyA, onlyB))).not.toContain("&");
    expect(met(base(31), oneOf(onlyA, onlyB))).toContain("&");
  });

  it("copies where an index signature would have to cover the others' properties", () => {
    const indexed = objectWith(base(40).members.values(), numberType);
    expect(met(indexed, oneOf(a, b))).not.toContain("&");
  });
});

describe("a base", () => {
  it("says each property once, before what each alternative needs", () => {
    expect(added(base(40), oneOf(a, b))).toBe(
      "({ a: string } | { b: string })",
    );
  });

  it("leaves to an alternative what it has for itself, in the author's order", () => {
    const all = met(base(40), oneOf(onlyB, onlyA));
    expect(all).toMatch(/p39: string; \} & \(/);
    expect(added(base(40), oneOf(onlyB, onlyA))).toBe(
      "({ a?: undefined; b: string } | { a: string; b?: undefined })",
    );
  });

  it("keeps what more than one may give", () => {
    const all = met(base(40), oneOf(a, onlyB, c));
    expect(all).toContain("p39: string; a?: string; b?: string; } & (");
    expect(added(base(40), oneOf(a, onlyB, c))).toBe(
      "({ a: string } | { a?: undefined; b: string } | { c: unknown })",
    );
  });

  it("keeps the literals by which alternatives are told apart beside them", () => {
    const kind = (value: string): Type => object({ kind: literal(value) });
    const kinds = oneOf(literal("x"), literal("y"));
    expect(added(base(40, { kind: kinds }), oneOf(kind("x"), kind("y")))).toBe(
      '({ kind: "x" } | { kind: "y" })',
    );
  });

  it("does not spell an object out again that has to be there", () => {
    const deep = object({ x: stringType });
    const own = base(40, { "c?": deep, "d?": oneOf(deep, nullType) });
    expect(added(own, oneOf(a, c, object({ d: unknownType })))).toBe(
      "({ a: string } | { c: {} } | { d: {} | null })",
    );
  });

  it("is all there is where an alternative adds nothing", () => {
    const p0 = object({ p0: unknownType });
    expect(met(base(40), oneOf(p0, b))).toBe(met(base(40)));
    expect(
      added(base(40), oneOf(p0, object({ b: unknownType, z: stringType }))),
    ).toBe("({} | { b: string; z: string })");
  });

  it("stands before the alternatives of several rules, which multiply its copies", () => {
    const rule = oneOf(a, b);
    const other = oneOf(
      object({ p0: literal("x") }),
      object({ p1: literal("y") }),
    );
    expect(met(base(10), rule)).not.toContain("&");
    expect(added(base(10), rule, other)).toBe(
      '({ a: string } | { b: string }) & ({ p0: "x" } | { p1: "y" })',
    );
  });
});
