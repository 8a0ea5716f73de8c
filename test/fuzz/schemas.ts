import type { JsonObject, JsonValue } from "../../generator/ir/json.js";
import type { Choices } from "./choices.js";
import { annotations } from "./keywords-annotation.js";
import { applicators } from "./keywords-applicator.js";
import { arrayKeywords } from "./keywords-array.js";
import { objectKeywords } from "./keywords-object.js";
import { numberKeywords, stringKeywords, typeKeywords } from "./keywords-scalar.js";
import type { Pool } from "./pool.js";
import type { References } from "./references.js";
import type { Resource } from "./resources.js";

/** Where a schema stands. */
export interface Position {
  readonly resource: Resource;
  /** The target that is about the same value; every reference from here must lead behind it. */
  readonly after: number;
  /** How deep schemas may still nest. */
  readonly depth: number;
  /** What it mostly says something about. */
  readonly theme: Theme;
}

export type Theme = "string" | "number" | "array" | "object";

/** Makes the keywords of one kind, some of them with schemas in them. */
export interface Making {
  readonly choices: Choices;
  readonly pool: Pool;
  readonly references: References;
  /** A schema for the same value. */
  here(at: Position): JsonValue;
  /** A schema for a part of the value. */
  below(at: Position): JsonValue;
}

export type Keyword = (making: Making, at: Position) => JsonObject;

export interface Schemas {
  /** The schema of a target: never a boolean, as it may have to say its anchor. */
  definition(resource: Resource, order: number): JsonObject;
}

export function createSchemas(
  choices: Choices,
  pool: Pool,
  references: References,
): Schemas {
  const { chance, pick, several } = choices;
  const making: Making = { choices, pool, references, here, below };
  return {
    definition: (resource, order) =>
      object({
        resource,
        after: order,
        depth: 1 + choices.below(order === 0 ? 3 : 2),
        theme: pick(themes),
      }),
  };

  function here(at: Position): JsonValue {
    const theme = chance(0.85) ? at.theme : pick(themes);
    return schema({ ...at, theme, depth: at.depth - 1 });
  }

  function below(at: Position): JsonValue {
    return schema({
      ...at,
      after: -1,
      theme: pick(themes),
      depth: at.depth - 1,
    });
  }

  function schema(at: Position): JsonValue {
    if (chance(0.08)) return chance(0.6);
    return object(at);
  }

  function object(at: Position): JsonObject {
    const own = keywords[at.theme];
    const parts = [
      chance(0.35) ? typeKeywords(making, at) : {},
      ...several(3, () => pick(own)(making, at)),
      ...(at.depth > 0 && chance(0.45)
        ? several(2, () => pick(applicators)(making, at))
        : []),
      chance(0.2) ? unevaluated(at.theme) : {},
      chance(0.08) ? annotations(making, at) : {},
    ];
    return Object.assign({}, ...parts);
  }
}

/** Beside whatever evaluates: 2020-12 Core, 11. */
function unevaluated(theme: Theme): JsonObject {
  if (theme === "object") return { unevaluatedProperties: false };
  return theme === "array" ? { unevaluatedItems: false } : {};
}

const themes = [
  "object",
  "array",
  "object",
  "array",
  "string",
  "number",
] as const;

const keywords: Readonly<Record<Theme, readonly [Keyword, ...Keyword[]]>> = {
  string: stringKeywords,
  number: numberKeywords,
  array: arrayKeywords,
  object: objectKeywords,
};
