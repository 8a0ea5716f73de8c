import type { JsonObject, JsonValue } from "../../generator/ir/json.js";

/** Makes schemas about objects of a few properties, and values that come near to them. */
export interface Generator {
  schema(depth: number): JsonValue;
  object(depth: number): JsonObject;
  /** @param components what references name */
  value(schema: JsonValue, components: JsonObject, depth: number): JsonValue;
}

export const componentNames: readonly string[] = ["R1", "R2", "R3", "R4"];
const names = ["a", "b", "c"];

const scalars: readonly JsonObject[] = [
  {},
  { type: "string" },
  { type: "integer" },
  { type: "number" },
  { type: "boolean" },
  { type: "null" },
  { type: ["string", "null"] },
  { enum: ["x", "y"] },
  { enum: ["x", 1, null] },
  { const: "x" },
  { const: 1 },
];

export function createGenerator(next: () => number): Generator {
  const chance = (likelihood: number): boolean => next() < likelihood;
  const pick = <T>(choices: readonly T[], fallback: T): T =>
    choices[Math.floor(next() * choices.length)] ?? fallback;
  const some = (likelihood: number): readonly string[] =>
    names.filter(() => chance(likelihood));
  const scalar = (): JsonObject => pick(scalars, {});
  const reference = (): JsonObject => ({
    $ref: `#/components/schemas/${pick(componentNames, "R1")}`,
  });
  const several = (make: () => JsonValue, most: number): readonly JsonValue[] =>
    Array.from({ length: 1 + Math.floor(next() * most) }, make);
  return { schema, object, value };

  function schema(depth: number): JsonValue {
    const kind = depth > 0 ? next() : 0;
    if (kind < 0.3) return scalar();
    if (kind < 0.65) return object(depth);
    if (kind < 0.75) return list(depth);
    if (kind < 0.88)
      return chance(0.5)
        ? reference()
        : { ...reference(), ...object(depth - 1) };
    const parts = [schema(depth - 1), schema(depth - 1)];
    return { [pick(["oneOf", "anyOf", "allOf"], "allOf")]: parts };
  }

  /** Every object says its type: without one, other values pass and types are narrower on purpose. */
  function object(depth: number): JsonObject {
    const part = (): JsonValue => fragment(depth - 1);
    return {
      type: chance(0.15) ? ["object", "null"] : "object",
      properties: Object.fromEntries(
        some(0.7).map((name) => [
          name,
          chance(0.1) ? false : schema(depth - 1),
        ]),
      ),
      ...(chance(0.5) && { required: some(0.4) }),
      ...(chance(0.1) && { additionalProperties: true }),
      ...(chance(0.15) && {
        dependentRequired: { [pick(names, "a")]: some(0.4) },
      }),
      ...(chance(0.1) && { dependentSchemas: { [pick(names, "a")]: part() } }),
      ...(chance(0.25) && { oneOf: several(part, 3) }),
      ...(chance(0.2) && { anyOf: several(part, 3) }),
      ...(chance(0.25) && { allOf: several(part, 2) }),
      ...(chance(0.15) && { not: fragment(0) }),
      ...(chance(0.15) && conditional(part)),
    };
  }

  function conditional(part: () => JsonValue): JsonObject {
    const branches = ["then", "else"].map((keyword) => [keyword, part()]);
    return Object.fromEntries([["if", fragment(0)], ...branches]);
  }

  /** A branch about an object whose type is said elsewhere. */
  function fragment(depth: number): JsonValue {
    const name = pick(names, "a");
    const kind = next();
    if (kind < 0.3) return { required: some(0.5) };
    if (kind < 0.4) return { not: { required: some(0.5) } };
    if (kind < 0.5)
      return {
        properties: {
          [name]: pick<JsonValue>(
            [{ const: "x" }, { enum: ["x", "y"] }, false],
            {},
          ),
        },
      };
    if (kind < 0.6)
      return { properties: { [name]: scalar() }, required: some(0.4) };
    if (kind < 0.75) return reference();
    return depth > 0 ? object(depth) : { required: [name] };
  }

  function list(depth: number): JsonObject {
    return {
      type: "array",
      ...(chance(0.4) && { prefixItems: several(() => schema(depth - 1), 2) }),
      ...(chance(0.6) && { items: chance(0.2) ? false : schema(depth - 1) }),
      ...(chance(0.4) && { minItems: Math.floor(next() * 3) }),
    };
  }

  function value(
    near: JsonValue,
    components: JsonObject,
    depth: number,
  ): JsonValue {
    if (depth <= 0 || !isObject(near) || chance(0.08)) return anything(1);
    const { $ref, const: only, enum: values, type } = near;
    if (typeof $ref === "string" && chance(0.7))
      return value(
        components[$ref.split("/").at(-1) ?? ""] ?? {},
        components,
        depth - 1,
      );
    if (only !== undefined) return only;
    if (isArray(values)) return pick(values, null);
    const kind = pick(isArray(type) ? type : [type ?? null], null);
    if (kind === "array") return nearList(near, components, depth);
    if (kind === "object") return nearObject(near, components, depth);
    const branches = ["oneOf", "anyOf", "allOf"].flatMap((keyword) =>
      listOf(near[keyword]),
    );
    if (branches.length > 0)
      return value(pick(branches, {}), components, depth - 1);
    return scalarOf(kind);
  }

  function nearList(
    near: JsonObject,
    components: JsonObject,
    depth: number,
  ): JsonValue {
    const first = listOf(near["prefixItems"]);
    return Array.from({ length: Math.floor(next() * 4) }, (_, index) =>
      value(first[index] ?? near["items"] ?? {}, components, depth - 1),
    );
  }

  function nearObject(
    near: JsonObject,
    components: JsonObject,
    depth: number,
  ): JsonValue {
    const declared = declaredProperties(near, components, 3);
    const given = [...names, "other"].filter(() => chance(0.6));
    return Object.fromEntries(
      given.map((name) => [
        name,
        value(declared.get(name) ?? {}, components, depth - 1),
      ]),
    );
  }

  function scalarOf(kind: JsonValue): JsonValue {
    switch (kind) {
      case "string":
        return pick(["x", "y", "z"], "x");
      case "integer":
      case "number":
        return pick([1, 2, 1.5], 1);
      case "boolean":
        return chance(0.5);
      case "null":
        return null;
      default:
        return anything(1);
    }
  }

  function anything(depth: number): JsonValue {
    if (depth <= 0 || chance(0.5))
      return pick<JsonValue>(["x", "z", 1, 1.5, true, false], null);
    if (chance(0.3)) return [anything(depth - 1)];
    return Object.fromEntries(
      some(0.5).map((name) => [name, anything(depth - 1)]),
    );
  }
}

/** Properties as the branches and references of a schema declare them, whichever comes last. */
function declaredProperties(
  schema: JsonObject,
  components: JsonObject,
  depth: number,
): ReadonlyMap<string, JsonValue> {
  if (depth === 0) return new Map();
  const { $ref, properties } = schema;
  const target =
    typeof $ref === "string"
      ? components[$ref.split("/").at(-1) ?? ""]
      : undefined;
  const parts = [
    target,
    ...["allOf", "anyOf", "oneOf"].flatMap((keyword) =>
      listOf(schema[keyword]),
    ),
    schema["then"],
  ];
  const inherited = parts.flatMap((part) =>
    isObject(part) ? [...declaredProperties(part, components, depth - 1)] : [],
  );
  return new Map([
    ...inherited,
    ...(isObject(properties) ? Object.entries(properties) : []),
  ]);
}

function listOf(value: JsonValue | undefined): readonly JsonValue[] {
  return isArray(value) ? value : [];
}

function isArray(value: JsonValue | undefined): value is readonly JsonValue[] {
  return Array.isArray(value);
}

function isObject(value: JsonValue | undefined): value is JsonObject {
  return typeof value === "object" && value !== null && !isArray(value);
}
