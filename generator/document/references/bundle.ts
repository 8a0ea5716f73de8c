import {
  isArray,
  type JsonObject,
  type JsonValue,
  type Location,
} from "../../ir/json.js";
import {
  createNameScope,
  type NameScope,
  numbered,
} from "../../ir/name-scope.js";
import { below, placeKey, splitPointer } from "../../ir/pointer.js";
import type { Description } from "../description.js";

/**
 * The description as one document, for tools that read no others: a schema of another file becomes a component, anything else
 * that lies in another file takes the place of its reference. The same holds for what lies inside of a component or an operation, where
 * those tools get lost; references to components and path items of the root document stay. The result shares nothing with the description. What can't be resolved was reported where it was lowered: a schema becomes empty, anything else may be data and stays.
 *
 * @param settled where references lead that only the identities of schemas (`$id`, `$anchor`) settle, by the place of the reference
 * @param elsewhere where components stand that are what they refer to, by their names
 */
export function bundle(
  description: Description,
  settled: ReadonlyMap<string, Location> = new Map(),
  elsewhere: ReadonlyMap<string, Location> = new Map(),
): JsonObject {
  const root: Location = { document: description.root, pointer: "" };
  const state: Bundling = {
    description,
    settled,
    names: new Map([...elsewhere].map(([name, at]) => [placeKey(at), name])),
    scope: createNameScope({
      reserved: new Set(componentNames(description.value)),
      spelling: numbered("_"),
    }),
    waiting: [...elsewhere].map(([name, location]) => ({ name, location })),
  };
  const copied = copyObject(description.value, root, state, 0);
  const schemas = new Map<string, JsonValue>();
  for (let next = state.waiting.pop(); next; next = state.waiting.pop())
    schemas.set(next.name, copyTarget(next.location, state));
  return schemas.size === 0 ? copied : withSchemas(copied, schemas);
}

interface Bundling {
  readonly description: Description;
  readonly settled: ReadonlyMap<string, Location>;
  /** Component names that were given out, by the place that they stand for. */
  readonly names: Map<string, string>;
  readonly scope: NameScope;
  readonly waiting: { readonly name: string; readonly location: Location }[];
}

/** Deeper than that are only path items whose callbacks lead back to them. */
const deepest = 400;

function copy(
  value: JsonValue,
  at: Location,
  state: Bundling,
  depth: number,
): JsonValue {
  if (typeof value !== "object" || value === null) return value;
  if (depth > deepest) return {};
  if (isArray(value))
    return value.map((item, index) =>
      copy(item, below(at, String(index)), state, depth + 1),
    );
  const reference = Object.hasOwn(value, "$ref") ? value["$ref"] : undefined;
  return typeof reference === "string"
    ? copyReference(value, reference, at, state, depth)
    : copyObject(value, at, state, depth);
}

function copyObject(
  value: JsonObject,
  at: Location,
  state: Bundling,
  depth: number,
): JsonObject {
  return Object.fromEntries(
    Object.entries(value).map(([key, each]) => [
      key,
      copy(each, below(at, key), state, depth + 1),
    ]),
  );
}

function copyReference(
  value: JsonObject,
  reference: string,
  at: Location,
  state: Bundling,
  depth: number,
): JsonValue {
  const { description, settled } = state;
  const known =
    settled.size === 0 ? undefined : settled.get(placeKey(below(at, "$ref")));
  const target = known ?? description.silently.resolve(at, reference);
  if (target === undefined)
    return isSchemaPlace(at.pointer) ? {} : copyObject(value, at, state, depth);
  const stays =
    target.document === description.root &&
    (isComponentPlace(target.pointer) || isPathItemPlace(target.pointer));
  const isPlain = known === undefined && reference.startsWith("#");
  if (stays && isPlain && at.document === description.root)
    return copyObject(value, at, state, depth);
  if (stays) return { ...value, $ref: `#${encodeURI(target.pointer)}` };
  if (isSchemaPlace(at.pointer))
    return { ...value, $ref: `#/components/schemas/${nameOf(target, state)}` };
  const found = description.silently.follow(target);
  return found === undefined
    ? {}
    : copy(found.value, found.location, state, depth + 1);
}

function copyTarget(location: Location, state: Bundling): JsonValue {
  const value = state.description.get(location);
  return value === undefined ? {} : copy(value, location, state, 0);
}

const schemaKeys: ReadonlySet<string> = new Set(
  "schema items additionalProperties not if then else contains propertyNames unevaluatedItems unevaluatedProperties".split(
    " ",
  ),
);
const schemaMaps: ReadonlySet<string> = new Set(
  "allOf anyOf oneOf prefixItems properties patternProperties dependentSchemas $defs definitions schemas".split(
    " ",
  ),
);

/** `/components/schemas/User`, but nothing inside of it. */
function isComponentPlace(pointer: string): boolean {
  const tokens = splitPointer(pointer);
  return tokens.length === 3 && tokens[0] === "components";
}

/** Callbacks may lead back to path items: they never take the place of a reference. */
function isPathItemPlace(pointer: string): boolean {
  const tokens = splitPointer(pointer);
  return tokens.length === 2 && tokens[0] === "paths";
}

/** Whether a schema stands at a place, by the keyword that holds it. */
function isSchemaPlace(pointer: string): boolean {
  const tokens = splitPointer(pointer);
  const key = tokens.at(-1) ?? "";
  const parent = tokens.at(-2) ?? "";
  return (
    schemaMaps.has(parent) || (schemaKeys.has(key) && parent !== "examples")
  );
}

/** `Address` for `schemas/address.yaml#/Address`, `User_address` for what lies inside of a component; numbered where that is taken. */
function nameOf(target: Location, state: Bundling): string {
  const key = placeKey(target);
  const known = state.names.get(key);
  if (known !== undefined) return known;
  const file = target.document.replace(/^.*\//, "").replace(/\.\w+$/, "");
  const tokens = splitPointer(target.pointer);
  const inside = tokens.slice(2).filter((token) => token !== "properties");
  const isInside = target.document === state.description.root;
  const words = isInside ? inside.join("_") : (tokens.at(-1) ?? file);
  const name = state.scope.claim(words.replace(/[^\w.-]+/g, "_") || "Schema");
  state.names.set(key, name);
  state.waiting.push({ name, location: target });
  return name;
}

function componentNames(root: JsonObject): readonly string[] {
  return Object.keys(member(member(root, "components"), "schemas"));
}

function withSchemas(
  root: JsonObject,
  schemas: ReadonlyMap<string, JsonValue>,
): JsonObject {
  const components = member(root, "components");
  const all = {
    ...member(components, "schemas"),
    ...Object.fromEntries(schemas),
  };
  return { ...root, components: { ...components, schemas: all } };
}

function member(value: JsonObject, key: string): JsonObject {
  const found = Object.hasOwn(value, key) ? value[key] : undefined;
  return typeof found === "object" && found !== null && !isArray(found)
    ? found
    : {};
}
