import { describe, expect, it } from "vitest";
import {
  createNameScope,
  type NameRules,
  numbered,
  type Spelling,
  underscored,
} from "../../generator/ir/name-scope.js";

/** The names that are given out to those who want these. */
function given(
  wanted: readonly string[],
  rules?: NameRules,
): readonly string[] {
  const scope = createNameScope(rules);
  return wanted.map((name) => scope.claim(name));
}

describe("a name that is taken", () => {
  it("gets the first number that is free", () => {
    expect(given(["user", "user3", "user", "user", "user"])).toEqual([
      "user",
      "user3",
      "user2",
      "user4",
      "user5",
    ]);
  });

  it("may get the number behind a separator", () => {
    expect(given(["get", "get"], { spelling: numbered("-") })).toEqual([
      "get",
      "get-2",
    ]);
  });

  it("may get underscores", () => {
    expect(
      given(["id", "id__", "id", "id"], { spelling: underscored }),
    ).toEqual(["id", "id__", "id_", "id___"]);
  });

  it("may be spelt in another way from the first turn on", () => {
    const spelling: Spelling = (name, turn) => `${name}${turn}`;
    expect(given(["item", "key", "item"], { spelling })).toEqual([
      "item1",
      "key1",
      "item2",
    ]);
  });

  it("may be one that only looks different", () => {
    const fold = (name: string): string => name.toLowerCase();
    expect(given(["User", "user", "USER"], { fold })).toEqual([
      "User",
      "user2",
      "USER3",
    ]);
    expect(given(["Index"], { fold, reserved: new Set(["index"]) })).toEqual([
      "Index2",
    ]);
  });

  it("gives way to a name that says more", () => {
    const scope = createNameScope({ spelling: underscored });
    expect(scope.claim("id", "id_path")).toBe("id");
    expect(scope.claim("id", "id_query")).toBe("id_query");
    expect(scope.claim("id", "id_query")).toBe("id_query_");
    expect(scope.claim("id_query_")).toBe("id_query__");
  });

  it("is known", () => {
    const scope = createNameScope({ reserved: new Set(["constructor"]) });
    scope.claim("user");
    scope.claim("user");
    expect(
      ["constructor", "user", "user2", "user3", "toString"].map(scope.has),
    ).toEqual([true, true, true, false, false]);
  });
});

it("thousands may want one name", () => {
  const names = given(Array.from({ length: 50_000 }, () => "user"));
  expect(new Set(names).size).toBe(50_000);
  expect(names.at(-1)).toBe("user50000");
});
