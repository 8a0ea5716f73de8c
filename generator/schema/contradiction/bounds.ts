import type { Schema, SchemaRegistry } from "../../ir/schema.js";
import { furtherItems } from "../items.js";
import { acceptedKinds, type Group, type Kind } from "../kinds.js";

/** Two bounds with nothing between them, with the schemas that set them: what `least` asks for is more than `most` admits. */
export interface Crossing {
  readonly parts: readonly Schema[];
  readonly least: string;
  readonly most: string;
}

/** A bound as a schema sets it. */
interface Bound {
  readonly part: Schema;
  readonly keyword: string;
  readonly value: number;
  readonly exclusive?: true;
}

/** The bounds that leave no value of any kind that a schema accepts; `undefined` where some may be left, or any kind is accepted. */
export function crossing(
  schema: Schema,
  parts: readonly Schema[],
  registry: SchemaRegistry,
): Crossing | undefined {
  // What bounds say is told sooner than what is accepted.
  const crossed = groups.flatMap((group): readonly [Kind, Crossing][] => {
    const found = crossingOf(group, parts, registry);
    return found === undefined ? [] : [[group, found]];
  });
  const [first] = crossed;
  if (first === undefined) return undefined;
  const kinds = acceptedKinds(schema, registry);
  if (kinds === undefined || kinds.size === 0) return undefined;
  const byKind = new Map(crossed);
  return [...kinds].every((kind) => byKind.has(kind)) ? first[1] : undefined;
}

const groups: readonly Group[] = ["number", "string", "array", "object"];

function crossingOf(
  group: Group,
  parts: readonly Schema[],
  registry: SchemaRegistry,
): Crossing | undefined {
  switch (group) {
    case "number":
      return crossed(parts, leastNumber, mostNumber);
    case "string":
      return crossed(parts, limit("minLength"), limit("maxLength"));
    case "array":
      return (
        crossed(parts, leastItems, (part) => mostItems(part, registry)) ??
        crossed(parts, leastContained, mostContained)
      );
    case "object":
      return crossed(parts, limit("minProperties"), mostProperties);
  }
}

type Bounds = (part: Schema) => readonly Bound[];

function crossed(
  parts: readonly Schema[],
  leastOf: Bounds,
  mostOf: Bounds,
): Crossing | undefined {
  const least = parts.flatMap(leastOf);
  const most = least.length === 0 ? [] : parts.flatMap(mostOf);
  const isInteger = parts.some(isOfIntegers);
  for (const low of least)
    for (const high of most)
      if (leavesNothing(low, high, isInteger))
        return {
          parts: [...new Set([low.part, high.part])],
          least: low.keyword,
          most: high.keyword,
        };
  return undefined;
}

function isOfIntegers({ types }: Schema): boolean {
  return types?.includes("integer") === true && !types.includes("number");
}

function leavesNothing(low: Bound, high: Bound, isInteger: boolean): boolean {
  if (low.value > high.value) return true;
  const isExclusive = (low.exclusive ?? high.exclusive) === true;
  if (low.value === high.value) return isExclusive;
  if (!isInteger) return false;
  const first = low.exclusive
    ? Math.floor(low.value) + 1
    : Math.ceil(low.value);
  return high.exclusive ? first >= high.value : first > high.value;
}

function limit(keyword: "minLength" | "maxLength" | "minProperties"): Bounds {
  return (part) => bound(part, keyword, part[keyword]);
}

function bound(
  part: Schema,
  keyword: string,
  value: number | undefined,
): readonly Bound[] {
  return value === undefined ? [] : [{ part, keyword, value }];
}

function exclusive(bounds: readonly Bound[]): readonly Bound[] {
  return bounds.map((each) => ({ ...each, exclusive: true }));
}

function leastNumber(part: Schema): readonly Bound[] {
  return [
    ...bound(part, "minimum", part.minimum),
    ...exclusive(bound(part, "exclusiveMinimum", part.exclusiveMinimum)),
  ];
}

function mostNumber(part: Schema): readonly Bound[] {
  return [
    ...bound(part, "maximum", part.maximum),
    ...exclusive(bound(part, "exclusiveMaximum", part.exclusiveMaximum)),
  ];
}

function leastItems(part: Schema): readonly Bound[] {
  return [...bound(part, "minItems", part.minItems), ...leastContained(part)];
}

/** Without `minContains`, one item at least is asked for (2020-12 Validation, 6.4.5). */
function leastContained(part: Schema): readonly Bound[] {
  const { contains, minContains } = part;
  if (contains === undefined) return [];
  return minContains === undefined
    ? bound(part, "contains", 1)
    : bound(part, "minContains", minContains);
}

function mostContained(part: Schema): readonly Bound[] {
  return part.contains === undefined
    ? []
    : bound(part, "maxContains", part.maxContains);
}

function mostItems(part: Schema, registry: SchemaRegistry): readonly Bound[] {
  const listed = part.prefixItems ?? [];
  const isClosed = furtherItems(part, registry)?.never === true;
  const keyword = part.items === undefined ? "unevaluatedItems" : "items";
  return [
    ...bound(part, "maxItems", part.maxItems),
    ...(isClosed ? bound(part, keyword, listed.length) : []),
  ];
}

/** What is closed has no more properties than it declares. */
function mostProperties(part: Schema): readonly Bound[] {
  const { additionalProperties, patternProperties, properties = [] } = part;
  const isClosed =
    additionalProperties?.never === true && patternProperties === undefined;
  return [
    ...bound(part, "maxProperties", part.maxProperties),
    ...(isClosed ? bound(part, "additionalProperties", properties.length) : []),
  ];
}
