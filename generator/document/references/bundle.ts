import { percentEncodedReference } from "../../ir/percent.js";
import {
  child,
  isArray,
  isObject,
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
import {
  isComponentPlace,
  isMapPlace,
  isPathItemComponent,
  isPathItemPlace,
  isSchemaPlace,
  isValueMember,
} from "./bundled-places.js";
import { meantBy } from "./called-like.js";
import { joinedParameters } from "./joined-parameters.js";

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
    maps: new Set(),
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
  /** The places of maps of schemas that stand where no keyword tells it. */
  readonly maps: Set<string>;
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
      isValueMember(key, each, at)
        ? structuredClone(each)
        : copy(each, below(at, key), state, depth + 1),
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
  const isSchema =
    isSchemaPlace(at, state.maps) || state.names.has(placeKey(at));
  if (!isSchema && isMapPlace(at.pointer))
    return copyWithSiblings(value, at, state, depth);
  const isPathItem =
    isPathItemPlace(at.pointer) || isPathItemComponent(at.pointer);
  if (isPathItem && Object.keys(value).length > 1)
    return copyWithSiblings(value, at, state, depth);
  const known =
    settled.size === 0 ? undefined : settled.get(placeKey(below(at, "$ref")));
  const named = known ?? description.silently.resolve(at, reference);
  if (named === undefined)
    return isSchema ? {} : copyObject(value, at, state, depth);
  const target = isSchema ? meantSchema(named, state) : named;
  const stays = isKept(target, state);
  const isPlain =
    known === undefined && reference.startsWith("#") && target === named;
  if (stays && isPlain && at.document === description.root)
    return copyObject(value, at, state, depth);
  if (stays)
    return { ...value, $ref: `#${percentEncodedReference(target.pointer)}` };
  if (isSchema)
    return { ...value, $ref: `#/components/schemas/${nameOf(target, state)}` };
  const found = description.silently.follow(target);
  return found === undefined
    ? {}
    : copy(found.value, found.location, state, depth + 1);
}

/** What stands where references from elsewhere may lead. */
function isKept(
  { document, pointer }: Location,
  { description }: Bundling,
): boolean {
  return (
    document === description.root &&
    (isComponentPlace(pointer) || isPathItemPlace(pointer))
  );
}

function meantSchema(at: Location, state: Bundling): Location {
  const { description, names } = state;
  const targetOf = (from: Location): Location | undefined => {
    const value = description.get(from);
    const reference = child(value, "$ref");
    const isOnly = isObject(value) && Object.keys(value).length === 1;
    return isOnly && typeof reference === "string"
      ? description.silently.resolve(from, reference)
      : undefined;
  };
  return meantBy(
    at,
    targetOf,
    (each) => names.has(placeKey(each)) || isKept(each, state),
  );
}

/** A map of schemas or a Path Item that refers to another one, written out: what stands beside its `$ref` counts, and before it. */
function copyWithSiblings(
  { $ref, ...own }: JsonObject,
  at: Location,
  state: Bundling,
  depth: number,
): JsonObject {
  const target =
    typeof $ref === "string" && depth <= deepest
      ? state.description.silently.resolve(at, $ref)
      : undefined;
  const found = target && state.description.get(target);
  if (target === undefined || !isObject(found))
    return copyObject(own, at, state, depth);
  const isMap = isMapPlace(at.pointer);
  if (isMap) state.maps.add(placeKey(target));
  const referred =
    typeof found["$ref"] === "string"
      ? copyWithSiblings(found, target, state, depth + 1)
      : copyObject(found, target, state, depth);
  const nearer = copyObject(own, at, state, depth);
  return {
    ...referred,
    ...nearer,
    ...(!isMap && joinedParameters(referred, nearer, state.description)),
  };
}

function copyTarget(location: Location, state: Bundling): JsonValue {
  const value = state.description.get(location);
  return value === undefined ? {} : copy(value, location, state, 0);
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
