import { describe, expect, it } from "vitest";
import { createReport } from "../../../generator/diagnostics/report.js";
import type { JsonValue } from "../../../generator/ir/json.js";
import {
  dynamicallyReferred,
  referredComponent,
  referredSchema,
} from "../../../generator/lower/schema/referred.js";
import { resourceAt } from "../../../generator/lower/schema/resources/index-document.js";
import type { Reference } from "../../../generator/lower/schema/resources/resolve.js";
import {
  createLoweringState,
  type LoweringState,
} from "../../../generator/lower/schema/state.js";
import { sourceOf } from "./source.js";

const document = {
  openapi: "3.1.0",
  components: {
    schemas: {
      "a/b": { $dynamicAnchor: "node" },
      plain: { $anchor: "plain" },
    },
  },
};
const node = "a.json#/components/schemas/a~1b";

describe("what is referred to", () => {
  it("is remembered, by its place and once", () => {
    const state = stateOf(document);
    expect(referredSchema(to("#node", state), state)).toBe(node);
    expect(referredSchema(to("#node", state), state)).toBe(node);
    expect([...state.referred.keys()]).toEqual([node]);
  });

  it("may be a component by its name, as discriminators have it", () => {
    const state = stateOf(document);
    expect(referredComponent("a/b", "a.json", state)).toBe(node);
    expect(referredComponent("c", "a.json", state)).toBeUndefined();
    expect(referredComponent("", "a.json", state)).toBeUndefined();
    expect([...state.referred.keys()]).toEqual([node]);
  });
});

describe("a dynamic reference", () => {
  it("has an anchor where it names a dynamic one, which is then looked for", () => {
    const state = stateOf(document);
    const found = dynamicallyReferred(to("#node", state), state);
    expect(found).toEqual({ target: node, anchor: "node" });
    expect([...state.dynamicNames]).toEqual(["node"]);
  });

  it.each(["#plain", "#/components/schemas/a~1b"])(
    "is an ordinary one otherwise: %s",
    (text) => {
      const state = stateOf(document);
      const found = dynamicallyReferred(to(text, state), state);
      expect(found?.target).toContain("a.json#/components/schemas/");
      expect(found?.anchor).toBeUndefined();
      expect(state.dynamicNames.size).toBe(0);
    },
  );
});

function stateOf(root: JsonValue): LoweringState {
  return createLoweringState(
    sourceOf({ "a.json": root }),
    "oas31",
    createReport(),
  );
}

function to(text: string, { resources }: LoweringState): Reference {
  const from = { document: "a.json", pointer: "/components/schemas/x" };
  return { text, from, resource: resourceAt(from, resources) };
}
