import type { JsonObject } from "../../generator/ir/json.js";
import type { Keyword, Making, Position } from "./schemas.js";

/** 2020-12 Core, 8.2.3, 10.2.1 and 10.2.2. */
export const applicators: readonly [Keyword, ...Keyword[]] = [
  ({ choices: { several }, here }, at) => ({
    allOf: several(2, () => here(at)),
  }),
  ({ choices: { several }, here }, at) => ({
    anyOf: several(3, () => here(at)),
  }),
  ({ choices: { several }, here }, at) => ({
    oneOf: several(3, () => here(at)),
  }),
  ({ here }, at) => ({ not: here(at) }),
  ({ choices: { chance }, here }, at) => ({
    ...(chance(0.9) && { if: here(at) }),
    ...(chance(0.7) && { then: here(at) }),
    ...(chance(0.7) && { else: here(at) }),
  }),
  ({ references }, at) => references.to(at.resource, at.after),
  ({ references }, at) => references.to(at.resource, at.after),
  ({ references }, at) => references.dynamic(at.resource, at.after),
  taggedUnion,
];

/** Branches that the value of one property tells apart, or nearly so. */
function taggedUnion(
  { choices, pool, below }: Making,
  at: Position,
): JsonObject {
  const { pick, several, chance } = choices;
  const tag = pick(pool.names);
  const branch = (): JsonObject => ({
    ...(chance(0.7) && { type: "object" }),
    properties: Object.fromEntries([
      [pick(pool.names), below(at)],
      [
        tag,
        pick([
          { const: pick(pool.strings) },
          { enum: [pick(pool.strings), pick(pool.numbers)] },
        ]),
      ],
    ]),
    ...(chance(0.8) && { required: [tag] }),
  });
  return { [pick(["oneOf", "anyOf"])]: several(4, branch) };
}
