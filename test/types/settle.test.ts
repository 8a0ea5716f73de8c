import { describe, expect, it } from "vitest";
import { keyOf } from "../../generator/types/type/key.js";
import { settle } from "../../generator/types/type/settle.js";
import {
  nullType,
  stringType,
  type Type,
} from "../../generator/types/type/type.js";
import { both, ifObject, list, object, oneOf } from "./build.js";

const a = { a: stringType };
const either: Type = {
  kind: "applicable",
  object: object(a),
  array: list(stringType),
};

describe("keywords without a type", () => {
  it.each<readonly [string, Type, Type]>([
    ["for objects mean an object", ifObject(a), object(a)],
    [
      "for objects and arrays mean one of them",
      either,
      oneOf(object(a), list(stringType)),
    ],
    [
      "mean that among alternatives, too",
      oneOf(nullType, ifObject(a)),
      oneOf(object(a), nullType),
    ],
    [
      "and beside others",
      both(object({}), ifObject(a)),
      both(object({}), object(a)),
    ],
    ["say nothing of another type", stringType, stringType],
  ])("%s", (_, type, expected) => {
    expect(keyOf(settle(type))).toBe(keyOf(expected));
  });

  it("leave a type as it is where there are none", () => {
    const type = oneOf(nullType, object(a));
    expect(settle(type)).toBe(type);
  });
});
