import { isObject, type JsonObject, type JsonValue } from "../ir/json.js";
import type { Property, Schema } from "../ir/schema.js";
import { alternativesOf } from "../schema/in-place.js";
import { propertiesOf, requiredNames } from "../schema/properties.js";
import { onlyValues } from "../schema/tags/only-values.js";
import { valuesOf } from "../schema/values.js";
import { byTelling } from "./telling.js";
import type { ExampleSide, MakeInner, Wanted } from "./wanted.js";

/**
 * An object with what is required, then with what one branch of a `oneOf` or `anyOf`, a `then` or an `else` requires besides, then with an example of a branch. Where nothing is
 * required within another value, two plain properties come first: `{}` shows nothing. An answer has more than what it must have.
 */
export function* objects(
  { schema, depth }: Wanted,
  parts: readonly Schema[],
  side: ExampleSide,
  inner: MakeInner,
): Generator<JsonValue> {
  const { registry } = side;
  const properties = new Map([
    ...propertiesOf(schema, registry),
    ...listedIn(parts),
  ]);
  const required = requiredNames(side.side, schema, registry);
  const branches = parts.flatMap(branchesOf).slice(0, 8);
  const withNames = (
    names: ReadonlySet<string>,
    most = Infinity,
  ): JsonObject | undefined =>
    objectOf(names, { required, most, properties, depth, inner });
  const optional = optionalNames(properties, required, depth, side);
  if (optional.length > 0) {
    const isAnswer = side.side === "response";
    const chosen = new Set([...required, ...optional]);
    const names = isAnswer ? asListed(chosen, properties) : chosen;
    const most = required.size + (isAnswer ? mostOfAnswer : 2);
    const more = withNames(names, most);
    if (more !== undefined) yield more;
  }
  const plain = withNames(required);
  if (plain !== undefined) yield plain;
  for (const branch of branches) {
    const more = requiredNames(side.side, branch, registry);
    const both = withNames(new Set([...required, ...more]));
    if (both !== undefined) yield both;
  }
  const ofBranches: JsonObject[] = [];
  for (const branch of branches) {
    const value = inner({ schema: branch, name: "", depth: depth + 1 });
    if (!isObject(value)) continue;
    yield { ...plain, ...value };
    ofBranches.push({ ...onlyValues(branch, registry), ...plain, ...value });
  }
  yield* ofBranches;
  const least = Math.max(0, ...parts.map((part) => part.minProperties ?? 0));
  if (least > 0) {
    const names = new Set([...required, ...properties.keys()]);
    const filled = withNames(names, Math.max(least, required.size));
    if (filled !== undefined) yield filled;
    yield* maps(parts, depth, inner);
  }
}

/** The properties for which a part lists the values, such as those of a tag, last the ones with fewest: whatever else is said of them, they have one of these. */
function listedIn(
  parts: readonly Schema[],
): readonly (readonly [string, Property])[] {
  const choices = ({ schema }: Property): number =>
    valuesOf(schema)?.length ?? Infinity;
  return parts
    .flatMap(({ properties = [] }) => properties)
    .filter((property) => choices(property) < Infinity)
    .toSorted((one, other) => choices(other) - choices(one))
    .map((property) => [property.name, property]);
}

/** What an object may have to satisfy besides: a branch of a union, or what holds under a condition. */
function branchesOf(part: Schema): readonly Schema[] {
  const consequences = [part.then, part.else].filter(
    (each) => each !== undefined,
  );
  return [...alternativesOf(part), ...consequences];
}

/** Names in the order of the properties, as answers have them. */
function asListed(
  names: ReadonlySet<string>,
  properties: ReadonlyMap<string, Property>,
): ReadonlySet<string> {
  const listed = [...properties.keys()].filter((name) => names.has(name));
  return new Set([...listed, ...names]);
}

/** The names of optional properties that an example has as well. */
function optionalNames(
  properties: ReadonlyMap<string, Property>,
  required: ReadonlySet<string>,
  depth: number,
  side: ExampleSide,
): readonly string[] {
  const isAnswer = side.side === "response";
  if (depth > deepestOptional || (depth === 0 && !isAnswer)) return [];
  if (required.size > 0 && !isAnswer) return [];
  const optional = byTelling(properties.values(), side).filter(
    ({ name, schema }) => !required.has(name) && isPlain(schema),
  );
  return optional.map(({ name }) => name);
}

const deepestOptional = 3;
const mostOfAnswer = 8;

/** No object or list, whose examples may be long. */
function isPlain({ types = [] }: Schema): boolean {
  return types.some((type) => type !== "null" && scalars.has(type));
}

const scalars: ReadonlySet<string> = new Set([
  "string",
  "integer",
  "number",
  "boolean",
]);

interface Made {
  readonly required: ReadonlySet<string>;
  /** So many properties are enough. */
  readonly most: number;
  readonly properties: ReadonlyMap<string, Property>;
  readonly depth: number;
  readonly inner: MakeInner;
}

/** With what is required, and as much of all else as a value is found for. */
function objectOf(
  names: ReadonlySet<string>,
  { required, most, properties, depth, inner }: Made,
): JsonObject | undefined {
  const entries: (readonly [string, JsonValue])[] = [];
  let room = most - required.size;
  for (const name of names) {
    const isRequired = required.has(name);
    if (!isRequired && room <= 0) continue;
    const property = properties.get(name);
    const value =
      property === undefined
        ? "example"
        : inner({ schema: property.schema, name, depth: depth + 1 });
    if (value === undefined && isRequired) return undefined;
    if (value === undefined) continue;
    if (!isRequired) room -= 1;
    entries.push([name, value]);
  }
  return Object.fromEntries(entries);
}

/** One of any keys, for what has no names for its properties. */
function* maps(
  parts: readonly Schema[],
  depth: number,
  inner: MakeInner,
): Generator<JsonValue> {
  for (const { additionalProperties: schema } of parts) {
    const value = schema && inner({ schema, name: "", depth: depth + 1 });
    if (value !== undefined) yield { example: value };
  }
}
