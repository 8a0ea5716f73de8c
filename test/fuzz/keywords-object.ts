import type { JsonObject, JsonValue } from "../../generator/ir/json.js";
import type { Keyword } from "./schemas.js";

/** 2020-12 Core, 10.2.2.4, 10.3.2 and 11.3; Validation, 6.5. */
export const objectKeywords: readonly [Keyword, ...Keyword[]] = [
  ({ choices: { some }, pool, below }, at) => ({
    properties: schemas(some(pool.names, 0.5), () =>
      at.depth > 0 ? below(at) : true,
    ),
  }),
  ({ choices: { some }, pool, below }, at) => ({
    properties: schemas(some(pool.names, 0.5), () =>
      at.depth > 0 ? below(at) : { type: "string" },
    ),
  }),
  ({ choices: { some }, pool }) => ({ required: some(pool.names, 0.3) }),
  ({ choices: { some }, pool, below }, at) => ({
    patternProperties: schemas(some(pool.patterns, 0.4), () =>
      at.depth > 0 ? below(at) : true,
    ),
  }),
  ({ choices: { chance }, below }, at) => ({
    additionalProperties: at.depth > 0 && chance(0.6) ? below(at) : chance(0.3),
  }),
  ({ choices: { pick }, pool, here }, at) => ({
    propertyNames:
      at.depth > 0
        ? here({ ...at, after: -1, theme: "string" })
        : { pattern: pick(pool.patterns) },
  }),
  ({ choices: { below } }) => ({ minProperties: below(3) }),
  ({ choices: { below } }) => ({ maxProperties: below(5) }),
  ({ choices: { some }, pool }) => ({
    dependentRequired: Object.fromEntries(
      some(pool.names, 0.4).map((name) => [name, some(pool.names, 0.3)]),
    ),
  }),
  ({ choices: { some }, pool, here }, at) => ({
    dependentSchemas: schemas(some(pool.names, 0.3), () =>
      at.depth > 0 ? here(at) : { maxProperties: 3 },
    ),
  }),
  ({ choices: { chance }, below }, at) => ({
    unevaluatedProperties:
      at.depth > 0 && chance(0.4) ? below(at) : chance(0.2),
  }),
];

function schemas(names: readonly string[], make: () => JsonValue): JsonObject {
  return Object.fromEntries(names.map((name) => [name, make()]));
}
