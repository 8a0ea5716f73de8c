import type { JsonObject, JsonValue } from "../../generator/ir/json.js";
import { about, types } from "./about.js";
import type { Choices } from "./choices.js";
import type { SchemaDocument } from "./document.js";
import { fitsNumber, fitsString } from "./fits.js";
import { isArray, isObject, listOf, own } from "./json.js";
import { partsOf } from "./parts.js";

export interface Values {
  /** Comes near to the document's schema, and is often valid. */
  near(): JsonValue;
  /** Made of the same things. */
  anything(depth: number): JsonValue;
}

export function createValues(
  document: SchemaDocument,
  choices: Choices,
): Values {
  const { chance, pick, below, some } = choices;
  const { pool } = document;
  return { near: () => nearAll([document.schema], 3), anything };

  function nearAll(schemas: readonly JsonValue[], depth: number): JsonValue {
    if (chance(0.03)) return anything(depth);
    const parts = schemas.flatMap((each) =>
      partsOf(each, document, choices, 4),
    );
    const [first, ...rest] = listed(parts);
    if (first !== undefined && chance(0.9)) return pick([first, ...rest]);
    const type = typeOf(parts);
    if (type === "object") return object(parts, depth);
    if (type === "array") return array(parts, depth);
    return scalar(type, parts);
  }

  /** One that all allow, if there is any; where none is said, one that a keyword is about. */
  function typeOf(parts: readonly JsonObject[]): string {
    const said = parts.flatMap(({ type }) =>
      type === undefined ? [] : [isArray(type) ? type : [type]],
    );
    const common = types.filter((type) =>
      said.every((each) => each.includes(type)),
    );
    const likely = common.filter((type) =>
      parts.some((part) =>
        about[type].some((each) => Object.hasOwn(part, each)),
      ),
    );
    const [first, ...rest] = likely.length > 0 && chance(0.9) ? likely : common;
    return first === undefined ? pick(types) : pick([first, ...rest]);
  }

  function scalar(type: string, parts: readonly JsonObject[]): JsonValue {
    if (type === "string")
      return fitting(pool.strings, (text) =>
        parts.every((part) => fitsString(text, part)),
      );
    if (type === "number" || type === "integer")
      return fitting(
        pool.numbers.flatMap((each) => [each, ...pool.neighbours(each)]),
        (number) =>
          (type === "number" || Number.isInteger(number)) &&
          parts.every((part) => fitsNumber(number, part)),
      );
    return type === "boolean" ? chance(0.5) : null;
  }

  function fitting<Value extends string | number>(
    values: readonly Value[],
    fits: (value: Value) => boolean,
  ): JsonValue {
    const [first, ...rest] = values.filter(fits);
    return first === undefined ? anything(0) : pick([first, ...rest]);
  }

  function object(parts: readonly JsonObject[], depth: number): JsonObject {
    const required = parts.flatMap((part) => listOf(part["required"]));
    const declared = parts.flatMap(({ properties }) =>
      isObject(properties) ? Object.keys(properties) : [],
    );
    const names = new Set([
      ...required.filter((each) => typeof each === "string"),
      ...some(declared, 0.6),
      ...some(pool.names, 0.2),
    ]);
    const wanted = least(parts, "minProperties");
    for (const name of pool.names) if (names.size < wanted) names.add(name);
    return Object.fromEntries(
      [...names].map((name) => [
        name,
        nearOrFlat(
          parts.flatMap((part) => propertySchemas(part, name)),
          depth,
        ),
      ]),
    );
  }

  function array(
    parts: readonly JsonObject[],
    depth: number,
  ): readonly JsonValue[] {
    const length = least(parts, "minItems") + below(3);
    return Array.from({ length }, (_, index) =>
      nearOrFlat(
        parts.flatMap((part) => itemSchemas(part, index)),
        depth,
      ),
    );
  }

  function nearOrFlat(schemas: readonly JsonValue[], depth: number): JsonValue {
    return depth > 0 ? nearAll(schemas, depth - 1) : anything(0);
  }

  function propertySchemas(
    part: JsonObject,
    name: string,
  ): readonly JsonValue[] {
    const properties = part["properties"];
    const declared = isObject(properties) ? own(properties, name) : undefined;
    if (declared !== undefined) return [declared];
    return [
      "patternProperties",
      "additionalProperties",
      "unevaluatedProperties",
    ]
      .map((keyword) => part[keyword])
      .flatMap((each) => (isObject(each) ? [each] : []));
  }

  function itemSchemas(part: JsonObject, index: number): readonly JsonValue[] {
    const item =
      listOf(part["prefixItems"])[index] ??
      part["items"] ??
      part["unevaluatedItems"];
    const contained = chance(0.5) ? part["contains"] : undefined;
    return [item, contained].filter((each) => each !== undefined);
  }

  function anything(depth: number): JsonValue {
    const kind = below(depth > 0 ? 6 : 4);
    if (kind === 0) return pick<JsonValue>([null, true, false]);
    if (kind === 1) return pick(pool.numbers);
    if (kind === 4)
      return Array.from({ length: below(4) }, () => anything(depth - 1));
    if (kind === 5)
      return Object.fromEntries(
        some(pool.names, 0.5).map((name) => [name, anything(depth - 1)]),
      );
    return pick(pool.strings);
  }
}

function listed(parts: readonly JsonObject[]): readonly JsonValue[] {
  return parts.flatMap((part) => {
    const only = own(part, "const");
    return [...listOf(part["enum"]), ...(only === undefined ? [] : [only])];
  });
}

function least(parts: readonly JsonObject[], keyword: string): number {
  return Math.max(0, ...parts.map((part) => Number(part[keyword] ?? 0)));
}
