import { describe, expect, it } from "vitest";
import {
  createFingerprint,
  type Fingerprint,
} from "../../generator/pieces/fingerprint.js";
import { planned } from "../sdk.js";

const schemas = {
  Order: "{ properties: { buyer: { $ref: '#/components/schemas/Buyer' } } }",
  Buyer: "{ properties: { friend: { $ref: '#/components/schemas/Friend' } } }",
  Friend: "{ properties: { of: { $ref: '#/components/schemas/Buyer' } } }",
  Alone: "{ type: string }",
};

/** The fingerprints of models by name. */
async function printsOf(
  changed: Partial<typeof schemas> = {},
  names: ReadonlyMap<string, string> = new Map(),
  frame: readonly unknown[] = [],
): Promise<Readonly<Record<string, string>>> {
  const entries = Object.entries({ ...schemas, ...changed });
  const text = entries.map(([name, schema]) => `    ${name}: ${schema}`);
  const { sdk } = await planned(
    ["components:", "  schemas:", ...text].join("\n"),
    { config: { names } },
  );
  const of: Fingerprint = createFingerprint(sdk, frame, new Map());
  return Object.fromEntries(
    [...sdk.models.values()].map((model) => [
      model.id.replace(/.*[/]/, ""),
      of([model]),
    ]),
  );
}

const changedIn = (
  one: Readonly<Record<string, string>>,
  other: Readonly<Record<string, string>>,
): readonly string[] =>
  Object.keys(one).filter((key) => one[key] !== other[key]);

describe("the fingerprint of a model", () => {
  it("stays the same as long as nothing changes", async () => {
    expect(await printsOf()).toEqual(await printsOf());
  });

  it("changes with what the model leads to, through circles", async () => {
    const before = await printsOf();
    const alone = await printsOf({ Alone: "{ type: integer }" });
    expect(changedIn(before, alone)).toEqual(["Alone"]);
    const friend = await printsOf({ Friend: "{ type: string }" });
    expect(changedIn(before, friend)).toEqual(["Order", "Buyer", "Friend"]);
    const order = await printsOf({ Order: "{ type: string }" });
    expect(changedIn(before, order)).toEqual(["Order"]);
  });

  it("changes with the name of what it leads to", async () => {
    const names = new Map([["#/components/schemas/Friend", "Mate"]]);
    const renamed = await printsOf({}, names);
    expect(changedIn(await printsOf(), renamed)).toEqual([
      "Order",
      "Buyer",
      "Friend",
    ]);
  });

  it("changes with what bears on all", async () => {
    const before = await printsOf();
    const other = await printsOf({}, new Map(), ["another generator"]);
    expect(changedIn(before, other)).toEqual(Object.keys(before));
  });
});
