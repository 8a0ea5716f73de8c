import { beforeAll, describe, expect, it } from "vitest";
import { heritageOf } from "../../generator/types/print/heritage.js";
import {
  neverType,
  nullType,
  numberType,
  stringType,
  type Type,
  unknownType,
} from "../../generator/types/type/type.js";
import { union } from "../../generator/types/type/union.js";
import type { View } from "../../generator/types/view.js";
import { both, model, object, textOf, viewOf } from "./build.js";

let view: View;

beforeAll(async () => {
  const ref = (name: string): { $ref: string } => ({
    $ref: `#/components/schemas/${name}`,
  });
  const text = { type: "string" };
  view = await viewOf({
    Door: { type: "object", properties: { id: text, name: text } },
    Lock: { type: "object", properties: { id: text, key: text } },
    Gate: { type: "object", properties: { id: { type: "integer" } } },
    Named: { type: "object", properties: { name: text }, required: ["name"] },
    FrontDoor: { allOf: [ref("Door")], properties: { front: text } },
    Size: { enum: ["small", "large"] },
    Map: { type: "object", additionalProperties: text },
  });
});

const own = object({ a: stringType });

function heritage(...parts: readonly (Type | string)[]): string | undefined {
  const types = parts.map((each) =>
    typeof each === "string" ? model(each, view) : each,
  );
  const [only = unknownType] = types;
  const found = heritageOf(types.length === 1 ? only : both(...types), view);
  const bases = found?.bases.map((base) => textOf(base, view)).join();
  return found && `${bases}: ${[...found.own.members.keys()].join()}`;
}

describe("a type as an interface", () => {
  it("has members of its own", () => {
    expect(heritage(own)).toBe(": a");
  });

  it("extends models, and may have nothing to add", () => {
    expect(heritage("Door", own)).toBe("Door: a");
    expect(heritage("Door", "Lock")).toBe("Door,Lock: ");
    expect(heritage("FrontDoor", "Door")).toBe("FrontDoor,Door: ");
  });

  it("has no members that take null where a base does not", () => {
    const name = (type: Type): Type => object({ name: type });
    expect(heritage("Door", name(stringType))).toBe("Door: name");
    expect(
      heritage("Door", name(union([stringType, nullType]))),
    ).toBeUndefined();
  });

  it.each<readonly [string, readonly (Type | string)[]]>([
    ["a model", ["Door"]],
    ["two bases that disagree", ["Door", "Gate"]],
    [
      "two bases of which one asks for what the other does not",
      ["Door", "Named"],
    ],
    ["a base that inherits what another disagrees with", ["FrontDoor", "Gate"]],
    ["a base that is no object", ["Size", own]],
    ["an index signature beside a base", ["Door", object({}, numberType)]],
    ["a base with an index signature", ["Map", own]],
    ["a member that must be absent", ["Door", object({ "name?": neverType })]],
    ["two objects", [own, object({ b: stringType })]],
  ])("is none for %s", (_, parts) => {
    expect(heritage(...parts)).toBeUndefined();
  });
});
