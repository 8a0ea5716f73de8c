import { describe, expect, it } from "vitest";
import { keyOf } from "../../generator/types/type/key.js";
import {
  binaryType,
  booleanType,
  neverType,
  nullType,
  numberType,
  openStringType,
  stringType,
  type Type,
  unknownType,
} from "../../generator/types/type/type.js";
import { union } from "../../generator/types/type/union.js";
import { list, literal, object, oneOf } from "./build.js";

const small = literal("small");
const large = literal("large");

describe("a union", () => {
  it.each<readonly [string, readonly Type[], Type]>([
    ["of one is that one", [stringType], stringType],
    ["of none is never", [], neverType],
    ["leaves out never", [neverType, stringType], stringType],
    ["with unknown is unknown", [stringType, unknownType], unknownType],
    [
      "is flat, with each once",
      [oneOf(stringType, numberType), numberType],
      oneOf(stringType, numberType),
    ],
    [
      "has equal objects once, too",
      [object({ a: stringType }), numberType, object({ a: stringType })],
      oneOf(object({ a: stringType }), numberType),
    ],
    [
      "has null last",
      [nullType, stringType, list(numberType)],
      oneOf(stringType, list(numberType), nullType),
    ],
    [
      "of both booleans is boolean",
      [literal(true), literal(false)],
      booleanType,
    ],
    [
      "leaves out numbers and booleans that a keyword covers",
      [literal(1), numberType, literal(true), booleanType],
      oneOf(numberType, booleanType),
    ],
    [
      "of string and literals is open, and still tells the literals",
      [small, stringType, large],
      oneOf(small, large, openStringType),
    ],
    [
      "of string and an open string is string",
      [openStringType, stringType],
      stringType,
    ],
    [
      "keeps bytes beside string",
      [binaryType, stringType],
      oneOf(binaryType, stringType),
    ],
  ])("%s", (_, types, expected) => {
    const type = union(types);
    expect(keyOf(type)).toBe(keyOf(expected));
    const order = (each: Type): unknown =>
      each.kind === "union" && each.members.map(keyOf);
    expect(order(type)).toEqual(order(expected));
  });
});
