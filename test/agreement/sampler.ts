import type { JsonObject, JsonValue } from "../../generator/ir/json.js";
import type { JsonType, Schema, SchemaId, SchemaRegistry } from "../../generator/ir/schema.js";
import type { Side } from "../../generator/ir/sdk.js";
import { numberFor, textFor } from "./scalars.js";

/** Makes values that a schema should accept, another one each time: every branch and every member of an enum gets its turn. */
export interface Sampler {
  /** @param extent how many of the properties that may be left out are given */
  value(schema: Schema, side: Side, extent: Extent): JsonValue;
}

export type Extent = "required" | "some" | "all";

interface Visit {
  readonly side: Side;
  readonly extent: Extent;
  readonly depth: number;
}

/** Deeper, only what is required is given. */
const deepest = 3;
/** A schema that requires itself has no values. */
const endless = 14;

export function createSampler(
  registry: SchemaRegistry,
  chance: (likelihood: number) => boolean,
): Sampler {
  const turns = new Map<SchemaId, number>();
  return {
    value: (schema, side, extent) =>
      conjoined([schema], { side, extent, depth: 0 }),
  };

  /** Each of them in turn. */
  function inTurn<Each>(id: SchemaId, all: readonly Each[]): Each | undefined {
    const turn = turns.get(id) ?? 0;
    turns.set(id, turn + 1);
    return all[turn % all.length];
  }

  function conjoined(schemas: readonly Schema[], visit: Visit): JsonValue {
    if (visit.depth > endless) return null;
    const parts = schemas.flatMap((each) => partsOf(each, visit, 12));
    const listed = parts.find(
      (part) => part.enum !== undefined || part.const !== undefined,
    );
    if (listed?.const !== undefined) return listed.const.value;
    if (listed?.enum !== undefined) return oneOfListed(listed, parts);
    const type = typeOf(parts, visit);
    if (type === "object") return objectOf(parts, visit);
    if (type === "array") return arrayOf(parts, visit);
    if (type === "string") return textFor(parts);
    if (type === "boolean") return chance(0.5);
    return type === "null" ? null : numberFor(parts, type);
  }

  function oneOfListed(
    { id, enum: values = [] }: Schema,
    parts: readonly Schema[],
  ): JsonValue {
    const others = parts.flatMap((part) => (part.enum ? [part.enum] : []));
    const common = values.filter((value) =>
      others.every((each) => each.includes(value)),
    );
    return inTurn(id, common.length > 0 ? common : values) ?? null;
  }

  /** The schema and all that it conjoins, with one branch of each of its unions. */
  function partsOf(
    schema: Schema,
    visit: Visit,
    depth: number,
  ): readonly Schema[] {
    if (depth === 0) return [schema];
    const target = schema.ref && registry.get(schema.ref);
    const inner = [
      ...(target ? [target] : []),
      ...(schema.allOf ?? []),
      ...branchOf(schema, schema.anyOf, "anyOf", visit),
      ...branchOf(schema, schema.oneOf, "oneOf", visit),
    ];
    return [
      schema,
      ...inner.flatMap((each) => partsOf(each, visit, depth - 1)),
    ];
  }

  function branchOf(
    schema: Schema,
    branches: readonly Schema[] | undefined,
    keyword: string,
    { depth }: Visit,
  ): readonly Schema[] {
    if (branches === undefined) return [];
    const ending = branches.filter(isScalar);
    const branch =
      depth > deepest && ending.length > 0
        ? ending[0]
        : inTurn(`${schema.id}/${keyword}`, branches);
    if (branch === undefined) return [];
    return [branch, ...tagOf(schema, branch)];
  }

  function isScalar({ types }: Schema): boolean {
    return (
      types !== undefined &&
      types.every((each) => each !== "object" && each !== "array")
    );
  }

  /** What the discriminator asks of a branch. */
  function tagOf(
    { discriminator, id, at }: Schema,
    branch: Schema,
  ): readonly Schema[] {
    const entry = discriminator?.mapping.find(
      (each) => each.schema === branch.ref,
    );
    if (discriminator === undefined || entry === undefined) return [];
    const tag: Schema = { id: `${id}/tag`, at, const: { value: entry.value } };
    const name = discriminator.propertyName;
    return [
      {
        id: `${id}/tagged`,
        at,
        properties: [{ name, schema: tag }],
        required: [name],
      },
    ];
  }

  function typeOf(parts: readonly Schema[], { depth }: Visit): JsonType {
    const said = parts.flatMap(({ types }) => (types ? [types] : []));
    const [first, ...others] = said;
    const common = first?.filter((type) =>
      others.every(
        (each) =>
          each.includes(type) ||
          (type === "integer" && each.includes("number")),
      ),
    );
    if (common === undefined || common.length === 0) return impliedType(parts);
    if (depth > deepest && common.includes("null")) return "null";
    return inTurn(`${parts[0]?.id ?? ""}/type`, common) ?? "null";
  }

  function impliedType(parts: readonly Schema[]): JsonType {
    const about = (keywords: readonly (keyof Schema)[]): boolean =>
      parts.some((part) => keywords.some((each) => part[each] !== undefined));
    if (about(["properties", "required", "additionalProperties"]))
      return "object";
    if (about(["items", "prefixItems", "minItems"])) return "array";
    return about(["minimum", "maximum"]) ? "number" : "string";
  }

  function objectOf(parts: readonly Schema[], visit: Visit): JsonObject {
    const required = new Set(parts.flatMap((part) => part.required ?? []));
    const declared = declaredBy(parts, required);
    const given = [...declared].filter(([name, schemas]) =>
      isGiven(schemas, required.has(name), visit),
    );
    const inner = { ...visit, depth: visit.depth + 1 };
    return Object.fromEntries([
      ...given.map(([name, schemas]) => [name, conjoined(schemas, inner)]),
      ...additional(parts, visit),
    ]);
  }

  function isGiven(
    schemas: readonly Schema[],
    isRequired: boolean,
    { side, extent, depth }: Visit,
  ): boolean {
    const mark = side === "request" ? "readOnly" : "writeOnly";
    if (schemas.some((each) => each.never === true || each[mark] === true))
      return false;
    if (isRequired) return true;
    if (depth > deepest || extent === "required") return false;
    return extent === "all" && depth < 2 ? true : chance(0.3);
  }

  /** A key that is not declared, where a map says what its values are. */
  function additional(
    parts: readonly Schema[],
    visit: Visit,
  ): readonly (readonly [string, JsonValue])[] {
    if (visit.extent === "required" || visit.depth > deepest) return [];
    return parts.flatMap(({ additionalProperties: rest }) =>
      rest === undefined || rest.never === true || !chance(0.7)
        ? []
        : [
            [
              "another key",
              conjoined([rest], { ...visit, depth: visit.depth + 1 }),
            ] as const,
          ],
    );
  }

  function arrayOf(
    parts: readonly Schema[],
    visit: Visit,
  ): readonly JsonValue[] {
    const least = Math.max(0, ...parts.map((part) => part.minItems ?? 0));
    const most = Math.min(9, ...parts.map((part) => part.maxItems ?? 9));
    const more = visit.depth > deepest ? 0 : chance(0.4) ? 2 : 1;
    const length = Math.min(
      most,
      visit.extent === "required" ? least : Math.max(least, more),
    );
    return Array.from({ length }, (_, index) =>
      conjoined(
        parts.flatMap((part) => part.prefixItems?.[index] ?? part.items ?? []),
        { ...visit, depth: visit.depth + 1 },
      ),
    );
  }
}

/** What is said of each property; of one that is only required, what is said of all others. */
function declaredBy(
  parts: readonly Schema[],
  required: ReadonlySet<string>,
): ReadonlyMap<string, readonly Schema[]> {
  const all = new Map<string, Schema[]>();
  for (const { properties = [] } of parts)
    for (const { name, schema } of properties)
      all.set(name, [...(all.get(name) ?? []), schema]);
  const rest = parts.flatMap((part) => part.additionalProperties ?? []);
  for (const name of required) if (!all.has(name)) all.set(name, rest);
  return all;
}
