import { expect, it } from "vitest";
import type { JsonObject } from "../../generator/ir/json.js";
import { nests } from "../../generator/schema/nesting.js";
import { meaning, to } from "./meaning.js";

const texts = { type: "array", items: { type: "string" } };
const object = { type: "object", properties: { a: { type: "string" } } };
const others = {
  Texts: texts,
  Node: { properties: { next: to("Node") }, type: "object" },
};
const having = (a: JsonObject): JsonObject => ({
  type: "object",
  properties: { a },
});

it.each<readonly [JsonObject, boolean, boolean]>([
  [{}, false, false],
  [{ type: "string" }, false, false],
  [texts, false, false],
  [object, false, false],
  [having({}), false, false],
  [having(texts), false, true],
  [having(to("Texts")), false, true],
  [{ allOf: [having(texts)] }, false, true],
  [having(object), true, true],
  [having({ type: "array", items: object }), true, true],
  [{ type: "array", items: object }, true, true],
  [{ type: "array", items: texts }, true, true],
  [{ type: "array", prefixItems: [object] }, true, true],
  [{ oneOf: [{ type: "string" }, having(object)] }, true, true],
  [to("Node"), true, true],
])("%j: %j; where lists count, %j", async (source, objects, lists) => {
  const { schema, registry } = await meaning(source, others);
  expect(nests(schema, false, registry)).toBe(objects);
  expect(nests(schema, true, registry)).toBe(lists);
});
